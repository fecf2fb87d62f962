import { findDate } from "../dates.ts";
import type { HeadField } from "../head-labels.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import { findTimes } from "../times.ts";
import { hintKey, type LayoutHints } from "./layout-hints.ts";

/**
 * What somebody's corrections of a paper teach of the papers of its authority: which kind of section
 * stands below a heading, which field a label names, which body is meant by a name. What was
 * corrected one way here and another there teaches nothing.
 *
 * @param before as the paper was read
 * @param after as it was corrected
 */
export function hintsFrom(before: ParsedDocument, after: ParsedDocument): LayoutHints {
  const [was, is] = [before.body.name, after.body.name];
  const bodies =
    was !== "" && is !== "" && hintKey(was) !== hintKey(is) ? { [hintKey(was)]: is } : {};
  return { sections: sectionHints(before, after), labels: labelHints(before, after), bodies };
}

function sectionHints(before: ParsedDocument, after: ParsedDocument): LayoutHints["sections"] {
  const found = new Map<string, Set<ParsedItem["sections"][number]["kind"]>>();
  const earlier = new Map(allItems(before.items).map((item) => [item.number, item]));
  for (const item of allItems(after.items)) {
    const was = earlier.get(item.number)?.sections ?? [];
    for (const { heading, kind } of item.sections) {
      const key = hintKey(heading);
      if (key === "") continue;
      const same = was.find((section) => hintKey(section.heading) === key);
      const isChanged = same === undefined ? isLineOf(was, key) : same.kind !== kind;
      if (isChanged) found.set(key, (found.get(key) ?? new Set()).add(kind));
    }
  }
  return Object.fromEntries(
    [...found].flatMap(([key, kinds]) => {
      const [kind, other] = kinds;
      return kind === undefined || other !== undefined ? [] : [[key, kind]];
    }),
  );
}

/** The heading was read as a line of a text. */
function isLineOf(sections: ParsedItem["sections"], key: string): boolean {
  return sections.some(({ text }) => text.split("\n").some((line) => hintKey(line) === key));
}

/** A label that wasn't known stands as the heading of a text before the items. */
function labelHints(before: ParsedDocument, after: ParsedDocument): LayoutHints["labels"] {
  return Object.fromEntries(
    (before.preamble ?? []).flatMap(({ heading, text }) => {
      const field = heading === "" ? undefined : fieldOf(text.trim(), before, after);
      return field === undefined ? [] : [[hintKey(heading), field]];
    }),
  );
}

/** The field that a correction has put the text into. */
function fieldOf(
  text: string,
  before: ParsedDocument,
  after: ParsedDocument,
): HeadField | undefined {
  const times = findTimes(text);
  const isNew = (field: "date" | "startTime" | "endTime" | "place") =>
    before[field] !== after[field];
  const names = (field: "participants" | "absent") => {
    const added = after[field].filter((name) => !before[field].includes(name));
    return added.length > 0 && added.every((name) => text.includes(name));
  };
  if (isNew("place") && after.place === text) return "place";
  if (isNew("date") && findDate(text)?.date === after.date) return "date";
  if (isNew("startTime") && times[0] !== undefined && times[0] === after.startTime) return "time";
  if (isNew("endTime") && times[0] !== undefined && times[0] === after.endTime) return "endTime";
  if (before.body.name !== after.body.name && hintKey(text) === hintKey(after.body.name))
    return "body";
  return (["participants", "absent"] as const).find(names);
}

function allItems(items: readonly ParsedItem[]): ParsedItem[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}
