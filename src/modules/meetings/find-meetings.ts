import type { Tx } from "../../platform/database/doors.ts";
import { tables } from "./tables.ts";

export interface MeetingKey {
  id: string;
  slug: string;
  kind: "agenda" | "minutes";
  startTime: string | null;
}

/** The body's meetings on a date, in the order of their addresses. */
export async function meetingsOn(
  tx: Tx,
  authorityId: string,
  bodyId: string,
  date: string,
): Promise<MeetingKey[]> {
  const rows = await tables(tx)
    .selectFrom("app.meeting")
    .select(["id", "slug", "kind", "start_time"])
    .where("authority_id", "=", authorityId)
    .where("body_id", "=", bodyId)
    .where("date", "=", date)
    .orderBy("slug")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    startTime: row.start_time?.slice(0, 5) ?? null,
  }));
}

/** The meeting at an address, or null. */
export async function findMeeting(
  tx: Tx,
  authorityId: string,
  bodySlug: string,
  slug: string,
): Promise<{ id: string } | null> {
  const row = await tables(tx)
    .withTables<{ "app.body": { authority_id: string; id: string; slug: string } }>()
    .selectFrom("app.meeting as m")
    .innerJoin("app.body as b", (join) =>
      join.onRef("b.authority_id", "=", "m.authority_id").onRef("b.id", "=", "m.body_id"),
    )
    .select("m.id")
    .where("m.authority_id", "=", authorityId)
    .where("b.slug", "=", bodySlug)
    .where("m.slug", "=", slug)
    .executeTakeFirst();
  return row ?? null;
}
