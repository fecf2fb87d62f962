import { sql } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError } from "../../platform/errors.ts";
import { mayFollow, MEETING_STATE_NAMES, type MeetingState } from "./meeting-state.ts";
import type { StepKind } from "./store/steps.ts";
import { tables } from "./tables.ts";

/**
 * Takes a meeting a step on its way and records who did it. The meeting is held until the
 * transaction ends, so two at once can't both take it.
 * @throws ConflictError when the meeting isn't where that step begins
 */
export async function changeState(
  tx: Tx,
  meetingId: string,
  to: MeetingState,
  by: {
    personId: string | null;
    now: Date;
    reason?: string;
    details?: object;
    /** What the step is called, where it isn't as the state. */
    kind?: StepKind;
  },
): Promise<void> {
  const { rows } = await sql<{ state: MeetingState | null }>`
    select state from app.meeting
    where authority_id = app.current_authority() and id = ${meetingId} for update`.execute(tx);
  const from = rows[0]?.state ?? null;
  if (from === null || !mayFollow(from, to)) {
    const now = from === null ? "ukendt" : MEETING_STATE_NAMES[from].toLowerCase();
    throw new ConflictError(`Det kan ikke lade sig gøre nu; mødets tilstand er: ${now}.`, {
      hint: "Hent siden igen for at se, hvad der er sket.",
    });
  }
  await sql`
    update app.meeting set state = ${to}
    where authority_id = app.current_authority() and id = ${meetingId}`.execute(tx);
  await recordStep(tx, meetingId, by.kind ?? to, by);
}

/** Records something that happened to the meeting as a whole. */
export async function recordStep(
  tx: Tx,
  meetingId: string,
  kind: StepKind,
  by: { personId: string | null; now: Date; reason?: string; details?: object },
): Promise<void> {
  await tables(tx)
    .insertInto("app.meeting_state")
    .values({
      authority_id: sql`app.current_authority()`,
      meeting_id: meetingId,
      kind,
      at: by.now,
      person_id: by.personId,
      reason: by.reason ?? null,
      details: by.details ?? {},
    })
    .execute();
}
