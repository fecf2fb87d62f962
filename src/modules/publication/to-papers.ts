import { fromPlain, toPlain } from "../../platform/rich-text/index.ts";
import type { Decision } from "../decisions/index.ts";
import type { FileReference, Section, StoredItem, StoredMeeting } from "../meetings/index.ts";
import type { Authority, Body } from "../organisation/index.ts";
import { knowsOf, type PaperReader, seesWhole } from "./paper-reader.ts";
import type { PublishedItem, PublishedMeeting, PublishedPlace } from "./published-meeting.ts";
import { hiddenRows, paperSchedule, withoutRows } from "./paper-schedule.ts";

/** A meeting as one reader inside the house may see it, ready to be printed. */
export interface Papers {
  /** In the form of the published record, and never to be put into it. */
  content: PublishedMeeting;
  /** Closed items that stand here with their text, since the reader may see it. */
  whole: ReadonlySet<string>;
  /** What is to be told of an item beside its text, by the item's id. */
  notes: ReadonlyMap<string, string>;
  /** Items of which something stands here that the public may not see. */
  closedIn: ReadonlySet<string>;
  /** Whether there is any such: then the papers leave the house by no mail. */
  holdsClosed: boolean;
}

interface PaperSource {
  authority: Pick<Authority, "slug" | "name">;
  body: Pick<Body, "slug" | "name" | "kind" | "organisation">;
  meeting: StoredMeeting;
  /** Empty for an agenda. */
  decisions: ReadonlyMap<string, Decision[]>;
  kind: "agenda" | "minutes";
  /** Where and when the papers said that the meeting would be, when they were sent; left out when it stands. */
  movedFrom?: PublishedPlace | undefined;
}

const LEAST_TITLE = "Lukket punkt";
const RECUSED = "Du er inhabil i dette punkt. Tekst og bilag er ikke med i dit materiale.";

/**
 * A stored meeting as `reader` may see it, field by field. Beside `toPublished`, which is for everybody:
 * here closed items are whole for who may see them, and are bare for others just as there. A recused
 * reader gets the item's number and open title only.
 */
export function toPapers(source: PaperSource, reader: PaperReader): Papers {
  const { authority, body, meeting, kind } = source;
  const making: Making = {
    source,
    reader,
    hidden: hiddenRows(meeting, reader),
    whole: new Set(),
    notes: new Map(),
    closedIn: new Set(),
  };
  const items = meeting.items.flatMap((item) => toItem(item, false, making));
  const tellsPeople = kind === "minutes";
  const isGuest = reader.sees === "items";
  const content: PublishedMeeting = {
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
    kind,
    date: meeting.date,
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    place: meeting.place,
    ...(meeting.state === "cancelled" && { isCancelled: true as const }),
    ...(source.movedFrom && { movedFrom: source.movedFrom }),
    participants: tellsPeople ? meeting.participants : [],
    absent: tellsPeople ? meeting.absent : [],
    substitutes: tellsPeople ? meeting.substitutes : [],
    preamble: isGuest ? [] : meeting.preamble.map(toSection),
    schedule: paperSchedule(meeting, reader),
    items,
    source: null,
  };
  const { whole, notes, closedIn } = making;
  return { content, whole, notes, closedIn, holdsClosed: closedIn.size > 0 };
}

interface Making {
  source: PaperSource;
  reader: PaperReader;
  /** Titles of rows of the time table that the reader doesn't see. */
  hidden: string[];
  whole: Set<string>;
  notes: Map<string, string>;
  closedIn: Set<string>;
}

function toItem(item: StoredItem, isInClosed: boolean, making: Making): PublishedItem[] {
  const { reader } = making;
  const closed = isInClosed || item.closed;
  const items = item.items.flatMap((child) => toItem(child, closed, making));
  const seen = { id: item.id, closed };
  const sees = seesWhole(reader, seen);
  // A chapter stays for the items of his that stand in it.
  if (!knowsOf(reader, seen) && items.length === 0) return [];
  if (item.isWithdrawn) making.notes.set(item.id, withdrawnNote(item, sees || !closed));
  else if (reader.recusedIn.includes(item.id)) making.notes.set(item.id, RECUSED);
  if (!sees || item.isWithdrawn) return [{ ...bare(item, closed, sees), items }];
  if (closed) {
    making.whole.add(item.id);
    making.closedIn.add(item.id);
  }
  return [{ ...wholeItem(item, closed, making), items }];
}

function wholeItem(item: StoredItem, closed: boolean, making: Making): PublishedItem {
  const { source, reader, hidden } = making;
  const decisions = source.kind === "minutes" ? (source.decisions.get(item.id) ?? []) : [];
  return {
    ...bare(item, closed, true),
    caseNumber: item.caseNumber,
    caseHandlers: item.caseHandlers,
    page: item.page,
    sections: item.sections.map((section) => seenSection(section, hidden)),
    decisions: decisions.map(({ body, date, content, type, types, votes, dissents }) => ({
      body,
      date,
      content,
      type,
      types,
      votes,
      dissents,
    })),
    attachments: item.attachments.map(({ title, file, isClosed }) => {
      if (isClosed && reader.sees !== "all") return { title: "Lukket bilag", file: null };
      if (isClosed) making.closedIn.add(item.id);
      return {
        title: isClosed ? `${title} (LUKKET BILAG)` : title,
        file: file === null ? null : toFile(file),
      };
    }),
    attendance: source.kind === "minutes" ? item.attendance : [],
    links: item.links.map(({ title, url }) => ({ title, url })),
  };
}

/** Number and title, the neutral title where the reader may not see what is closed. */
function bare(item: StoredItem, closed: boolean, sees: boolean): PublishedItem {
  const neutral = item.publicTitle ?? (item.isOwn ? LEAST_TITLE : item.title);
  return {
    id: item.id,
    number: item.number,
    title: closed && !sees ? neutral : item.title,
    closed,
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

function withdrawnNote(item: StoredItem, mayKnowWhy: boolean): string {
  const why = mayKnowWhy ? item.withdrawnReason : null;
  return why === null ? "Taget af dagsordenen." : `Taget af dagsordenen: ${why}`;
}

function seenSection(section: Section, hidden: string[]) {
  const text = toPlain(section.content);
  const open = withoutRows(text, hidden, LEAST_TITLE);
  return toSection(open === text ? section : { ...section, content: fromPlain(open) });
}

function toSection({ heading, kind, content }: Section) {
  return { heading, kind, content };
}

function toFile({ sha256, name, mediaType, size }: FileReference): FileReference {
  return { sha256, name, mediaType, size };
}
