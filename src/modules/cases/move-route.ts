import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, NotFoundError } from "../../platform/errors.ts";
import { dateText } from "../../platform/i18n/dates.ts";
import { journal, secretariesOf, tell } from "./approval-news.ts";
import type { Actor } from "./approval-turn.ts";
import type { ApprovalDocument } from "./approval.ts";
import { PURPOSE_NAMES, type Stop, stopNow } from "./route.ts";
import { approvalDocument, lockApproval } from "./store/approval-document.ts";
import { isId } from "./store/here.ts";
import {
  addStop,
  changeStop,
  documentOfStop,
  pushStops,
  removeStops,
  stopsOf,
} from "./store/routes.ts";
import type { StopPurpose } from "./words.ts";

/** What a meeting did with a document at a stop of its route. `on` is the meeting's date, YYYY-MM-DD. */
export type StopOutcome =
  /** Treated: the next body's turn. `outcome` in a few Danish words: "Anbefalet". */
  | { kind: "treated"; on: string; outcome: string; note?: string }
  /** Put off: the same body has it again, wished for `until` (YYYY-MM-DD) when that is known. */
  | { kind: "postponed"; on: string; until: string | null; note?: string }
  /** Sent to another body, or back to one, which has it before those that were to come. */
  | { kind: "referred"; on: string; bodyId: string; purpose: StopPurpose; note?: string }
  /** Settled here, such as by being rejected: the bodies that were to come don't get it. */
  | { kind: "ended"; on: string; outcome: string; note?: string };

/**
 * Puts the stop's document on the agenda of a meeting. To be called when the agenda takes it.
 * @throws NotFoundError, ConflictError when the document isn't this body's to treat now
 */
export async function scheduleStop(
  tx: Tx,
  actor: Actor,
  stopId: string,
  meeting: { id: string; date: string },
): Promise<void> {
  const { document, stop } = await takeStop(tx, stopId);
  if (stop.state !== "ready") throw notNow(stop);
  await changeStop(tx, stop.id, { state: "scheduled", meeting_id: meeting.id });
  await journal(
    tx,
    actor,
    document,
    "route_scheduled",
    `Sat på dagsordenen for ${stop.body.name} ${dateText(meeting.date, "da")}.`,
  );
}

/** Takes it off the agenda again; it waits for another meeting. @throws NotFoundError, ConflictError */
export async function unscheduleStop(tx: Tx, actor: Actor, stopId: string): Promise<void> {
  const { document, stop } = await takeStop(tx, stopId);
  if (stop.state !== "scheduled") throw notNow(stop);
  await changeStop(tx, stop.id, { state: "ready", meeting_id: null });
  await journal(
    tx,
    actor,
    document,
    "route_unscheduled",
    `Taget af dagsordenen for ${stop.body.name}.`,
  );
}

/**
 * Records what the body did and moves the document on: the next body's turn, the same one's again,
 * or another's. The secretaries of the body whose turn it is get a notice. What was treated stays.
 * @returns the stop whose turn it is now; null at the end of the route
 * @throws NotFoundError, ConflictError when it isn't this body's to treat now
 */
export async function treatStop(
  tx: Tx,
  actor: Actor,
  stopId: string,
  result: StopOutcome,
): Promise<Stop | null> {
  const { document, stop, stops } = await takeStop(tx, stopId);
  if (stop.state !== "ready" && stop.state !== "scheduled") throw notNow(stop);
  const outcome = outcomeText(result);
  await changeStop(tx, stop.id, {
    state: "treated",
    treated_on: result.on,
    outcome,
    note: result.note ?? null,
  });
  if (result.kind === "ended")
    for (const later of stops.filter((one) => one.state === "coming"))
      await changeStop(tx, later.id, { state: "skipped" });
  const inserted = insertedStop(stop, result);
  if (inserted !== null) {
    await pushStops(tx, document.id, stop.position);
    await addStop(tx, document.id, { ...inserted, position: stop.position + 1 });
  }
  await journal(
    tx,
    actor,
    document,
    "route_treated",
    `Behandlet i ${stop.body.name} ${dateText(result.on, "da")}: ${outcome.toLowerCase()}.`,
  );
  return readyNextStop(tx, actor, document);
}

/**
 * Makes the first coming stop ready, unless a body has the document already, and tells that body's
 * secretaries. @returns the stop whose turn it is; null at the end of the route
 */
export async function readyNextStop(
  tx: Tx,
  actor: Actor,
  document: ApprovalDocument,
): Promise<Stop | null> {
  const stop = stopNow(await stopsOf(tx, document.id));
  if (stop?.state !== "coming") return stop;
  await changeStop(tx, stop.id, { state: "ready", ready_at: actor.now });
  await tell(tx, actor, document, {
    kind: "case_moved",
    to: await secretariesOf(tx, stop.body.id, dateInDenmark(actor.now)),
    rest: `er klar til ${stop.body.name} (${PURPOSE_NAMES[stop.purpose].toLowerCase()}).`,
  });
  return { ...stop, state: "ready", readyAt: actor.now };
}

/** Tells otherwise what a body did at a stop, which moves nothing. @throws NotFoundError */
export async function retellStop(
  tx: Tx,
  stopId: string,
  { outcome, note }: Extract<StopOutcome, { outcome: string }>,
): Promise<void> {
  const { stop } = await takeStop(tx, stopId);
  await changeStop(tx, stop.id, { outcome, note: note ?? null });
}

/**
 * Takes back what a meeting did at a stop, when the meeting goes on: the document is on its agenda again,
 * and no body after it has it. @param kind what was done, as {@link treatStop} was told
 * @throws NotFoundError; ConflictError when another body has the document on an agenda, or has treated it
 */
export async function reopenStop(
  tx: Tx,
  actor: Actor,
  stopId: string,
  kind: StopOutcome["kind"],
  meetingId: string,
): Promise<void> {
  const { document, stop, stops } = await takeStop(tx, stopId);
  if (stop.state !== "treated") return;
  const later = stops.filter(({ position }) => position > stop.position);
  const moved = later.find(({ state }) => state === "scheduled" || state === "treated");
  if (moved !== undefined) throw notNow(moved);
  const [next] = later;
  const isInserted = kind === "postponed" || kind === "referred";
  if (isInserted && next !== undefined) await removeStops(tx, [next.id]);
  for (const one of isInserted ? later.slice(1) : later)
    if (one.state === "ready" || (kind === "ended" && one.state === "skipped"))
      await changeStop(tx, one.id, { state: "coming", ready_at: null });
  await changeStop(tx, stop.id, {
    state: "scheduled",
    meeting_id: meetingId,
    treated_on: null,
    outcome: null,
    note: null,
  });
  await journal(
    tx,
    actor,
    document,
    "route_unscheduled",
    `Behandlingen i ${stop.body.name} er genoptaget, før referatet var godkendt.`,
  );
}

async function takeStop(tx: Tx, stopId: string) {
  const documentId = isId(stopId) ? await documentOfStop(tx, stopId) : null;
  if (documentId === null) throw new NotFoundError("Stoppet findes ikke på sagens vej.");
  await lockApproval(tx, documentId);
  const stops = await stopsOf(tx, documentId);
  const stop = stops.find((one) => one.id === stopId);
  if (stop === undefined) throw new NotFoundError("Stoppet findes ikke på sagens vej.");
  return { document: await approvalDocument(tx, documentId), stop, stops };
}

function notNow(stop: Stop): ConflictError {
  const why = {
    coming: `Sagen er endnu ikke nået til ${stop.body.name}.`,
    ready: `Sagen er ikke på dagsordenen i ${stop.body.name}.`,
    scheduled: `Sagen er allerede på dagsordenen i ${stop.body.name}.`,
    treated: `${stop.body.name} har allerede behandlet sagen.`,
    skipped: `${stop.body.name} er sprunget over på sagens vej.`,
  }[stop.state];
  return new ConflictError(why, { hint: "Se sagens vej på sagen." });
}

function outcomeText(result: StopOutcome): string {
  if (result.kind === "postponed") return "Udsat";
  return result.kind === "referred" ? "Oversendt" : result.outcome;
}

function insertedStop(stop: Stop, result: StopOutcome) {
  if (result.kind === "postponed")
    return { bodyId: stop.body.id, purpose: stop.purpose, wishedOn: result.until };
  if (result.kind === "referred")
    return { bodyId: result.bodyId, purpose: result.purpose, wishedOn: null };
  return null;
}
