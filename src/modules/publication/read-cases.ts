import { type Kysely, sql } from "kysely";
import type { CaseEntry, CaseSummary } from "./reader.ts";
import { itemsOfMeetings } from "./items-of-meetings.ts";
import type { RecordTables } from "./tables.ts";

/** Cases with something published, those met latest first: a page of `limit` from `offset`. */
export async function readCases(
  db: Kysely<RecordTables>,
  authorityId: string,
  limit: number,
  offset: number,
): Promise<{ total: number; cases: CaseSummary[] }> {
  const rows = await itemsOfMeetings(db, authorityId)
    .where("i.case_slug", "is not", null)
    .groupBy("i.case_slug")
    .select((eb) => [
      "i.case_slug",
      eb.fn.max("i.case_number").as("number"),
      sql<string>`mode() within group (order by i.title)`.as("title"),
      eb.fn.countAll<number>().as("entries"),
      eb.fn.max("m.date").as("latest"),
      sql<number>`count(*) over ()`.as("total"),
    ])
    .orderBy("latest", "desc")
    .orderBy("number", "desc")
    .limit(limit)
    .offset(offset)
    .execute();
  return {
    total: rows[0]?.total ?? 0,
    cases: rows.map((row) => ({
      number: row.number ?? "",
      slug: row.case_slug ?? "",
      title: row.title,
      entryCount: row.entries,
      latestDate: row.latest ?? "",
    })),
  };
}

/** The case at an address with its published items in time order, or null. */
export async function readCase(
  db: Kysely<RecordTables>,
  authorityId: string,
  slug: string,
): Promise<{ number: string; title: string; entries: CaseEntry[] } | null> {
  const rows = await itemsOfMeetings(db, authorityId)
    .select([
      "m.body_slug",
      "m.body_name",
      "m.slug",
      "m.date",
      "m.kind",
      "i.number",
      "i.title",
      "i.case_number",
      "i.decision_type",
      "i.decision_text",
    ])
    .where("i.case_slug", "=", slug)
    .orderBy("m.date")
    .orderBy("m.start_time")
    .orderBy("i.position")
    .execute();
  const last = rows.at(-1);
  if (last === undefined) return null;
  return {
    number: last.case_number ?? "",
    title: commonest(rows.map((row) => row.title)),
    entries: rows.map((row) => ({
      bodySlug: row.body_slug,
      bodyName: row.body_name,
      slug: row.slug,
      date: row.date,
      kind: row.kind,
      number: row.number,
      title: row.title,
      decision:
        row.decision_type === null
          ? null
          : { type: row.decision_type, text: row.decision_text ?? "" },
    })),
  };
}

/** A case has the title that most of its items have; of equals the newest. */
function commonest(titles: string[]): string {
  const counts = Map.groupBy(titles.toReversed(), (title) => title);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "";
}
