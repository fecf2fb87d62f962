import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";
import { Temporal } from "temporal-polyfill";
import { ZONE } from "../../platform/clock.ts";
import { DANISH_TIME } from "./vtimezone.ts";
import { WITHOUT_END } from "./plan-warnings.ts";

/** All that a calendar is told of a meeting: never what is on its agenda. */
export interface CalendarMeeting {
  id: string;
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM; null: the whole day. */
  start: string | null;
  end: string | null;
  place: string | null;
  /** For those who take part. */
  online: string | null;
  title: string | null;
  body: string;
  isCancelled: boolean;
  /** Grows when a meeting that has been sent out is moved or cancelled. */
  sequence: number;
}

/** An invitation, or its withdrawal, to one person. */
interface Invitation {
  method: "REQUEST" | "CANCEL";
  to: { name: string; email: string };
  /** Somebody who has no pages here, and isn't led to one. */
  isOutside?: boolean;
}

interface Writing {
  /** The calendar's name, where it has several meetings. */
  name?: string;
  /** The address of the site, without a closing slash. */
  baseUrl: string;
  now: Date;
  invitation?: Invitation;
}

/** Meetings as iCalendar (RFC 5545), times in Danish time; with an invitation as iTIP (RFC 5546). */
export function writeCalendar(
  meetings: readonly CalendarMeeting[],
  { name, baseUrl, now, invitation }: Writing,
): string {
  const calendar = ical({ prodId: { company: "Tingsted", product: "Moeder", language: "DA" } });
  if (name !== undefined) calendar.name(name).ttl(60 * 60);
  if (invitation !== undefined) calendar.method(ICalCalendarMethod[invitation.method]);
  for (const meeting of meetings) {
    const { online, place, body } = meeting;
    const page = invitation?.isOutside ? null : `${baseUrl}/intern/moeder/${meeting.id}`;
    const event = calendar.createEvent({
      // The same whatever the site's address comes to be.
      id: `${meeting.id}@tingsted`,
      sequence: meeting.sequence,
      stamp: now,
      summary: meeting.title === null ? body : `${meeting.title}, ${body}`,
      description: [online && `Onlinemøde: ${online}`, page && `Mødet i Tingsted: ${page}`]
        .filter(Boolean)
        .join("\n"),
      location: place ?? online,
      url: page,
      status: meeting.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...hoursOf(meeting),
    });
    if (invitation === undefined) continue;
    // Nobody reads what calendars would answer, so they aren't asked to.
    event.organizer({ name: body, email: `ingen-svar@${new URL(baseUrl).hostname}` });
    event.createAttendee({ ...invitation.to, rsvp: false });
  }
  return calendar.toString().replace("BEGIN:VEVENT", () => `${DANISH_TIME}\r\nBEGIN:VEVENT`);
}

function hoursOf({ date, start, end }: CalendarMeeting) {
  if (start === null) return { start: Temporal.PlainDate.from(date), allDay: true };
  const begins = Temporal.PlainDateTime.from(`${date}T${start}`);
  const ends =
    end === null
      ? begins.add({ minutes: WITHOUT_END })
      : Temporal.PlainDateTime.from(`${date}T${end}`);
  return { start: begins, end: ends, timezone: ZONE };
}
