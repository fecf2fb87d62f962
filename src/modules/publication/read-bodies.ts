import { type Kysely, sql } from "kysely";
import type { BodyRecord, BodySummary } from "./reader.ts";
import type { RecordTables } from "./tables.ts";

/** Bodies with something published, by name. What they are called is what their newest meeting says. */
export async function readBodies(
  db: Kysely<RecordTables>,
  authorityId: string,
): Promise<BodySummary[]> {
  const rows = await db
    .selectFrom("record.meeting")
    .distinctOn("body_slug")
    .select([
      "body_slug",
      "body_name",
      "body_kind",
      "organisation",
      sql<number>`count(*) over (partition by body_slug)`.as("meetings"),
      sql<string>`max(date) over (partition by body_slug)`.as("latest"),
    ])
    .where("authority_id", "=", authorityId)
    .where("state", "=", "published")
    .orderBy("body_slug")
    .orderBy("date", "desc")
    .execute();
  return rows
    .map((row) => ({
      slug: row.body_slug,
      name: row.body_name,
      kind: row.body_kind,
      organisation: row.organisation,
      meetingCount: row.meetings,
      latestDate: row.latest,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, "da"));
}

/** The body at an address, or null when it has nothing published. */
export async function readBody(
  db: Kysely<RecordTables>,
  authorityId: string,
  slug: string,
): Promise<BodyRecord | null> {
  const rows = await db
    .selectFrom("record.meeting")
    .select([
      "body_name",
      "body_kind",
      "organisation",
      "aliases",
      "term",
      "date",
      "kind",
      "participants",
    ])
    .where("authority_id", "=", authorityId)
    .where("body_slug", "=", slug)
    .where("state", "=", "published")
    .orderBy("date", "desc")
    .execute();
  const newest = rows[0];
  if (newest === undefined) return null;
  return {
    slug,
    name: newest.body_name,
    kind: newest.body_kind,
    organisation: newest.organisation,
    meetingCount: rows.length,
    latestDate: newest.date,
    aliases: newest.aliases,
    terms: [...Map.groupBy(rows, (row) => row.term)].map(([label, meetings]) => ({
      label,
      meetingCount: meetings.length,
      participants: [
        ...new Set(
          meetings.filter((one) => one.kind === "minutes").flatMap((one) => one.participants),
        ),
      ],
    })),
    years: [...new Set(rows.map((row) => Number(row.date.slice(0, 4))))],
  };
}
