import type { Places } from "./places.ts";

/** Which parts of a record stand on each line of its source, by the line's number. */
export interface PartsByLine {
  /** Pointer of the innermost item; undefined outside of items. */
  item(line: number): string | undefined;
  /** Pointer of the section. */
  section(line: number): string | undefined;
}

const item = /^(?:\/items\/\d+)+$/;
const section = /^(?:\/preamble|(?:\/items\/\d+)+\/sections)\/\d+$/;

export function partsByLine(places: Places): PartsByLine {
  const [items, sections] = [item, section].map((pattern) => {
    const found = new Map<number, string>();
    // Items come before those within them, which so take their own lines.
    for (const [pointer, { from, to }] of Object.entries(places))
      if (pattern.test(pointer))
        for (let line = from; line <= to; line += 1) found.set(line, pointer);
    return found;
  }) as [Map<number, string>, Map<number, string>];
  return { item: (line) => items.get(line), section: (line) => sections.get(line) };
}
