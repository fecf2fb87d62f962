import { fromPlain, toPlain } from "../../platform/rich-text/index.ts";
import type { Decision } from "../decisions/index.ts";
import {
  allItems,
  type FileReference,
  type ScheduleRow,
  type Section,
  type StoredItem,
  type StoredMeeting,
} from "../meetings/index.ts";
import type { Authority, Body } from "../organisation/index.ts";
import type { PublishedItem, PublishedMeeting, PublishedScheduleRow } from "./published-meeting.ts";

/**
 * A stored meeting as the public may see it. Every field that leaves is named here. Of a closed
 * item only its number and title leave (kommunestyrelsesloven § 10 and § 8(7)), and of a meeting
 * with one not its source file, which holds the whole of it.
 */
export function toPublished(
  authority: Authority,
  body: Body,
  meeting: StoredMeeting,
  decisions: Map<string, Decision[]>,
  source: FileReference | null,
): PublishedMeeting {
  const hidden = hiddenTitles(meeting);
  const made = isDecided(meeting) ? decisions : new Map<string, Decision[]>();
  return {
    form: 1,
    authority: { slug: authority.slug, name: authority.name },
    body: {
      slug: body.slug,
      name: body.name,
      kind: body.kind,
      term: meeting.termLabel,
      organisation: body.organisation,
    },
    slug: meeting.slug,
    kind: meeting.kind,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place,
    participants: isDecided(meeting) ? meeting.participants : [],
    absent: isDecided(meeting) ? meeting.absent : [],
    substitutes: isDecided(meeting) ? meeting.substitutes : [],
    preamble: meeting.preamble.map(toSection),
    schedule: openSchedule(meeting),
    items: meeting.items.map((item) =>
      item.closed ? closedItem(item) : openItem(item, made, hidden, isDecided(meeting)),
    ),
    source: source === null || hasClosed(meeting.items) ? null : toFile(source),
  };
}

/** Whether decisions may leave: of a meeting that is held here, only what its approved minutes say. */
function isDecided({ state }: StoredMeeting): boolean {
  return state === null || state === "approved" || state === "published";
}

const BREAK = /^(pause|frokost|morgenmad|ankomst|kaffe|gruppemøde|aftensmad|middag|spisning)/i;
const CLOSED = "Lukket punkt";
const CLOSED_ATTACHMENT = "Lukket bilag";

/** A row of the time table that is, or may be, about a closed item keeps its hours only. */
function openSchedule(meeting: StoredMeeting): PublishedScheduleRow[] {
  const shows = showsRow(meeting);
  return meeting.schedule.map((row) => {
    const { from, to, title, guests, block, item } = row;
    return shows(row)
      ? { from, to, title, guests, block, item }
      : { from, to, title: CLOSED, guests: [], block, item };
  });
}

/** Titles of the rows that aren't shown; the time table is often printed in an item's text too. */
function hiddenTitles(meeting: StoredMeeting): string[] {
  const shows = showsRow(meeting);
  return meeting.schedule.flatMap((row) => (shows(row) ? [] : row.title));
}

function showsRow(meeting: StoredMeeting): (row: ScheduleRow) => boolean {
  if (!hasClosed(meeting.items)) return () => true;
  const open = new Set(
    allItems(meeting.items).flatMap((item) => (item.closed ? [] : [item.number])),
  );
  return ({ item, title }) => (item === null ? BREAK.test(title) : open.has(item));
}

const CLOCK_TIME = /\b\d{1,2}[.:]\d{2}\b/;

/** A section without what its printed time table says of closed items, guests included. */
function openSection(section: Section, hidden: string[]): Section {
  const text = toPlain(section.content);
  const lines = text.split("\n").map((line) => {
    const title = hidden.find((one) => one !== "" && CLOCK_TIME.test(line) && line.includes(one));
    return title === undefined ? line : line.slice(0, line.indexOf(title)) + CLOSED;
  });
  const open = lines.join("\n");
  return toSection(open === text ? section : { ...section, content: fromPlain(open) });
}

function openItem(
  item: StoredItem,
  decisions: Map<string, Decision[]>,
  hidden: string[],
  tellsAttendance: boolean,
): PublishedItem {
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    closed: false,
    caseNumber: item.caseNumber,
    caseHandlers: item.caseHandlers,
    page: item.page,
    sections: item.sections.map((section) => openSection(section, hidden)),
    decisions: (decisions.get(item.id) ?? []).map(
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
    attachments: item.attachments.map(({ title, file, isClosed }) =>
      isClosed
        ? { title: CLOSED_ATTACHMENT, file: null }
        : { title, file: file === null ? null : toFile(file) },
    ),
    attendance: tellsAttendance ? item.attendance : [],
    links: item.links.map(({ title, url }) => ({ title, url })),
    items: item.items.map((child) =>
      child.closed ? closedItem(child) : openItem(child, decisions, hidden, tellsAttendance),
    ),
  };
}

/**
 * A closed item's case number leads to its papers elsewhere, so it stays out too. A paper prints a title
 * that is fit for everybody; an item made here has a neutral one beside its own, or none.
 */
function closedItem(item: StoredItem): PublishedItem {
  return {
    id: item.id,
    number: item.number,
    title: item.publicTitle ?? (item.isOwn ? CLOSED : item.title),
    closed: true,
    caseNumber: null,
    caseHandlers: [],
    page: null,
    sections: [],
    decisions: [],
    attachments: [],
    attendance: [],
    links: [],
    items: [],
  };
}

function hasClosed(items: StoredItem[]): boolean {
  return items.some((item) => item.closed || hasClosed(item.items));
}

function toSection({ heading, kind, content }: Section) {
  return { heading, kind, content };
}

function toFile({ sha256, name, mediaType, size }: FileReference): FileReference {
  return { sha256, name, mediaType, size };
}
