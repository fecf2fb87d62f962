import type { RichText } from "../../platform/rich-text/schema.ts";
import type { DecisionType } from "../decisions/index.ts";
import type { SectionKind } from "../meetings/index.ts";
import type { BodyKind } from "../organisation/index.ts";

export type { BodyKind, DecisionType, SectionKind };

/**
 * A meeting as the public may see it: the content of one version of the published record.
 * It is written once, as canonical JSON, and never changed. A closed item stands here with
 * its number and neutral title only; everything else of it is left out before the version
 * is made, so no reader of the record can meet it.
 */
export interface PublishedMeeting {
  /** The version of this form; readers refuse a form they don't know. */
  form: 1;
  authority: { slug: string; name: string };
  body: PublishedBody;
  /** The meeting's address within its body: its date, with "-2" behind it for a second one that day. */
  slug: string;
  /** What the version shows: the agenda before the meeting, or the minutes after it. */
  kind: "agenda" | "minutes";
  /** Civil date in Denmark, YYYY-MM-DD. */
  date: string;
  /** Civil times in Denmark, HH:MM. */
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  /** The meeting isn't held; left out of one that is. */
  isCancelled?: true;
  /** Where and when it was to be by the version that the public saw before it was moved. */
  movedFrom?: PublishedPlace;
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
  /** Texts before the first item, such as an organisation's mission. */
  preamble: PublishedSection[];
  schedule: PublishedScheduleRow[];
  items: PublishedItem[];
  /** The document that was imported; null for a meeting made in the system. */
  source: PublishedFile | null;
}

export interface PublishedPlace {
  /** YYYY-MM-DD */
  date: string;
  /** HH:MM */
  startTime: string | null;
  place: string | null;
}

export interface PublishedBody {
  slug: string;
  /** Name without the term: "Direktionen". */
  name: string;
  kind: BodyKind;
  /** The term as printed: "2026-2029", "2021"; null when none is printed. */
  term: string | null;
  /** The organisation the body belongs to: "Nordfyns Kommune", "KL". */
  organisation: string | null;
}

export interface PublishedScheduleRow {
  /** HH:MM */
  from: string;
  to: string;
  title: string;
  guests: string[];
  block: string | null;
  /** The number of the item that the row is about; null for a break. */
  item: string | null;
}

export interface PublishedItem {
  /** The same in every version of the meeting. */
  id: string;
  /** As printed, without "Punkt": "1", "3.1". Unique within the meeting. */
  number: string;
  title: string;
  closed: boolean;
  caseNumber: string | null;
  caseHandlers: string[];
  /** Page in the imported document. */
  page: number | null;
  /** In printed order; the decision and the attachments stand here too where they were printed. */
  sections: PublishedSection[];
  /** Earlier bodies' decisions first. */
  decisions: PublishedDecision[];
  attachments: PublishedAttachment[];
  attendance: string[];
  links: { title: string; url: string }[];
  /** A chapter holds items. */
  items: PublishedItem[];
  /** Where it stands in the meeting's source; left out where that isn't offered or doesn't tell. */
  inSource?: PublishedSpot;
  /** Words of a scan that were repaired when it was read; left out where there are none. */
  repairs?: { original: string; repaired: string }[];
}

/** A place in the source of a meeting. */
export interface PublishedSpot {
  /** As the file counts them; null where it has none. */
  page: number | null;
  /** The first line and the last, from 1; of a PDF as its text was read. */
  from: number;
  to: number;
}

export interface PublishedSection {
  heading: string;
  kind: SectionKind;
  /** Empty content for a section that was printed as "." or "-". */
  content: RichText;
}

export interface PublishedDecision {
  /** The deciding body as printed, with its term: "Direktionen 2026-2029". */
  body: string | null;
  /** YYYY-MM-DD */
  date: string | null;
  content: RichText;
  type: DecisionType;
  /** Every act of a mixed decision. */
  types: DecisionType[];
  votes: { for: string[]; against: string[]; abstain: string[] } | null;
  dissents: string[];
  /** As of the item. */
  inSource?: PublishedSpot;
}

export interface PublishedAttachment {
  title: string;
  /** null when only the title is known. */
  file: PublishedFile | null;
}

export interface PublishedFile {
  sha256: string;
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
}
