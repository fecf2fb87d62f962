import type { ParsedItem, ParsedSection } from "../../intake/index.ts";
import type { Draft } from "../draft.ts";
import { setValue, withPreamble } from "./changes.ts";
import { around, follow } from "./follow.ts";
import { chapterOf, itemAt, itemBefore, itemIn, itemsIn } from "./item-at.ts";
import { isEmpty, textsOf, titleLine } from "./item-text.ts";
import { shifted } from "./move-item.ts";

/** What the title becomes: the heading of a section, or a line of the text before it. */
type TitleAs = "heading" | "text";

/** Where a merged item's words go: an item before it, or the texts before the first; null for nowhere. */
export function mergesInto({ document }: Draft, pointer: string): string | null {
  const item = itemIn(document, pointer);
  const before = itemBefore(document, pointer);
  if (before !== null || item === undefined) return before;
  // Texts before the first item are public.
  return item.closed && !isEmpty(item) ? null : "/preamble";
}

/**
 * Takes an item out of the list and puts all of its words, decisions and attachments into what stands
 * before it; items within it stay, in its place. What is closed makes closed what it comes into. Doubts
 * and places go with the words.
 */
export function mergeItem(draft: Draft, pointer: string, titleAs: TitleAs): Draft {
  const { document } = draft;
  const item = itemIn(document, pointer);
  const into = mergesInto(draft, pointer);
  if (item === undefined || into === null) return draft;
  const { list, at } = itemAt(pointer);
  const target = into === "/preamble" ? undefined : itemIn(document, into);
  const held = target?.sections ?? document.preamble ?? [];
  const joined = joinTexts(
    held,
    target === undefined ? { ...item, sections: textsOf(item) } : item,
    titleAs,
  );
  const inPlace = itemsIn(document, list).toSpliced(at, 1, ...item.items);
  const taken = setValue(draft, list, inPlace);
  const put =
    target === undefined
      ? withPreamble(taken, joined.sections)
      : setValue(taken, into, {
          ...withParts(itemIn(taken.document, into) ?? target, item),
          sections: joined.sections,
          decisions: decisionsOf(target, item, joined.said),
        });
  const sections = target === undefined ? "/preamble" : `${into}/sections`;
  const places = reaching({ ...draft.places }, into, pointer, item.items.length > 0);
  return follow({ ...put, doubts: draft.doubts, places }, (own) => {
    if (own === pointer) return target === undefined ? null : into;
    if (!own.startsWith(`${pointer}/`))
      return shifted(own, list, (other) => (other > at ? other - 1 + item.items.length : other));
    const [field = "", number = "", ...below] = own.slice(pointer.length + 1).split("/");
    const rest = below.map((key) => `/${key}`).join("");
    if (field === "items") return `${list}/${at + Number(number)}${rest}`;
    if (field === "title") return joined.title === null ? null : `${sections}/${joined.title}`;
    if (field === "sections") return `${sections}/${joined.sectionAt(Number(number))}${rest}`;
    if (target === undefined) return null;
    if (field === "decisions" && number !== "")
      return `${into}/decisions/${target.decisions.length + Number(number)}${rest}`;
    return field === "closed" ? `${into}/closed` : null;
  });
}

/** The places as they are when the item before, and the chapters that it is in, reach over the merged one. */
function reaching(
  places: Draft["places"],
  into: string,
  pointer: string,
  hasItems: boolean,
): Draft["places"] {
  const place = places[pointer];
  if (place === undefined) return places;
  const first = hasItems ? places[`${pointer}/items/0`] : undefined;
  // Its own lines; those of the items within it stay theirs.
  const to = first === undefined || first.from <= place.from ? place.to : first.from - 1;
  const own = { ...place, to };
  const reached: Draft["places"] = { ...places, [pointer]: own };
  for (let above = chapterIn(into); above !== null; above = chapterIn(above))
    if (!pointer.startsWith(`${above}/`) && places[above] !== undefined)
      reached[above] = around(places[above], own);
  return reached;
}

function chapterIn(pointer: string): string | null {
  return pointer === "/preamble" ? null : chapterOf(itemAt(pointer).list);
}

interface Joined {
  sections: ParsedSection[];
  /** The section that has the title; null when there is none. */
  title: number | null;
  /** Where a section of the item is now. */
  sectionAt(own: number): number;
  /** What was written behind the last text before it. */
  said: string;
}

function joinTexts(held: readonly ParsedSection[], item: ParsedItem, titleAs: TitleAs): Joined {
  const [first] = item.sections;
  const hasLead = first?.heading === "";
  const lead = hasLead ? first.text : "";
  const others = item.sections.slice(hasLead ? 1 : 0);
  const title = titleAs === "text" ? titleLine(item) : item.title;
  const said = [title, lead].filter((text) => text !== "").join("\n");
  const last = held.at(-1);
  const isBehind = said !== "" && titleAs === "text" && last !== undefined;
  const own: ParsedSection[] =
    said === "" || isBehind
      ? []
      : titleAs === "text"
        ? [{ heading: "", kind: first?.kind ?? "other", text: said }]
        : [{ heading: title, kind: hasLead ? first.kind : "other", text: lead }];
  const kept = isBehind
    ? [...held.slice(0, -1), { ...last, text: [last.text, said].filter(Boolean).join("\n") }]
    : held;
  const titleAt = isBehind ? held.length - 1 : held.length;
  const start = kept.length + own.length;
  return {
    sections: [...kept, ...own, ...others],
    title: said === "" ? null : titleAt,
    sectionAt: (at) => (hasLead ? (at === 0 ? titleAt : start + at - 1) : start + at),
    said: isBehind ? said : "",
  };
}

function withParts(target: ParsedItem, item: ParsedItem): ParsedItem {
  const isOther = target.caseNumber !== null && item.caseNumber !== null;
  const unsaid = isOther && target.caseNumber !== item.caseNumber ? [item.caseNumber ?? ""] : [];
  return {
    ...target,
    closed: target.closed || item.closed,
    caseNumber: target.caseNumber ?? item.caseNumber,
    caseHandlers: [...new Set([...target.caseHandlers, ...item.caseHandlers])],
    attachments: [...target.attachments, ...item.attachments],
    attendance: [...target.attendance, ...item.attendance, ...unsaid],
  };
}

/** Where the words were a part of the decision before them, they are that again. */
function decisionsOf(target: ParsedItem, item: ParsedItem, said: string): ParsedItem["decisions"] {
  const section = target.sections.at(-1);
  const last = target.decisions.at(-1);
  const isPart =
    said !== "" &&
    last !== undefined &&
    section?.kind === "decision" &&
    plain(section.text).endsWith(plain(last.text));
  const own = isPart
    ? [...target.decisions.slice(0, -1), { ...last, text: `${last.text}\n${said}` }]
    : target.decisions;
  return [...own, ...item.decisions];
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
