import { z } from "zod";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import { partsByLine } from "./parts-by-line.ts";
import { type Places, placesSchema } from "./places.ts";
import { type PlacedRepair, placedRepairSchema, type ReadLine } from "./source-lines.ts";

/** A repair within an item, as it is kept beside the item's text. */
const itemRepairSchema = placedRepairSchema.extend({
  field: z
    .string()
    .nullable()
    .describe(
      'Where the word stands in the item: "/title", "/sections/0"; null when it isn\'t found there.',
    ),
  nth: z.int().nonnegative().nullable().describe("Which of the places in it where it stands."),
  undone: z.boolean().describe("Somebody has put back what stood there."),
});
export type ItemRepair = z.infer<typeof itemRepairSchema>;

/** Where an item stands in its paper, and what of it was repaired. Places by pointer into the item, "" for all of it. */
const itemSourceSchema = z.strictObject({
  places: placesSchema,
  repairs: z.array(itemRepairSchema),
});
export type ItemSource = z.infer<typeof itemSourceSchema>;

/** What of a reading is told of its items. */
export interface Read {
  places: Places;
  repairs: readonly PlacedRepair[];
  sourceLines: readonly ReadLine[];
}

/** Characters; in a longer part a repair isn't looked for. */
const longestPart = 200_000;

/** What is kept of each item's source, by item number; numbers are each item's own. */
export function itemSources(document: ParsedDocument, read: Read): Map<string, ItemSource> {
  const places = Map.groupBy(
    Object.entries(read.places).flatMap(([pointer, place]) => {
      const item = /^(?:\/items\/\d+)+/.exec(pointer)?.[0];
      return item === undefined ? [] : [{ item, field: pointer.slice(item.length), place }];
    }),
    ({ item }) => item,
  );
  const parts = partsByLine(read.places);
  const repairs = Map.groupBy(read.repairs, ({ line }) => parts.item(line) ?? "");
  const sources = new Map<string, ItemSource>();
  const put = (items: readonly ParsedItem[], pointer: string) => {
    for (const [at, item] of items.entries()) {
      const own = `${pointer}/${at}`;
      const found: Places = Object.fromEntries(
        (places.get(own) ?? []).map(({ field, place }) => [field, place]),
      );
      sources.set(item.number, {
        places: found,
        repairs: placeInFields(item, found, repairs.get(own) ?? [], read),
      });
      put(item.items, `${own}/items`);
    }
  };
  put(document.items, "/items");
  return sources;
}

/** The repaired words of an item with where each stands in the item's texts, when that is beyond doubt. */
function placeInFields(
  item: ParsedItem,
  places: Places,
  repairs: readonly PlacedRepair[],
  { sourceLines }: Read,
): ItemRepair[] {
  const fields = ["/title", ...item.sections.map((_, at) => `/sections/${at}`)].flatMap((field) => {
    const place = places[field];
    return place === undefined ? [] : [{ field, place, text: fieldText(item, field) }];
  });
  const found = new Map<string, Map<number, number> | null>();
  return repairs.map((repair) => {
    const { line, column, repaired } = repair;
    const part = fields.find(({ place }) => place.from <= line && line <= place.to);
    const nowhere = { ...repair, field: null, nth: null, undone: false };
    if (part === undefined) return nowhere;
    const key = `${part.field} ${repaired}`;
    let spots = found.get(key);
    if (spots === undefined) {
      const { from, to } = part.place;
      spots = placesOf(repaired, sourceLines.slice(from - 1, to), part.text);
      found.set(key, spots);
    }
    const nth = spots?.get(line * columns + column) ?? nthAround(repair, sourceLines, part.text);
    return nth === undefined ? nowhere : { ...repair, field: part.field, nth, undone: false };
  });
}

/** More than a line has. */
const columns = 1_000_000_000;

/** Line and column of each place where `word` stands in the lines, when it stands as often in the text. */
function placesOf(
  word: string,
  lines: readonly ReadLine[],
  text: string,
): Map<number, number> | null {
  if (lines.reduce((sum, line) => sum + line.text.length, text.length) > longestPart) return null;
  const places = new Map<number, number>();
  for (const line of lines)
    for (const at of placesIn(line.text, word))
      places.set(line.line * columns + at + 1, places.size);
  return [...placesIn(text, word)].length === places.size ? places : null;
}

/** Which place in the text it is by what stands beside it on its line, where the text has that once. */
function nthAround(
  { line, column, repaired }: PlacedRepair,
  lines: readonly ReadLine[],
  text: string,
): number | undefined {
  const printed = lines[line - 1]?.text ?? "";
  if (text.length + printed.length > longestPart) return undefined;
  for (const width of [30, 15, 8]) {
    const start = Math.max(0, column - 1 - width);
    const around = printed.slice(start, column - 1 + repaired.length + width);
    const lead = around.length - around.trimStart().length;
    const [at, another] = placesIn(text, around.trim());
    if (at === undefined || another !== undefined) continue;
    const exact = at + (column - 1 - start) - lead;
    const nth = [...placesIn(text, repaired)].indexOf(exact);
    return nth === -1 ? undefined : nth;
  }
  return undefined;
}

/** The text that a pointer into an item stands for; a section's heading is its first line. */
export function fieldText(item: ParsedItem, field: string): string {
  if (field === "/title") return item.title;
  const section = item.sections[Number(field.slice("/sections/".length))];
  return section === undefined ? "" : `${section.heading}\n${section.text}`;
}

/** Where `word` stands in `text`, from 0. */
export function* placesIn(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) yield at;
}
