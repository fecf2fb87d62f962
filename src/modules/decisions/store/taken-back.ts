import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";

/** What was recorded in a meeting since it began. */
export interface Recorded {
  /** Those on which something is recorded. */
  items: {
    id: string;
    number: string;
    decisions: number;
    votes: number;
    amendments: number;
    dissents: number;
    followUps: number;
  }[];
  present: number;
  changes: number;
  guests: number;
}

/** One query. */
export async function recordedIn(tx: Tx, meetingId: string): Promise<Recorded> {
  const count = (table: string) => sql`
    (select count(*)::int from ${sql.id("app", table)} r
      where r.authority_id = i.authority_id and r.item_id = i.id)`;
  const { rows } = await sql<Recorded>`
    select coalesce((select json_agg(n order by n.position) from (
        select i.id, i.number, i.position,
          (select count(*)::int from app.decision r where r.authority_id = i.authority_id
            and r.item_id = i.id and r.changed_by is not null and r.body_id = m.body_id) as decisions,
          ${count("vote")} as votes, ${count("amendment")} as amendments,
          ${count("dissent")} as dissents, ${count("follow_up")} as "followUps"
        from app.agenda_item i where i.authority_id = m.authority_id and i.meeting_id = m.id) n
        where n.decisions + n.votes + n.amendments + n.dissents + n."followUps" > 0), '[]') as items,
      (select count(*)::int from app.attendance a where a.authority_id = m.authority_id
        and a.meeting_id = m.id and a.state = 'present') as present,
      (select count(*)::int from app.presence_change c where c.authority_id = m.authority_id
        and c.meeting_id = m.id) as changes,
      (select count(*)::int from app.item_guest g
        join app.agenda_item i on i.authority_id = g.authority_id and i.id = g.item_id
        where i.authority_id = m.authority_id and i.meeting_id = m.id and g.state = 'attended') as guests
    from app.meeting m where m.authority_id = ${here} and m.id = ${meetingId}`.execute(tx);
  return rows[0]!;
}

/** Takes all of it away. What became of those who sent word, and who is recused, stays. */
export async function forgetSession(tx: Tx, meetingId: string): Promise<void> {
  const mine = sql`(select i.id from app.agenda_item i
    where i.authority_id = ${here} and i.meeting_id = ${meetingId})`;
  for (const table of ["vote", "amendment", "dissent", "follow_up"])
    await sql`delete from ${sql.id("app", table)}
      where authority_id = ${here} and item_id in ${mine}`.execute(tx);
  await sql`
    delete from app.decision d using app.meeting m
    where d.authority_id = ${here} and d.item_id in ${mine} and d.changed_by is not null
      and m.authority_id = d.authority_id and m.id = ${meetingId} and d.body_id = m.body_id`.execute(
    tx,
  );
  await sql`
    update app.agenda_item set settled_at = null, settled_by = null
    where authority_id = ${here} and meeting_id = ${meetingId} and settled_at is not null`.execute(
    tx,
  );
  await sql`delete from app.presence_change
    where authority_id = ${here} and meeting_id = ${meetingId}`.execute(tx);
  await sql`
    update app.attendance set in_closed = null, revision = revision + 1,
      state = case when state = 'present' then 'expected' else state end
    where authority_id = ${here} and meeting_id = ${meetingId}
      and (state = 'present' or in_closed is not null)`.execute(tx);
  await sql`
    update app.item_guest set state = 'announced', came_at = null, left_at = null
    where authority_id = ${here} and item_id in ${mine} and state <> 'announced'`.execute(tx);
}

/** Where the meeting was before it began; null when it has ended since, so that cases went on by it. */
export async function stateBefore(
  tx: Tx,
  meetingId: string,
): Promise<"open" | "dispatched" | null> {
  const { rows } = await sql<{ kind: string; from: "open" | "dispatched" | null }>`
    select kind, details ->> 'from' as from from app.meeting_state
    where authority_id = ${here} and meeting_id = ${meetingId} and kind in ('running', 'draft')
    order by id desc limit 1`.execute(tx);
  const begun = rows[0];
  return begun?.kind === "draft" ? null : (begun?.from ?? null);
}
