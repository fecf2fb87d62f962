import { createHash } from "node:crypto";
import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import { dateText, timeRangeText } from "../../platform/i18n/index.ts";
import { type Mail, messageIdOf, queueMail, writeLetter } from "../../platform/mail/index.ts";
import type { SignedIn } from "../organisation/index.ts";
import { calendarMeeting } from "./store/change.ts";
import type { Hours } from "./store/guest-hours.ts";
import { type CalendarMeeting, writeCalendar } from "./write-calendar.ts";

export type Sender = Pick<SignedIn, "authority" | "jobs" | "baseUrl"> & { now: Date };

/** Why a calendar is told: of the meeting, of its new place, of a guest's new hours, or to let go of it. */
export type Purpose = "invited" | "moved" | "called" | "released" | "cancelled";

/** Somebody whose calendar is told of a meeting. */
export interface Invitee {
  /** null: a guest from outside, who has no pages here. */
  personId: string | null;
  name: string;
  email: string;
  /** When he or she is called in; null: for all of the meeting. */
  hours: Hours | null;
  purpose: Purpose;
}

/**
 * Mails the meeting to people's calendars: as an invitation, with its new place, or withdrawn. A guest's
 * calendar gets the hours that he or she is called in. An address that no mail can go to gets nothing.
 * Nothing of the agenda is in it. The same in the same form is sent once.
 */
export async function mailInvitations(
  tx: Tx,
  sender: Sender,
  meetingId: string,
  to: readonly Invitee[],
  message: string | null = null,
): Promise<void> {
  const meeting = await calendarMeeting(tx, meetingId);
  for (const invitee of to) {
    const mail = invitationMail(meeting, invitee, message, sender);
    try {
      await queueMail(tx, sender.jobs, sender.authority.id, mail, sender.now);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
}

const SUBJECTS: Record<Purpose, string> = {
  invited: "Indkaldelse",
  moved: "Flyttet",
  called: "Ny tid",
  released: "Ikke længere kaldt ind",
  cancelled: "Aflyst",
};

function invitationMail(
  meeting: CalendarMeeting,
  to: Invitee,
  message: string | null,
  { authority, baseUrl, now }: Sender,
): Mail {
  const { purpose, name, email } = to;
  const entry = entryFor(meeting, to);
  const subject = `${SUBJECTS[purpose]}: ${nameOf(meeting)} ${dateText(meeting.date, "da", "long")}`;
  const page = [{ text: "Se mødet", url: `${baseUrl}/intern/moeder/${meeting.id}` }];
  const letter = writeLetter(subject, {
    greeting: `Kære ${name}`,
    paragraphs: [toldOf(meeting, to), ...(message === null ? [] : [message])],
    groups: to.personId === null ? [] : [{ heading: null, entries: page }],
    footer: [
      { text: `Sendt automatisk fra Tingsted i ${authority.name}. Mailen kan ikke besvares.` },
    ],
  });
  const method = entry.isCancelled ? "CANCEL" : "REQUEST";
  const content = writeCalendar([entry], {
    baseUrl,
    now,
    invitation: { method, to: { name, email }, isOutside: to.personId === null },
  });
  const address = createHash("sha256").update(email.toLowerCase()).digest("hex").slice(0, 16);
  return {
    to: { name, address: email },
    subject,
    ...letter,
    messageId: messageIdOf(
      `meeting.${meeting.id}.${meeting.sequence}.${purpose}.${address}`,
      baseUrl,
    ),
    attachments: [
      {
        fileName: "moede.ics",
        mediaType: `text/calendar; charset=utf-8; method=${method}`,
        content: Buffer.from(content).toString("base64"),
      },
    ],
  };
}

function nameOf({ title, body }: CalendarMeeting): string {
  return title === null ? body : `${title} i ${body}`;
}

/** The meeting as it stands in that calendar. */
function entryFor(meeting: CalendarMeeting, { hours, purpose }: Invitee): CalendarMeeting {
  const isCancelled = meeting.isCancelled || purpose === "released";
  // What is called in before the meeting begins, or past midnight, keeps the meeting's hours.
  if (hours === null || (meeting.start !== null && hours.from < meeting.start))
    return { ...meeting, isCancelled };
  return {
    ...meeting,
    isCancelled,
    start: hours.from,
    end: hours.to > hours.from ? hours.to : null,
  };
}

function toldOf(meeting: CalendarMeeting, { hours, purpose }: Invitee): string {
  const name = nameOf(meeting);
  const day = dateText(meeting.date, "da");
  const where = meeting.place === null ? "" : `, ${meeting.place}`;
  const own = hours === null ? "" : ` ${timeRangeText(hours.from, endOf(hours), "da")}`;
  const all = meeting.start === null ? "" : ` ${timeRangeText(meeting.start, meeting.end, "da")}`;
  const called = hours === null ? "" : ` Du er kaldt ind${own}.`;
  return {
    invited:
      hours === null
        ? `Du er indkaldt til ${name} ${day}${all}${where}.`
        : `Du er kaldt ind til ${name} ${day}${own}${where}.`,
    moved: `${name} holdes nu ${day}${all}${where}.${called}`,
    called:
      hours === null
        ? `Du er kaldt ind til ${name} ${day}${all}${where}, uden et bestemt klokkeslæt.`
        : `Du er nu kaldt ind til ${name} ${day}${own}${where}.`,
    released: `Du er ikke længere kaldt ind til ${name} ${day}.`,
    cancelled: `${name} ${day}${all} er aflyst.`,
  }[purpose];
}

function endOf({ from, to }: Hours): string | null {
  return to === from ? null : to;
}
