import type { Tx } from "../../platform/database/doors.ts";
import { type Decision, loadDecisions } from "../decisions/index.ts";
import { allItems, loadMeeting, type StoredItem, type StoredMeeting } from "../meetings/index.ts";
import { canonical, hashOf } from "../publication/index.ts";

/** Minutes as they stand: what is shown, and the text that is signed and locked. */
export interface MinutesContent {
  meeting: StoredMeeting;
  decisions: Map<string, Decision[]>;
  /** All that the minutes say, closed matter included, as canonical JSON (RFC 8785). */
  text: string;
  /** SHA-256 of the text, lower-case hex. */
  sha256: string;
}

/** @throws NotFoundError */
export async function loadContent(
  tx: Tx,
  authorityId: string,
  meetingId: string,
): Promise<MinutesContent> {
  const meeting = await loadMeeting(tx, authorityId, meetingId);
  const ids = allItems(meeting.items).map((item) => item.id);
  const decisions = await loadDecisions(tx, authorityId, ids);
  const text = canonical(minutesOf(meeting, decisions));
  return { meeting, decisions, text, sha256: hashOf(text) };
}

/**
 * What minutes say, field by field. Where the meeting is on its way isn't said: the text is the same
 * before and after it is approved.
 */
function minutesOf(meeting: StoredMeeting, decisions: Map<string, Decision[]>) {
  const { id, bodyId, date, startTime, endTime, place } = meeting;
  const { participants, absent, substitutes, preamble, schedule } = meeting;
  return {
    /** The version of this form. */
    form: 1,
    meeting: id,
    body: bodyId,
    date,
    startTime,
    endTime,
    place,
    participants,
    absent,
    substitutes,
    preamble,
    schedule: schedule.map(({ from, to, title, guests, block, item }) => ({
      from,
      to,
      title,
      guests,
      block,
      item,
    })),
    items: meeting.items.map((item) => itemOf(item, decisions)),
  };
}

function itemOf(item: StoredItem, decisions: Map<string, Decision[]>): object {
  const { id, number, title, publicTitle, closed, caseNumber, sections, attendance, links } = item;
  return {
    id,
    number,
    title,
    publicTitle,
    closed,
    caseNumber,
    withdrawn: item.isWithdrawn ? (item.withdrawnReason ?? "") : null,
    sections,
    attendance,
    links,
    attachments: item.attachments.map((one) => ({
      title: one.title,
      closed: one.isClosed,
      sha256: one.file?.sha256 ?? null,
    })),
    decisions: (decisions.get(id) ?? []).map(
      ({ body, date, content, type, types, votes, dissents }) => ({
        body,
        date,
        content,
        type,
        types,
        votes,
        dissents,
      }),
    ),
    items: item.items.map((child) => itemOf(child, decisions)),
  };
}

/**
 * Whether the tables still say what was locked. People's names are left out: who marries gets a new one
 * in the register, and keeps the old in the locked text.
 */
export function saysTheSame(locked: string, now: string): boolean {
  return withoutPeople(locked) === withoutPeople(now);
}

function withoutPeople(text: string): string {
  const {
    participants: _p,
    absent: _a,
    substitutes: _s,
    ...rest
  } = JSON.parse(text) as Record<string, unknown>;
  return canonical(rest);
}
