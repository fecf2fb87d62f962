import type { Tx } from "../../platform/database/doors.ts";
import { dateText, timeRangeText } from "../../platform/i18n/index.ts";
import { type Mail, messageIdOf, queueMail, writeLetter } from "../../platform/mail/index.ts";
import { type SignedIn, reachablePeople } from "../organisation/index.ts";
import { calendarMeeting } from "./store/change.ts";
import { type CalendarMeeting, writeCalendar } from "./write-calendar.ts";

type Sender = Pick<SignedIn, "authority" | "jobs" | "baseUrl"> & { now: Date };
type Purpose = "invited" | "moved" | "cancelled";

/**
 * Mails the meeting to people's calendars: as an invitation, with its new place, or withdrawn. Who has
 * no address gets nothing. Nothing of the agenda is in it.
 * @returns the addresses by person
 */
export async function mailInvitations(
  tx: Tx,
  sender: Sender,
  {
    meetingId,
    personIds,
    purpose,
  }: { meetingId: string; personIds: readonly string[]; purpose: Purpose },
): Promise<Map<string, string>> {
  const meeting = await calendarMeeting(tx, meetingId);
  const people = await reachablePeople(tx, sender.authority.id, [...personIds]);
  const addresses = new Map<string, string>();
  for (const [personId, to] of people) {
    addresses.set(personId, to.email);
    const mail = invitationMail(meeting, { personId, ...to }, purpose, sender);
    await queueMail(tx, sender.jobs, sender.authority.id, mail, sender.now);
  }
  return addresses;
}

const SUBJECTS: Record<Purpose, string> = {
  invited: "Indkaldelse",
  moved: "Flyttet",
  cancelled: "Aflyst",
};

function invitationMail(
  meeting: CalendarMeeting,
  to: { personId: string; name: string; email: string },
  purpose: Purpose,
  { authority, baseUrl, now }: Sender,
): Mail {
  const name = meeting.title === null ? meeting.body : `${meeting.title} i ${meeting.body}`;
  const subject = `${SUBJECTS[purpose]}: ${name} ${dateText(meeting.date, "da", "long")}`;
  const hours = meeting.start === null ? "" : ` ${timeRangeText(meeting.start, meeting.end, "da")}`;
  const where = meeting.place === null ? "" : `, ${meeting.place}`;
  const told: Record<Purpose, string> = {
    invited: `Du er indkaldt til ${name} ${dateText(meeting.date, "da")}${hours}${where}.`,
    moved: `${name} holdes nu ${dateText(meeting.date, "da")}${hours}${where}.`,
    cancelled: `${name} ${dateText(meeting.date, "da")}${hours} er aflyst.`,
  };
  const letter = writeLetter(subject, {
    greeting: `Kære ${to.name}`,
    paragraphs: [told[purpose]],
    groups: [
      {
        heading: null,
        entries: [{ text: "Se mødet", url: `${baseUrl}/intern/moeder/${meeting.id}` }],
      },
    ],
    footer: [
      { text: `Sendt automatisk fra Tingsted i ${authority.name}. Mailen kan ikke besvares.` },
    ],
  });
  const method = purpose === "cancelled" ? "CANCEL" : "REQUEST";
  const { email } = to;
  const content = writeCalendar([meeting], {
    baseUrl,
    now,
    invitation: { method, to: { name: to.name, email } },
  });
  return {
    to: { name: to.name, address: email },
    subject,
    ...letter,
    messageId: messageIdOf(`meeting.${meeting.id}.${meeting.sequence}.${to.personId}`, baseUrl),
    attachments: [
      {
        fileName: "moede.ics",
        mediaType: `text/calendar; charset=utf-8; method=${method}`,
        content: Buffer.from(content).toString("base64"),
      },
    ],
  };
}
