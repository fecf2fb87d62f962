import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { tables } from "./tables.ts";

export interface MeetingKey {
  id: string;
  slug: string;
  kind: "agenda" | "minutes";
  startTime: string | null;
}

/** Bodies' meetings on their dates, of each in the order of their addresses. */
export async function meetingsOn(
  tx: Tx,
  authorityId: string,
  days: readonly { bodyId: string; date: string }[],
): Promise<(MeetingKey & { bodyId: string; date: string })[]> {
  const { rows } = await sql<MeetingKey & { bodyId: string; date: string }>`
    select m.id, m.slug, m.kind, to_char(m.start_time, 'HH24:MI') as "startTime",
      m.body_id as "bodyId", m.date
    from unnest(${days.map(({ bodyId }) => bodyId)}::uuid[], ${days.map(({ date }) => date)}::date[])
      as day (body_id, date)
    join app.meeting m on m.body_id = day.body_id and m.date = day.date
    where m.authority_id = ${authorityId}
    order by m.slug`.execute(tx);
  return rows;
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
