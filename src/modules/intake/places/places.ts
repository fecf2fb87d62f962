import { z } from "zod";
import type { Line } from "../lines.ts";
import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";

/** Where in the source something was read: lines from 1 as they were read, first and last. */
const placeSchema = z.strictObject({
  page: z.int().positive().nullable().describe("As the file counts them; null where it has none."),
  from: z.int().positive(),
  to: z.int().positive(),
});

/** Places by what was read there, as a JSON Pointer (RFC 6901) into the parsed document. */
export const placesSchema = z.record(z.string(), placeSchema);

export type Place = z.infer<typeof placeSchema>;
export type Places = z.infer<typeof placesSchema>;

/** Parts of records, by identity: a record itself holds nothing that isn't printed. */
const places = new WeakMap<object, Place>();
const fields = new WeakMap<object, Places>();

/** Notes that `part` of a record was read from `lines`; blank ones around them don't count. */
export function putPlace(part: object, lines: readonly (Line | null)[]): void {
  const place = placeOf(lines);
  if (place !== null) places.set(part, place);
}

/** Notes that `part` was made of `other`, so that it stands where that stood. */
export function putSamePlace(part: object, other: object): void {
  const place = places.get(other);
  if (place !== undefined) places.set(part, place);
}

/** Notes where a field of `part` stands that is no object itself. */
export function putFieldPlace(part: object, field: string, lines: readonly Line[]): void {
  const place = placeOf(lines);
  if (place === null) return;
  fields.set(part, { ...fields.get(part), [field]: place });
}

/** The place of some lines; null when all of them are blank. */
export function placeOf(lines: readonly (Line | null)[]): Place | null {
  const printed = lines.filter((line) => line !== null && line.text !== "") as Line[];
  const [first, last] = [printed[0], printed.at(-1)];
  return first === undefined || last === undefined
    ? null
    : { page: first.page, from: first.number, to: last.number };
}

/**
 * The places of all parts of a document that were noted.
 *
 * @param head places of the head's fields by pointer
 * @param hasPages false where the counted pages say nothing
 */
export function resolvePlaces(
  document: ParsedDocument,
  head: ReadonlyMap<string, Place>,
  hasPages: boolean,
): Places {
  const found: Places = {};
  const put = (pointer: string, place: Place | undefined) => {
    if (place !== undefined) found[pointer] = hasPages ? place : { ...place, page: null };
  };
  const putEach = (pointer: string, parts: readonly object[]) => {
    for (const [at, part] of parts.entries()) put(`${pointer}/${at}`, places.get(part));
  };
  const putItems = (pointer: string, items: readonly ParsedItem[]) => {
    putEach(pointer, items);
    for (const [at, item] of items.entries()) {
      for (const [field, place] of Object.entries(fields.get(item) ?? {}))
        put(`${pointer}/${at}/${field}`, place);
      putEach(`${pointer}/${at}/sections`, item.sections);
      putEach(`${pointer}/${at}/decisions`, item.decisions);
      putItems(`${pointer}/${at}/items`, item.items);
    }
  };
  for (const [pointer, place] of head) put(pointer, place);
  putEach("/preamble", document.preamble ?? []);
  putItems("/items", document.items);
  return found;
}

/** The place of a field, or of the nearest part of the record that holds it; null when none is known. */
export function placeAt(all: Places, pointer: string): Place | null {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = all[at];
    if (place !== undefined) return place;
  }
  return null;
}
