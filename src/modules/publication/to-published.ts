import { dateText } from "../../platform/i18n/dates.ts";
import { fromPlain, toPlain } from "../../platform/rich-text/index.ts";
import type { Decision } from "../decisions/index.ts";
import type { PaperSource } from "../intake/index.ts";
import {
  allItems,
  type FileReference,
  type ScheduleRow,
  type Section,
  type StoredItem,
  type StoredMeeting,
} from "../meetings/index.ts";
import type { Authority, Body } from "../organisation/index.ts";
import { addendumHeading } from "./addendum.ts";
import { CLOSED, closedItem, heldItem, withdrawnItem } from "./bare-items.ts";
import type {
  PublishedItem,
  PublishedMeeting,
  PublishedScheduleRow,
  PublishedSpot,
} from "./published-meeting.ts";
import { redactItem } from "./redact-item.ts";
import type { Withheld } from "./withheld.ts";

/**
 * A stored meeting as the public may see it. Every field that leaves is named here. Of a closed
 * item only its number and title leave (kommunestyrelsesloven § 10 and § 8(7)), and of a meeting
 * with one, or with anything withheld, not its source file, which holds the whole of it. Nor does a source leave that holds more than it
 * shows, as Word's does: comments, what was struck out, who wrote it.
 */
export function toPublished(
  authority: Authority,
  body: Body,
  meeting: StoredMeeting,
  decisions: Map<string, Decision[]>,
  source: FileReference | null,
  withheld: Withheld,
  sources: ReadonlyMap<string, PaperSource> = new Map(),
): PublishedMeeting {
  const offered = source !== null && isOffered(source, meeting, withheld) ? source : null;
  const leaving: Leaving = {
    sources,
    spotsIn: offered?.sha256 ?? null,
    decisions: isDecided(meeting) ? decisions : new Map(),
    tellsAttendance: isDecided(meeting),
    hidden: hiddenTitles(meeting, withheld),
    withheld,
  };
  const items = meeting.items.map((item) => toItem(item, leaving));
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
    ...(meeting.state === "cancelled" && { isCancelled: true as const }),
    participants: isDecided(meeting) ? meeting.participants : [],
    absent: isDecided(meeting) ? meeting.absent : [],
    substitutes: isDecided(meeting) ? meeting.substitutes : [],
    preamble: [...meeting.preamble, ...addenda("", withheld)].map(toSection),
    schedule: openSchedule(meeting, withheld, titlesOf(items)),
    items,
    source: offered && toFile(offered),
  };
}

/** Whether the whole file may leave: it holds all of the meeting, as it was printed. */
function isOffered(source: FileReference, { items }: StoredMeeting, withheld: Withheld): boolean {
  const isWhole = withheld.held.size === 0 && withheld.redactions.size === 0;
  return isWhole && !hasClosed(items) && isPlain(source);
}

const isPlain = ({ mediaType }: FileReference) =>
  mediaType === "text/plain" || mediaType === "application/pdf";

/** Whether decisions may leave: of a meeting that is held here, only what its approved minutes say. */
export function isDecided({ state }: StoredMeeting): boolean {
  return state === null || state === "approved" || state === "published";
}

const BREAK = /^(pause|frokost|morgenmad|ankomst|kaffe|gruppemøde|aftensmad|middag|spisning)/i;
const CLOSED_ATTACHMENT = "Lukket bilag";

/** By number, as the public sees them. */
function titlesOf(items: PublishedItem[]): Map<string, string> {
  return new Map(
    items.flatMap((item) => [[item.number, item.title] as const, ...titlesOf(item.items)]),
  );
}

/**
 * A row of the time table that is, or may be, about a closed item keeps its hours only; one of an item
 * made here has the title that the public sees of it.
 */
function openSchedule(
  meeting: StoredMeeting,
  withheld: Withheld,
  titles: Map<string, string>,
): PublishedScheduleRow[] {
  const shows = showsRow(meeting, withheld);
  const own = new Set(allItems(meeting.items).flatMap((item) => (item.isOwn ? item.number : [])));
  const neutral = (item: string | null) =>
    (item !== null && own.has(item) && titles.get(item)) || CLOSED;
  return meeting.schedule.map((row) => {
    const { from, to, title, guests, block, item } = row;
    return shows(row)
      ? { from, to, title, guests, block, item }
      : { from, to, title: neutral(item), guests: [], block, item };
  });
}

/** Titles of the rows that aren't shown; the time table is often printed in an item's text too. */
function hiddenTitles(meeting: StoredMeeting, withheld: Withheld): string[] {
  const shows = showsRow(meeting, withheld);
  return meeting.schedule.flatMap((row) => (shows(row) ? [] : row.title));
}

function showsRow(meeting: StoredMeeting, withheld: Withheld): (row: ScheduleRow) => boolean {
  const isOpen = (item: StoredItem) =>
    !item.closed && !withheld.held.has(item.id) && !withheld.redactions.has(item.id);
  const all = allItems(meeting.items);
  if (all.every(isOpen)) return () => true;
  const open = new Set(all.flatMap((item) => (isOpen(item) ? item.number : [])));
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

/** What is the same for every item of the meeting. */
interface Leaving {
  decisions: Map<string, Decision[]>;
  /** Where items stand in the source, by id. */
  sources: ReadonlyMap<string, PaperSource>;
  /** SHA-256 of the paper that is offered, so that it can be opened there. */
  spotsIn: string | null;
  tellsAttendance: boolean;
  /** Titles of rows of the time table that aren't shown. */
  hidden: string[];
  withheld: Withheld;
}

function toItem(item: StoredItem, leaving: Leaving): PublishedItem {
  if (item.closed) return closedItem(item);
  const { held, redactions } = leaving.withheld;
  const items = item.items.map((child) => toItem(child, leaving));
  if (held.has(item.id)) return { ...heldItem(item), items };
  if (item.isWithdrawn) return { ...withdrawnItem(item), items };
  return { ...redactItem(openItem(item, leaving), redactions.get(item.id) ?? []), items };
}

function openItem(item: StoredItem, leaving: Leaving): PublishedItem {
  const { decisions, hidden, tellsAttendance, withheld } = leaving;
  const source = leaving.sources.get(item.id);
  const spots = source?.sha256 === leaving.spotsIn ? source?.places : undefined;
  return {
    id: item.id,
    number: item.number,
    title: item.title,
    closed: false,
    caseNumber: item.caseNumber,
    caseHandlers: item.caseHandlers,
    page: item.page,
    sections: [
      ...item.sections.map((section) => openSection(section, hidden)),
      ...addenda(item.id, withheld),
    ],
    decisions: (decisions.get(item.id) ?? []).map(
      ({ body, date, content, type, types, votes, dissents }, at) => ({
        body,
        date,
        content,
        type,
        types,
        votes,
        dissents,
        ...inSource(spots?.[`/decisions/${at}`]),
      }),
    ),
    attachments: item.attachments.map(({ title, file, isClosed }) =>
      isClosed
        ? { title: CLOSED_ATTACHMENT, file: null }
        : { title, file: file === null ? null : toFile(file) },
    ),
    attendance: tellsAttendance ? item.attendance : [],
    links: item.links.map(({ title, url }) => ({ title, url })),
    items: [],
    ...inSource(spots?.[""]),
    ...repairsOf(source),
  };
}

function inSource(spot: PublishedSpot | undefined): { inSource?: PublishedSpot } {
  return spot === undefined ? {} : { inSource: { page: spot.page, from: spot.from, to: spot.to } };
}

/** Words that a scan had damaged; dashes aren't worth telling. */
function repairsOf(source: PaperSource | undefined): Pick<PublishedItem, "repairs"> {
  const repairs = (source?.repairs ?? []).flatMap(({ original, repaired, undone }) =>
    undone || !/\p{L}/u.test(repaired) ? [] : [{ original, repaired }],
  );
  return repairs.length === 0 ? {} : { repairs };
}

/** What was added to minutes that stand fast, as sections of their own. */
function addenda(itemId: string, { addenda: all }: Withheld): Section[] {
  return (all.get(itemId) ?? []).map(({ text, date }) => ({
    heading: addendumHeading(dateText(date, "da", "long")),
    kind: "other",
    content: fromPlain(text),
  }));
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
