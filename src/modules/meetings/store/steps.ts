import { sql } from "kysely";
import { here } from "../../../platform/database/here.ts";
import type { Tx } from "../../../platform/database/doors.ts";
import type { MeetingState } from "../meeting-state.ts";

/** A state that the meeting came to, or something that happened to it. */
export type StepKind = MeetingState | "moved" | "reopened" | "taken_back";

/** A step on a meeting's way. */
export interface Step {
  id: number;
  kind: StepKind;
  at: Date;
  /** Who took it; null: the system did. */
  who: string | null;
  reason: string | null;
  details: unknown;
}

/** What happened to the meeting as a whole, the first first. */
export async function stepsOf(tx: Tx, meetingId: string): Promise<Step[]> {
  const { rows } = await sql<Step>`
    select s.id, s.kind, s.at, p.name as who, s.reason, s.details
    from app.meeting_state s
    left join app.person p on p.authority_id = s.authority_id and p.id = s.person_id
    where s.authority_id = ${here} and s.meeting_id = ${meetingId} order by s.id`.execute(tx);
  return rows;
}

/** An entry of the day's programme that is no agenda item: arrival, lunch, group meeting. */
export interface ProgrammeEntry {
  /** HH:MM */
  from: string;
  to: string;
  title: string;
}

/** The day's programme around the agenda, by the clock. */
export async function programmeOf(tx: Tx, meetingId: string): Promise<ProgrammeEntry[]> {
  const { rows } = await sql<ProgrammeEntry>`
    select to_char(from_time, 'HH24:MI') as from, to_char(to_time, 'HH24:MI') as to, title
    from app.schedule_row
    where authority_id = ${here} and meeting_id = ${meetingId} and kind = 'entry'
    order by from_time, position`.execute(tx);
  return rows;
}
