import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import {
  agendaLacks,
  loadMeeting,
  type MeetingAccess,
  type StoredMeeting,
} from "../meetings/index.ts";
import {
  type BodyRules,
  type Deadline,
  dispatchDeadlines,
  rulesOf,
} from "../organisation/index.ts";
import { type Check, checkList } from "./check-list.ts";
import { rulesStored } from "./store/meeting.ts";
import { checkFacts } from "./store/check-facts.ts";
import { type Receivers, receiversOf } from "./store/recipients.ts";

export interface Preparation {
  meeting: StoredMeeting;
  rules: BodyRules;
  deadlines: { agenda: Deadline; material: Deadline };
  /** Whether the deadline of the agenda has passed. */
  isLate: boolean;
  receivers: Receivers;
  checks: Check[];
}

/** All that is to be known before papers are sent, as it stands now. */
export async function prepareDispatch(
  tx: Tx,
  { viewer, meeting: { id, bodyId } }: MeetingAccess,
  lists: readonly string[],
  now: Date,
): Promise<Preparation> {
  const { authorityId } = viewer;
  const meeting = await loadMeeting(tx, authorityId, id);
  const rules = rulesOf(await rulesStored(tx, bodyId));
  const deadlines = dispatchDeadlines(meeting.date, rules.dispatch);
  const at = { id, bodyId, date: meeting.date, authorityId };
  const receivers = await receiversOf(tx, at, lists);
  const lacks = await agendaLacks(tx, id, rules.openness);
  const facts = await checkFacts(tx, id, receivers.recipients);
  return {
    meeting,
    rules,
    deadlines,
    isLate: dateInDenmark(now) > deadlines.agenda.date,
    receivers,
    checks: checkList({ meeting, facts, rules, lacks, receivers: receivers.recipients.length }),
  };
}
