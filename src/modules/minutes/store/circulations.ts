import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";

export interface Circulation {
  id: string;
  deadline: Date | null;
  message: string | null;
  sentAt: Date;
  sentBy: string;
  closedAt: Date | null;
}

/** The newest first. */
export async function circulationsOf(tx: Tx, meetingId: string): Promise<Circulation[]> {
  const { rows } = await sql<Circulation>`
    select c.id, c.deadline, c.message, c.sent_at as "sentAt", p.name as "sentBy",
      c.closed_at as "closedAt"
    from app.minutes_circulation c
    join app.person p on p.authority_id = c.authority_id and p.id = c.sent_by
    where c.authority_id = ${here} and c.meeting_id = ${meetingId} order by c.sent_at desc`.execute(
    tx,
  );
  return rows;
}

export async function addCirculation(
  tx: Tx,
  made: { meetingId: string; deadline: Date | null; message: string | null; by: string; at: Date },
): Promise<void> {
  await sql`
    insert into app.minutes_circulation (authority_id, meeting_id, deadline, message, sent_at, sent_by)
    values (${here}, ${made.meetingId}, ${made.deadline}, ${made.message}, ${made.at}, ${made.by})`.execute(
    tx,
  );
}

export async function closeCirculations(tx: Tx, meetingId: string, at: Date): Promise<void> {
  await sql`
    update app.minutes_circulation set closed_at = ${at}
    where authority_id = ${here} and meeting_id = ${meetingId} and closed_at is null`.execute(tx);
}
