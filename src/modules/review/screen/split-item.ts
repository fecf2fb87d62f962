import type { Draft } from "../draft.ts";
import { setValue, withPreamble } from "./changes.ts";
import { follow } from "./follow.ts";
import { itemAt, itemIn, itemsIn } from "./item-at.ts";
import { shifted } from "./move-item.ts";
import { partPlaces, type SourceText } from "./part-places.ts";
import { type Cut, cutSection, partItem } from "./part-item.ts";

/** Where the item is that a split makes of a section: behind the section's own, or first of all. */
export function splitTo(section: string): string {
  if (section.startsWith("/preamble/")) return "/items/0";
  const { list, at } = itemAt(itemOf(section));
  return `${list}/${at + 1}`;
}

/**
 * Makes a new item of what stands from a section on, from the sign `offset` of its text: its heading, or
 * the first line, is the title. Decisions, attachments and items within go with the texts that they stand
 * in or behind; doubts and places too. Of texts before the first item, the new one is closed until
 * somebody says otherwise.
 */
export function splitItem(
  draft: Draft,
  section: string,
  { offset, source }: { offset: number; source: SourceText },
): Draft {
  const isPreamble = section.startsWith("/preamble/");
  const pointer = isPreamble ? "" : itemOf(section);
  const item = isPreamble ? undefined : itemIn(draft.document, pointer);
  const list = isPreamble ? "/preamble" : `${pointer}/sections`;
  const at = Number(section.slice(list.length + 1));
  const sections = item?.sections ?? (isPreamble ? draft.document.preamble : undefined) ?? [];
  const own = sections[at];
  if (own === undefined) return draft;
  const cut = cutSection(own, offset);
  if (cut === null) return draft;
  const after = [...cut.rest, ...sections.slice(at + 1)];
  const before = [...sections.slice(0, at), ...cut.stays];
  const halves = placesOf(draft, section, { cut, pointer, source });
  const made = partItem(draft.document, item, { ...cut, before, after });
  const next = itemAt(splitTo(section));
  const rest = isPreamble
    ? withPreamble(draft, before)
    : setValue(draft, pointer, made.left(before));
  const put = setValue(
    rest,
    next.list,
    itemsIn(rest.document, next.list).toSpliced(next.at, 0, made.item),
  );
  const target = `${next.list}/${next.at}`;
  const moved = follow({ ...put, doubts: draft.doubts, places: halves.stays }, (one) => {
    const inList = one.startsWith(`${list}/`) ? one.slice(list.length + 1).split("/") : null;
    const [number = "", ...below] = inList ?? [];
    const tail = below.map((key) => `/${key}`).join("");
    if (inList !== null && Number(number) === at && cut.stays.length === 0)
      return cut.rest.length === 0 ? `${target}/title` : `${target}/sections/0${tail}`;
    if (inList !== null && Number(number) > at)
      return `${target}/sections/${Number(number) - at - 1 + cut.rest.length}${tail}`;
    if (pointer !== "" && one.startsWith(`${pointer}/items/`))
      return `${target}/items/${one.slice(`${pointer}/items/`.length)}`;
    const decision = pointer === "" ? null : decisionIn(one, pointer);
    if (decision !== null) {
      const there = made.decisionAt(decision.at);
      return there.isMoved
        ? `${target}/decisions/${there.at}${decision.tail}`
        : `${pointer}/decisions/${there.at}${decision.tail}`;
    }
    return shifted(one, next.list, (other) => (other >= next.at ? other + 1 : other));
  });
  return { ...moved, places: { ...moved.places, ...halves.made(target, cut.rest.length > 0) } };
}

/** The places of what stays, and those of the new item, by the line that it begins on. */
function placesOf(
  { places }: Draft,
  section: string,
  { cut, pointer, source }: { cut: Cut; pointer: string; source: SourceText },
): {
  stays: Draft["places"];
  made(target: string, hasText: boolean): Draft["places"];
} {
  const own = places[section];
  const halves = cut.stays.length === 0 ? null : partPlaces(own, cut.words, source);
  const begins = halves === null ? own : halves[1];
  const around = places[pointer];
  if (begins === undefined) return { stays: places, made: () => ({}) };
  const isParted = halves === null || halves[1].from !== own?.from;
  const stays = {
    ...places,
    ...(halves !== null && { [section]: halves[0] }),
    ...(around !== undefined &&
      isParted &&
      around.from < begins.from && {
        [pointer]: { ...around, to: Math.max(around.from, halves?.[0].to ?? begins.from - 1) },
      }),
  };
  const made = { page: begins.page, from: begins.from, to: Math.max(begins.to, around?.to ?? 0) };
  return {
    stays,
    made: (target, hasText) => ({
      [target]: made,
      [`${target}/title`]: { ...begins, to: begins.from },
      ...(hasText && { [`${target}/sections/0`]: begins }),
    }),
  };
}

function decisionIn(one: string, pointer: string): { at: number; tail: string } | null {
  const lead = `${pointer}/decisions/`;
  if (!one.startsWith(lead)) return null;
  const [number = "", ...below] = one.slice(lead.length).split("/");
  return { at: Number(number), tail: below.map((key) => `/${key}`).join("") };
}

/** The item that a section is of. */
function itemOf(section: string): string {
  return section.slice(0, section.lastIndexOf("/sections/"));
}
