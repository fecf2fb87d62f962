import type { BodyKind, PublishedFile, PublishedMeeting } from "./published-meeting.ts";

/** One line about a published meeting. Its page is /udvalg/{bodySlug}/{slug}. */
export interface MeetingSummary {
  bodySlug: string;
  bodyName: string;
  term: string | null;
  slug: string;
  kind: "agenda" | "minutes";
  /** YYYY-MM-DD, civil date in Denmark */
  date: string;
  startTime: string | null;
  place: string | null;
  isCancelled: boolean;
  itemCount: number;
}

/** One decision with the item it was made on. */
export interface DecisionSummary {
  bodySlug: string;
  bodyName: string;
  slug: string;
  date: string;
  number: string;
  title: string;
  caseNumber: string | null;
  type: string;
  text: string;
}

export interface BodySummary {
  slug: string;
  name: string;
  kind: BodyKind;
  organisation: string | null;
  meetingCount: number;
  latestDate: string | null;
}

export interface BodyRecord extends BodySummary {
  /** Other printed names. */
  aliases: string[];
  /** Newest first; the participants are those printed in the minutes of the term, in order of appearance. */
  terms: { label: string | null; meetingCount: number; participants: string[] }[];
  /** Years with meetings, newest first. */
  years: number[];
}

export interface MeetingVersion {
  /** 1 for the first published version of the meeting. */
  version: number;
  action: "publish" | "correct" | "withdraw";
  kind: "agenda" | "minutes" | null;
  publishedAt: Date;
  sha256: string;
}

export type MeetingRecord =
  | {
      state: "published";
      id: string;
      seq: number;
      version: number;
      publishedAt: Date;
      sha256: string;
      content: PublishedMeeting;
      /** Every version of the meeting, newest first, without their content. */
      versions: MeetingVersion[];
      previous: MeetingSummary | null;
      next: MeetingSummary | null;
    }
  | {
      state: "withdrawn";
      bodySlug: string;
      bodyName: string;
      date: string;
      withdrawnAt: Date;
      reason: string;
    };

/** One appearance of a case on an agenda, in any body. */
export interface CaseEntry {
  bodySlug: string;
  bodyName: string;
  slug: string;
  date: string;
  kind: "agenda" | "minutes";
  number: string;
  title: string;
  decision: { type: string; text: string } | null;
}

export interface CaseSummary {
  /** As printed: "S2025-9681" */
  number: string;
  /** In the address: the number with "/" as "_" */
  slug: string;
  title: string;
  entryCount: number;
  latestDate: string;
}

export interface PublishedFileRecord extends PublishedFile {
  role: "source" | "attachment" | "pdf";
  bodySlug: string;
  meetingSlug: string;
}

/** An item as search and its confirmation need it: with its plain texts. */
export interface ItemText {
  id: string;
  bodySlug: string;
  bodyName: string;
  slug: string;
  date: string;
  year: number;
  kind: "agenda" | "minutes";
  number: string;
  title: string;
  caseNumber: string | null;
  /** Base name up to the first underscore for an imported file, or the meeting's slug. */
  document: string;
  /** In printed order, decision included, plain text. */
  sections: { heading: string; kind: string; text: string }[];
}

/**
 * Everything the public may read. It is the only way for pages, feeds and public search to the
 * record, and it works through the door that can see nothing else.
 */
export interface PublishedRecord {
  /** Rises with each change of what is published; a cached page is good as long as it stands. */
  generation(): Promise<number>;
  authority(): Promise<{ slug: string; name: string; isSample: boolean } | null>;
  bodies(): Promise<BodySummary[]>;
  body(slug: string): Promise<BodyRecord | null>;
  /** Newest first; `year` narrows. */
  meetingsOf(bodySlug: string, year?: number): Promise<MeetingSummary[]>;
  /** Agendas dated `today` (YYYY-MM-DD) or later, soonest first. */
  coming(today: string, limit: number): Promise<MeetingSummary[]>;
  /** Meetings dated before `today`, or with minutes, newest first. */
  latest(today: string, limit: number): Promise<MeetingSummary[]>;
  latestDecisions(limit: number): Promise<DecisionSummary[]>;
  meeting(bodySlug: string, slug: string): Promise<MeetingRecord | null>;
  /** Newest first by latest date; a page of `limit` from `offset`. */
  cases(limit: number, offset: number): Promise<{ total: number; cases: CaseSummary[] }>;
  /** By the slug in the address; entries in time order, oldest first. Empty when unknown. */
  case(slug: string): Promise<{ number: string; title: string; entries: CaseEntry[] } | null>;
  /** A file of a version that is current; null otherwise. */
  file(sha256: string): Promise<PublishedFileRecord | null>;
  /** The items of the given ids that are published now, for search results. */
  items(ids: string[]): Promise<ItemText[]>;
  /** The items of these meetings (by id) that are published now. */
  itemsOf(meetingIds: string[]): Promise<ItemText[]>;
  /** Every item that is published now, in pages of `limit` after `afterId`, for the index. */
  itemsAfter(afterId: string | null, limit: number): Promise<ItemText[]>;
  /** Path and date of last change of every public page. */
  sitemap(): Promise<{ path: string; modified: Date }[]>;
}
