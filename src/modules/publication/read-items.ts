import type { Kysely, SelectQueryBuilder } from "kysely";
import type { ItemText } from "./reader.ts";
import { itemsOfMeetings } from "./items-of-meetings.ts";
import type { RecordTables } from "./tables.ts";

type Query<O> = SelectQueryBuilder<
  RecordTables & { i: RecordTables["record.item"]; m: RecordTables["record.meeting"] },
  "i" | "m",
  O
>;

/** Published items that are open and hold text of their own, as search reads them. */
export async function itemTexts(
  db: Kysely<RecordTables>,
  authorityId: string,
  narrow: <O>(query: Query<O>) => Query<O>,
): Promise<ItemText[]> {
  const all = itemsOfMeetings(db, authorityId)
    .select([
      "i.id",
      "m.body_slug",
      "m.body_name",
      "m.slug",
      "m.date",
      "m.kind",
      "i.number",
      "i.title",
      "i.case_number",
      "m.document",
      "i.sections",
    ])
    .where("i.closed", "=", false)
    .where("i.is_chapter", "=", false);
  const rows = await narrow(all).execute();
  return rows.map((row) => ({
    id: row.id,
    bodySlug: row.body_slug,
    bodyName: row.body_name,
    slug: row.slug,
    date: row.date,
    year: Number(row.date.slice(0, 4)),
    kind: row.kind,
    number: row.number,
    title: row.title,
    caseNumber: row.case_number,
    document: row.document,
    sections: row.sections,
  }));
}
