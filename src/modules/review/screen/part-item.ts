import type { ParsedDocument, ParsedItem, ParsedSection } from "../../intake/index.ts";
import { freeNumber } from "./item-at.ts";
import { newItem } from "./new-parts.ts";

/** "Punkt 4: Havnebad", "4. Havnebad": an item's number and title. */
const HEADING = /^(?:(?:punkt|pkt\.?|sag)\s+)?(\d+(?:\.\d+)*)\s*[.:)–-]?\s+(\S.*)$/i;

/** A section that is parted where an item begins. */
export interface Cut {
  number: string | null;
  title: string;
  /** What is left of the section, and what the new item has of it. */
  stays: ParsedSection[];
  rest: ParsedSection[];
  /** The new item's first words, as they stand in the paper. */
  words: string;
}

/** Parts a section at a sign of its text; null where nothing stands behind that. */
export function cutSection(own: ParsedSection, offset: number): Cut | null {
  const kept = own.text.slice(0, offset).trimEnd();
  const behind = own.text.slice(offset).trim();
  const isWhole = kept === "";
  const [line = "", ...others] =
    isWhole && own.heading !== "" ? [own.heading, behind] : behind.split("\n");
  if (line.trim() === "") return null;
  const [, number = null, title = line] = HEADING.exec(line.trim()) ?? [];
  const text = others.join("\n").trim();
  return {
    number,
    title: title.trim(),
    stays: isWhole ? [] : [{ ...own, text: kept }],
    rest: text === "" ? [] : [{ heading: "", kind: own.kind, text }],
    words: line,
  };
}

/** The new item, and what the one that it was part of is without it. */
export function partItem(
  document: ParsedDocument,
  item: ParsedItem | undefined,
  given: Cut & { before: readonly ParsedSection[]; after: readonly ParsedSection[] },
): {
  item: ParsedItem;
  left(sections: ParsedSection[]): ParsedItem | undefined;
  decisionAt(at: number): { isMoved: boolean; at: number };
} {
  const printed = (sections: readonly ParsedSection[]) =>
    plain(sections.map(({ heading, text }) => `${heading}\n${text}`).join("\n"));
  const [stays, goes] = [printed(given.before), `${plain(given.title)} ${printed(given.after)}`];
  const isMoved = (text: string) => {
    const words = plain(text);
    return words !== "" && !stays.includes(words) && goes.includes(words);
  };
  const number = given.number ?? freeNumber(document, item?.number ?? "");
  const start = { ...newItem(number), title: given.title, sections: [...given.after] };
  if (item === undefined)
    return { item: start, left: () => item, decisionAt: (at) => ({ isMoved: false, at }) };
  const decided = item.decisions.map(({ text }) => isMoved(text));
  const split = <T>(all: readonly T[], moves: (one: T, at: number) => boolean) => ({
    moved: all.filter((one, at) => moves(one, at)),
    left: all.filter((one, at) => !moves(one, at)),
  });
  const decisions = split(item.decisions, (_, at) => decided[at] === true);
  const attachments = split(item.attachments, isMoved);
  const attendance = split(item.attendance, isMoved);
  return {
    item: {
      ...start,
      closed: item.closed,
      decisions: decisions.moved,
      attachments: attachments.moved,
      attendance: attendance.moved,
      items: item.items,
    },
    left: (sections) => ({
      ...item,
      sections,
      decisions: decisions.left.map((one) => firstPart(one, stays)),
      attachments: attachments.left,
      attendance: attendance.left,
      items: [],
    }),
    decisionAt: (at) => {
      const moved = decided[at] === true;
      return { isMoved: moved, at: decided.slice(0, at).filter((one) => one === moved).length };
    },
  };
}

/** A decision whose text was parted: what stays of it. */
function firstPart(
  decision: ParsedItem["decisions"][number],
  stays: string,
): ParsedItem["decisions"][number] {
  if (stays.includes(plain(decision.text))) return decision;
  for (let end = decision.text.length - 1; end > 0; end--) {
    const text = decision.text.slice(0, end).trimEnd();
    if (!stays.endsWith(plain(text))) continue;
    const dissents = decision.dissents.filter((one) => stays.includes(plain(one)));
    return { ...decision, text, dissents };
  }
  return decision;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
