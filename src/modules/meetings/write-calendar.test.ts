import { expect, test } from "vitest";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { instantInDenmark } from "../../platform/clock.ts";
import { type CalendarMeeting, writeCalendar } from "./write-calendar.ts";

const NOW = new Date("2026-03-01T10:15:30Z");
const meeting = (change: Partial<CalendarMeeting> = {}): CalendarMeeting => ({
  id: "7b0c8f0e-8a52-4a2a-9f65-1a8f4bb36f10",
  date: "2026-03-25",
  start: "16:00",
  end: "18:30",
  place: "Byrådssalen; Rådhuset, Åboulevarden 1",
  online: "https://teams.example.com/l/meetup?a=1,2",
  title: "Budgetmøde, første behandling",
  body: "Byrådet",
  isCancelled: false,
  sequence: 0,
  ...change,
});
const writing = { baseUrl: "https://dagsorden.hvidsund.example", now: NOW };
/** The first event as both readers understand it. */
function readBoth(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent")!);
  const other = Object.values(nodeIcal.sync.parseICS(text)).find((one) => one?.type === "VEVENT")!;
  return { calendar, event, other };
}

test.each([
  ["before the clock goes forward", "2026-03-25", "16:00", "18:30"],
  ["after it", "2026-04-01", "16:00", "18:30"],
  ["on the day of it", "2026-03-29", "09:00", "11:00"],
  ["before it goes back", "2026-10-21", "16:00", "18:30"],
  ["after it has", "2026-10-28", "16:00", "18:30"],
  ["on the day that it does", "2026-10-25", "09:00", "11:00"],
  ["in another year", "2031-07-01", "00:00", "23:59"],
])("two readers find a meeting %s at its hour", (_, date, start, end) => {
  const { event, other } = readBoth(writeCalendar([meeting({ date, start, end })], writing));
  const [begins, ends] = [instantInDenmark(date, start), instantInDenmark(date, end)];
  expect(event.startDate.toJSDate()).toEqual(begins);
  expect(event.endDate.toJSDate()).toEqual(ends);
  expect(new Date(other.start)).toEqual(begins);
  expect(new Date(other.end!)).toEqual(ends);
  expect(event.startDate.zone?.tzid).toBe("Europe/Copenhagen");
});

test("words, place and addresses come through whole", () => {
  const { event, other } = readBoth(writeCalendar([meeting()], writing));
  const one = meeting();
  expect(event.uid).toBe(`${one.id}@tingsted`);
  expect(event.summary).toBe("Budgetmøde, første behandling, Byrådet");
  expect(event.location).toBe(one.place);
  expect(event.description).toContain(one.online);
  expect(other.summary).toBe(event.summary);
  expect(other.location).toBe(one.place);
  expect(event.component.getFirstPropertyValue("dtstamp")?.toString()).toBe("2026-03-01T10:15:30Z");
});

test("an invitation, its update and its withdrawal are one event with a growing number", () => {
  const invite = (change: Partial<CalendarMeeting>, method: "REQUEST" | "CANCEL") => {
    const to = { name: "Åse Ørbæk", email: "aase@hvidsund.example" };
    const text = writeCalendar([meeting(change)], { ...writing, invitation: { method, to } });
    const { calendar, event, other } = readBoth(text);
    expect(String(calendar.getFirstPropertyValue("method"))).toBe(method);
    expect(event.component.getFirstProperty("organizer")?.getParameter("cn")).toBe("Byrådet");
    expect(String(event.component.getFirstPropertyValue("attendee")).toLowerCase()).toBe(
      "mailto:aase@hvidsund.example",
    );
    return { uid: event.uid, sequence: event.sequence, status: other.status };
  };
  const first = invite({}, "REQUEST");
  expect(first).toMatchObject({ sequence: 0, status: "CONFIRMED" });
  const moved = invite({ date: "2026-03-26", sequence: 1 }, "REQUEST");
  expect(moved).toEqual({ ...first, sequence: 1 });
  expect(invite({ isCancelled: true, sequence: 2 }, "CANCEL")).toEqual({
    ...first,
    sequence: 2,
    status: "CANCELLED",
  });
});

test("a meeting without hours takes the day, one without an end two hours", () => {
  const { event } = readBoth(writeCalendar([meeting({ start: null, end: null })], writing));
  expect(event.startDate.isDate).toBe(true);
  const open = readBoth(writeCalendar([meeting({ end: null })], writing));
  expect(open.event.duration.toSeconds()).toBe(7200);
});

test("a calendar of many names itself, holds each, and tells of time zones once", () => {
  const all = [meeting(), meeting({ id: crypto.randomUUID(), date: "2026-11-04" })];
  const text = writeCalendar(all, { ...writing, name: "Møder for Åse Ørbæk" });
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  expect(calendar.getAllSubcomponents("vevent")).toHaveLength(2);
  expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
  expect(String(calendar.getFirstPropertyValue("x-wr-calname"))).toBe("Møder for Åse Ørbæk");
  expect(text.split("\r\n").every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(() => ICAL.parse(writeCalendar([], writing))).not.toThrow();
});
