import type { PublishedMeeting, PublishedPlace } from "../published-meeting.ts";
import { viewItem, type ItemView } from "./item-view.ts";
import { printDate, printTime, utcParts, type UtcParts } from "./danish-date.ts";
import { labels, type Labels, type Language } from "./labels.ts";
import { viewSection, type PartView } from "./part-view.ts";
import { viewSchedule, type ScheduleView } from "./schedule-view.ts";

export interface PdfOptions {
  /** Time of publication; null for a document that isn't published. It is the document's date. */
  publishedAt: Date | null;
  language?: Language;
  /** Each item on a new page. */
  itemPerPage?: boolean;
  /** For a reader inside the house; without it closed items are bare, whatever the meeting holds. */
  inside?: Inside;
  /** The one item that the meeting holds goes to its case, as an extract of the minutes. */
  extract?: ExtractFacts;
  /** Minutes for who may read them before the public does: how far they are. */
  standing?: MinutesStanding;
  /** The attachments that follow; page numbers are put on later, through the whole bundle. */
  bundle?: BundleGroup[];
}

/** What a reader inside sees beside what the public does. */
export interface Inside {
  /** Closed items that are printed whole. */
  whole: ReadonlySet<string>;
  /** What is told of an item under its title, by the item's id. */
  notes: ReadonlyMap<string, string>;
  /** Something closed is printed, and the head says so. */
  holdsClosed: boolean;
}

/** What an extract is signed with. */
export interface ExtractFacts {
  /** The minutes as they were approved; null while they aren't. */
  lock: { sha256: string; date: string } | null;
  /** Who vouches for the extract, in print: "Sekretær Yrsa Præstegaard"; null without a line to sign on. */
  signer: string | null;
}

/** How far minutes are; without a lock they aren't approved. */
export interface MinutesStanding {
  lock: { sha256: string; date: string } | null;
  signatures: { name: string; date: string }[];
}

/** An item's attachments as the pages before each tell of them. */
export interface BundleGroup {
  heading: string;
  attachments: {
    /** What links go by, unique in the document. */
    label: string;
    heading: string;
    /** The file's name, how many pages follow. */
    facts: string[];
    /** Why no pages follow; null when they do. */
    problem: string | null;
    /** Where the file itself is. */
    href: string;
    /** Pages of attachments that stand before this one. */
    before: number;
  }[];
}

/** What `minutes.typ` prints, every word of it final. */
export interface PdfView {
  language: Language;
  title: string;
  /** YYYY-MM-DD */
  date: string;
  author: string;
  publishedAt: UtcParts | null;
  organisation: string;
  kind: string;
  body: string;
  runningHead: string;
  /** Printed under the head. */
  warning: string | null;
  /** Printed on every page. */
  mark: string | null;
  facts: { label: string; lines: string[] }[];
  preamble: PartView[];
  schedule: ScheduleView | null;
  items: ItemView[];
  /** After the last item: what the extract rests on, and the line to sign on. */
  closing: { lines: string[]; signer: string | null } | null;
  /** The attachments that follow in a bundle, by item; null outside one. */
  bundle: BundleGroup[] | null;
  itemPerPage: boolean;
  pageNumbers: boolean;
  labels: Record<"contents" | "empty" | "page" | "of" | "attachments" | "openFile", string>;
}

/** The meeting in the words and order of the printed document. */
export function viewMeeting(meeting: PublishedMeeting, options: PdfOptions): PdfView {
  const language = options.language ?? "da";
  const words = labels[language];
  const body = [meeting.body.name, meeting.body.term].filter(Boolean).join(" ");
  const date = printDate(meeting.date);
  const kind = options.extract ? words.extract : words.kind[meeting.kind];
  return {
    language,
    title: `${kind}: ${body}, ${date}`,
    date: meeting.date,
    author: meeting.authority.name,
    publishedAt: options.publishedAt && utcParts(options.publishedAt),
    organisation: meeting.body.organisation ?? meeting.authority.name,
    kind,
    body,
    runningHead: `${kind} · ${body} · ${date}`,
    ...viewWarning(meeting, options, words),
    facts: viewFacts(meeting, words),
    preamble: meeting.preamble.map(viewSection),
    schedule: viewSchedule(meeting, words),
    items: meeting.items.map((item) => viewItem(item, meeting.items, words, options.inside)),
    closing: options.extract
      ? viewClosing(options.extract, words)
      : options.standing
        ? { lines: viewStanding(options.standing, words), signer: null }
        : null,
    itemPerPage: options.itemPerPage ?? false,
    bundle: options.bundle ?? null,
    pageNumbers: options.bundle === undefined,
    labels: {
      contents: words.contents,
      empty: words.empty,
      page: words.page,
      of: words.of,
      attachments: words.attachments,
      openFile: words.openFile,
    },
  };
}

/**
 * What must not be overlooked: that the meeting isn't held, or not as told before; that minutes aren't
 * approved; that something is closed.
 */
function viewWarning(
  { isCancelled, movedFrom }: PublishedMeeting,
  { inside, standing }: PdfOptions,
  words: Labels,
): Pick<PdfView, "warning" | "mark"> {
  const holdsClosed = inside?.holdsClosed ?? false;
  const isDraft = standing !== undefined && standing.lock === null;
  const warnings = [
    ...(isCancelled ? [words.cancelled] : []),
    ...(movedFrom && !isCancelled ? [words.moved(printPlace(movedFrom, words))] : []),
    ...(isDraft ? [words.notApproved] : []),
    ...(holdsClosed ? [words.confidential] : []),
  ];
  const marks = [
    ...(isCancelled ? [words.cancelledPaper] : []),
    ...(isDraft ? [words.draftPaper] : []),
    ...(holdsClosed ? [words.closedPaper] : []),
  ];
  return { warning: warnings.join(" ") || null, mark: marks.join(" · ") || null };
}

function printPlace({ date, startTime, place }: PublishedPlace, words: Labels): string {
  const time = startTime === null ? "" : ` ${words.clock} ${printTime(startTime)}`;
  return `${printDate(date)}${time}${place === null ? "" : `, ${place}`}`;
}

function viewFacts(meeting: PublishedMeeting, words: Labels): PdfView["facts"] {
  const times = [meeting.startTime, meeting.endTime].filter((time) => time !== null).map(printTime);
  return [
    { label: words.date, lines: [printDate(meeting.date, { weekday: true })] },
    { label: words.time, lines: times.length > 0 ? [`${words.clock} ${times.join("–")}`] : [] },
    { label: words.place, lines: meeting.place ? [meeting.place] : [] },
    { label: words.participants, lines: meeting.participants },
    { label: words.absent, lines: meeting.absent },
    {
      label: words.substitutes,
      lines: meeting.substitutes.map(({ by, for: absent }) => words.substitute(by, absent)),
    },
  ].filter(({ lines }) => lines.length > 0);
}

function viewClosing({ lock, signer }: ExtractFacts, words: Labels): PdfView["closing"] {
  return {
    lines:
      lock === null
        ? [words.notApproved]
        : [words.approved(printDate(lock.date)), `${words.fingerprint} ${lock.sha256}`],
    signer,
  };
}

function viewStanding({ lock, signatures }: MinutesStanding, words: Labels): string[] {
  return [
    lock === null ? words.notApproved : words.locked(printDate(lock.date)),
    ...signatures.map(({ name, date }) => words.signed(name, printDate(date))),
    ...(lock === null ? [] : [`${words.fingerprint} ${lock.sha256}`]),
  ];
}
