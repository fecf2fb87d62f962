/**
 * Through whose eyes papers inside the house are made: what somebody may see of a meeting, as data.
 * Ids are of agenda items.
 */
export interface PaperReader {
  /** Everything, what is open, or only the items that he is called in to. */
  sees: "all" | "open" | "items";
  /** Where he is a guest: he sees these items whole, closed or not. */
  guestOf: readonly string[];
  /** Where he is recused: neither text nor attachments (forvaltningsloven § 3), whatever else he sees. */
  recusedIn: readonly string[];
}

/** What decides whether a reader sees an item: it counts as closed where a chapter above it is. */
export interface SeenItem {
  id: string;
  closed: boolean;
}

/** Whether the reader gets the item with its text and papers. */
export function seesWhole(reader: PaperReader, { id, closed }: SeenItem): boolean {
  if (reader.recusedIn.includes(id)) return false;
  if (reader.guestOf.includes(id) || reader.sees === "all") return true;
  return reader.sees === "open" && !closed;
}

/** Whether the reader is told that the item is there: its number and a title that is fit for him. */
export function knowsOf(reader: PaperReader, { id }: SeenItem): boolean {
  return reader.sees !== "items" || reader.guestOf.includes(id);
}
