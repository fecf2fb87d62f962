import { AUTHORITY, bodyOf } from "./bodies.ts";
import type { Attachment } from "./case.ts";
import { type Calendar, type MeetingKey, termOf } from "./calendar.ts";
import { type Entry, type Setting, appearanceOf, writeChapter, writeItem } from "./item.ts";
import type { ParsedDocument } from "../modules/intake/index.ts";
import { type Councillor, SUBSTITUTES, boardOn, committeeOn, councilOn } from "./people.ts";
import { type Programme, scheduled } from "./schedule.ts";

/** A file for the attachment with that title under that item. */
export interface SampleFile {
  item: string;
  title: string;
  name: string;
  mediaType: string;
  content: string;
}

export interface SampleMeeting {
  document: ParsedDocument;
  files: SampleFile[];
}

interface Frame {
  key: MeetingKey;
  /** HH:MM */
  start: string;
  end?: string;
  place: string;
  absent?: string[];
}

export interface Chapter {
  chapter: string;
  entries: Entry[];
}

/** A meeting of the committee or the council; substitutes are called in by list. */
export interface PoliticalMeeting extends Frame {
  kind?: "agenda";
  agenda: (Entry | Chapter)[];
}

/** A meeting of the board, whose agenda is a programme with times. */
export interface BoardMeeting extends Frame {
  programme: Programme;
}

export function politicalMeeting(calendar: Calendar, meeting: PoliticalMeeting): SampleMeeting {
  const { key, absent = [], agenda } = meeting;
  const roster = key.startsWith("council") ? councilOn : committeeOn;
  const isAgenda = meeting.kind === "agenda";
  const members = isAgenda ? [] : roster(calendar[key]);
  const { present, missing, substitutes } = attendance(members, absent, key);
  const setting: Setting = { key, calendar, present };
  const numbered = agenda.map((entry, i) => ({ entry, number: String(i + 1) }));
  const placed = numbered.flatMap(({ entry, number }) =>
    "chapter" in entry
      ? entry.entries.map((inner, i) => ({ entry: inner, number: `${number}.${i + 1}` }))
      : [{ entry, number }],
  );
  const items = numbered.map(({ entry, number }) =>
    "chapter" in entry
      ? writeChapter(
          entry.chapter,
          number,
          entry.entries.map((inner, i) => writeItem(inner, `${number}.${i + 1}`, setting)),
        )
      : writeItem(entry, number, setting),
  );
  return {
    document: {
      ...head(meeting, calendar),
      kind: isAgenda ? "agenda" : "minutes",
      participants: present.map(({ name }) => name),
      absent: missing,
      substitutes,
      schedule: [],
      items,
    },
    files: filesOf(placed, key),
  };
}

export function boardMeeting(calendar: Calendar, meeting: BoardMeeting): SampleMeeting {
  const { key, absent = [], start, programme } = meeting;
  const setting: Setting = { key, calendar, present: [] };
  const members = boardOn(calendar[key]);
  const { table, rows, entries } = scheduled(programme, start, key);
  const placed = [table, ...entries].map((entry, i) => ({ entry, number: String(i + 1) }));
  return {
    document: {
      ...head(meeting, calendar),
      kind: "minutes",
      participants: members.filter((name) => !absent.includes(name)),
      absent: members.filter((name) => absent.includes(name)),
      substitutes: [],
      schedule: rows,
      items: placed.map(({ entry, number }) => writeItem(entry, number, setting)),
    },
    files: filesOf(placed, key),
  };
}

function head({ key, start, end, place }: Frame, calendar: Calendar) {
  const date = calendar[key];
  return {
    body: { name: bodyOf(key).name, period: termOf(date), organisation: AUTHORITY.name },
    date,
    startTime: start,
    endTime: end ?? null,
    place,
    tableOfContents: [],
    warnings: [],
  };
}

/** The council calls in the list's substitute for an absent member; the committee meets without. */
function attendance(members: Councillor[], absent: string[], key: MeetingKey) {
  const missing = members.filter(({ name }) => absent.includes(name));
  const substitutes = key.startsWith("council")
    ? missing.flatMap((member) =>
        SUBSTITUTES.filter(({ list }) => list === member.list).map((by) => ({ member, by })),
      )
    : [];
  return {
    present: [
      ...members.filter((member) => !missing.includes(member)),
      ...substitutes.map(({ by }) => by),
    ],
    missing: missing.map(({ name }) => name),
    substitutes: substitutes.map(({ member, by }) => ({ for: member.name, by: by.name })),
  };
}

function filesOf(placed: { entry: Entry; number: string }[], key: MeetingKey): SampleFile[] {
  return placed.flatMap(({ entry, number }) =>
    (appearanceOf(entry, key).attachments ?? []).flatMap(({ title, file }: Attachment) =>
      file ? [{ item: number, title, ...file }] : [],
    ),
  );
}
