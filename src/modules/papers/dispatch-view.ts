import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { demandOfMeeting, type MeetingHead, openMeeting } from "../meetings/index.ts";
import { addWorkdays, allLists, type Deadline, type SignedIn } from "../organisation/index.ts";
import type { Check } from "./check-list.ts";
import { mayDispatch } from "./policy.ts";
import { prepareDispatch } from "./prepare-dispatch.ts";
import { dispatchesOf, type SentDispatch, usualLists } from "./store/dispatches.ts";
import type { Recipient } from "./store/recipients.ts";
import type { SentKind } from "./words.ts";

export interface DispatchView {
  head: MeetingHead;
  /** What can be sent now; empty when the meeting isn't where anything is. */
  kinds: SentKind[];
  /** Given to the form, so that it counts once. */
  dispatchId: string;
  revision: number;
  deadlines: { agenda: Deadline; material: Deadline };
  isLate: boolean;
  checks: Check[];
  recipients: Pick<Recipient, "name" | "role" | "sees">[];
  outsiders: string[];
  lists: { id: string; name: string; isChosen: boolean }[];
  /** Where the public's part usually goes with this body. */
  publicByDefault: "now" | "no";
  /** A day on which it may be published, proposed. */
  proposedDay: string;
  sent: SentDispatch[];
}

/** What the page of dispatch shows the secretary. @throws NotFoundError, ForbiddenError */
export async function dispatchView(
  tx: Tx,
  { viewer, clock }: Pick<SignedIn, "viewer" | "clock">,
  meetingId: string,
): Promise<DispatchView> {
  const now = clock();
  const { head, access } = await openMeeting(tx, viewer, meetingId);
  demandOfMeeting(mayDispatch(access), access);
  const chosen = await usualLists(tx, head.body.id);
  const lists = await allLists(tx);
  const known = chosen.filter((id) => lists.some((list) => list.id === id));
  const { deadlines, isLate, receivers, checks, rules } = await prepareDispatch(
    tx,
    access,
    known,
    now,
  );
  return {
    head,
    kinds: kindsIn(head.state),
    dispatchId: crypto.randomUUID(),
    revision: access.meeting.revision,
    deadlines,
    isLate,
    checks,
    recipients: receivers.recipients.map(({ name, role, sees }) => ({ name, role, sees })),
    outsiders: receivers.outsiders.map(({ name }) => name),
    lists: lists.map(({ id, name }) => ({ id, name, isChosen: known.includes(id) })),
    publicByDefault: rules.openness.default === "open" ? "now" : "no",
    proposedDay: addWorkdays(dateInDenmark(now), 1, rules.dispatch),
    sent: await dispatchesOf(tx, head.id),
  };
}

function kindsIn(state: MeetingHead["state"]): SentKind[] {
  if (state === "open") return ["agenda"];
  return state === "dispatched" ? ["supplement", "correction"] : [];
}
