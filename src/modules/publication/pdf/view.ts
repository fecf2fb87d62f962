import type { PublishedMeeting } from "../published-meeting.ts";
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
}

/** What `minutes.typ` prints, every word of it final. */
export interface PdfView {
  language: Language;
  title: string;
  author: string;
  publishedAt: UtcParts | null;
  organisation: string;
  kind: string;
  body: string;
  runningHead: string;
  facts: { label: string; lines: string[] }[];
  preamble: PartView[];
  schedule: ScheduleView | null;
  items: ItemView[];
  itemPerPage: boolean;
  labels: { contents: string; empty: string; page: string; of: string };
}

/** The meeting in the words and order of the printed document. */
export function viewMeeting(meeting: PublishedMeeting, options: PdfOptions): PdfView {
  const language = options.language ?? "da";
  const words = labels[language];
  const body = [meeting.body.name, meeting.body.term].filter(Boolean).join(" ");
  const date = printDate(meeting.date);
  return {
    language,
    title: `${words.kind[meeting.kind]}: ${body}, ${date}`,
    author: meeting.authority.name,
    publishedAt: options.publishedAt && utcParts(options.publishedAt),
    organisation: meeting.body.organisation ?? meeting.authority.name,
    kind: words.kind[meeting.kind],
    body,
    runningHead: `${words.kind[meeting.kind]} · ${body} · ${date}`,
    facts: viewFacts(meeting, words),
    preamble: meeting.preamble.map(viewSection),
    schedule: viewSchedule(meeting, words),
    items: meeting.items.map((item) => viewItem(item, meeting.items, words)),
    itemPerPage: options.itemPerPage ?? false,
    labels: { contents: words.contents, empty: words.empty, page: words.page, of: words.of },
  };
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
