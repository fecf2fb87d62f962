import type { Decision } from "../decisions/index.ts";
import {
  allItems,
  type FileReference,
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
    participants: meeting.participants,
    absent: meeting.absent,
    substitutes: meeting.substitutes,
    preamble: meeting.preamble.map(toSection),
    schedule: openSchedule(meeting),
    items: meeting.items.map((item) =>
      item.closed ? closedItem(item) : openItem(item, decisions),
    ),
    source: source === null || hasClosed(meeting.items) ? null : toFile(source),
  };
}

const BREAK = /^(pause|frokost|morgenmad|ankomst|kaffe|gruppemøde|aftensmad|middag|spisning)/i;

/** A row of the time table that is, or may be, about a closed item keeps its hours only. */
function openSchedule(meeting: StoredMeeting): PublishedScheduleRow[] {
  const someClosed = hasClosed(meeting.items);
  const open = new Set(
    allItems(meeting.items).flatMap((item) => (item.closed ? [] : [item.number])),
  );
  return meeting.schedule.map(({ from, to, title, guests, block, item }) => {
    const harmless = !someClosed || (item === null ? BREAK.test(title) : open.has(item));
    return harmless
      ? { from, to, title, guests, block, item }
      : { from, to, title: "Lukket punkt", guests: [], block, item };
  });
}

function openItem(item: StoredItem, decisions: Map<string, Decision[]>): PublishedItem {
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    closed: false,
    caseNumber: item.caseNumber,
    caseHandlers: item.caseHandlers,
    page: item.page,
    sections: item.sections.map(toSection),
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
    attachments: item.attachments.map(({ title, file }) => ({
      title,
      file: file === null ? null : toFile(file),
    })),
    attendance: item.attendance,
    links: item.links.map(({ title, url }) => ({ title, url })),
    items: item.items.map((child) =>
      child.closed ? closedItem(child) : openItem(child, decisions),
    ),
  };
}

/** A closed item's case number leads to its papers elsewhere, so it stays out too. */
function closedItem(item: StoredItem): PublishedItem {
  return {
    id: item.id,
    number: item.number,
    title: item.title,
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
