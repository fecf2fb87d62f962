import type { RichText } from "../../platform/rich-text/schema.ts";
import type { SectionKind } from "../organisation/index.ts";

/** A meeting with its whole agenda, as it is stored and edited. Times are civil times in Denmark. */
export interface Meeting {
  bodyId: string;
  termId: string | null;
  /** The meeting's address within its body: the date, with "-2" behind it for the second one that day. */
  slug: string;
  /** Minutes once the meeting has been recorded. */
  kind: "agenda" | "minutes";
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
  /** Texts before the first item. */
  preamble: Section[];
  schedule: ScheduleRow[];
  items: AgendaItem[];
}

export interface AgendaItem {
  /** As printed, without "Punkt"; unique within the meeting. */
  number: string;
  title: string;
  closed: boolean;
  caseNumber: string | null;
  /** Initials, the main author first. */
  caseHandlers: string[];
  page: number | null;
  sections: Section[];
  attachments: Attachment[];
  /** The sentences that record who took part in the item. */
  attendance: string[];
  links: { title: string; url: string }[];
  /** A chapter holds items. */
  items: AgendaItem[];
}

export interface Section {
  heading: string;
  kind: SectionKind;
  content: RichText;
}

export interface Attachment {
  title: string;
  file: FileReference | null;
  /** Only for those who see closed matter, also where its item is open; missing means open. */
  isClosed?: boolean;
}

export interface FileReference {
  sha256: string;
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
}

export interface ScheduleRow {
  from: string;
  to: string;
  title: string;
  guests: string[];
  block: string | null;
  /** The number of the item that the row is about. */
  item: string | null;
}

/** Every item, chapters included, in printed order. */
export function allItems<T extends { items: T[] }>(items: readonly T[]): T[] {
  return items.flatMap((item) => [item, ...allItems(item.items)]);
}
