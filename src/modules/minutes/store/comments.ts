import { sql } from "kysely";
import type { Tx } from "../../../platform/database/doors.ts";
import { here } from "../../../platform/database/here.ts";
import type { CommentOutcome } from "../words.ts";

export interface Comment {
  id: string;
  /** null for one on the minutes as a whole. */
  itemId: string | null;
  personId: string;
  person: string;
  text: string;
  madeAt: Date;
  answer: string | null;
  outcome: CommentOutcome | null;
  answeredBy: string | null;
}

/** In the order in which they came. */
export async function commentsOf(tx: Tx, meetingId: string): Promise<Comment[]> {
  const { rows } = await sql<Comment>`
    select c.id, c.item_id as "itemId", c.person_id as "personId", p.name as person, c.text,
      c.made_at as "madeAt", c.answer, c.outcome, a.name as "answeredBy"
    from app.minutes_comment c
    join app.person p on p.authority_id = c.authority_id and p.id = c.person_id
    left join app.person a on a.authority_id = c.authority_id and a.id = c.answered_by
    where c.authority_id = ${here} and c.meeting_id = ${meetingId} order by c.made_at, c.id`.execute(
    tx,
  );
  return rows;
}

export async function addCommentRow(
  tx: Tx,
  made: { meetingId: string; itemId: string | null; personId: string; text: string; at: Date },
): Promise<void> {
  await sql`
    insert into app.minutes_comment (authority_id, meeting_id, item_id, person_id, text, made_at)
    values (${here}, ${made.meetingId}, ${made.itemId}, ${made.personId}, ${made.text}, ${made.at})`.execute(
    tx,
  );
}

/** @returns who made it, or null when there is no such comment on the meeting's minutes */
export async function setAnswer(
  tx: Tx,
  given: {
    meetingId: string;
    commentId: string;
    answer: string | null;
    outcome: CommentOutcome;
    by: string;
    at: Date;
  },
): Promise<string | null> {
  const { rows } = await sql<{ personId: string }>`
    update app.minutes_comment
    set answer = ${given.answer}, outcome = ${given.outcome}, answered_at = ${given.at}, answered_by = ${given.by}
    where authority_id = ${here} and meeting_id = ${given.meetingId} and id = ${given.commentId}
    returning person_id as "personId"`.execute(tx);
  return rows[0]?.personId ?? null;
}
