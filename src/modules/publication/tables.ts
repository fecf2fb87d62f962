import type { Tx } from "../../platform/database/doors.ts";
import type { BodyKind } from "../organisation/index.ts";
import type { MeetingVersion } from "./reader.ts";

export type Action = "publish" | "correct" | "withdraw";

export type RecordTables = {
  "record.authority": { authority_id: string; slug: string; name: string; is_sample: boolean };
  "record.version": {
    authority_id: string;
    seq: number;
    meeting_id: string;
    version: number;
    action: Action;
    document: string;
    sha256: string;
    previous_sha256: string | null;
    published_at: Date;
  };
  "record.chain": { authority_id: string; seq: number; sha256: string };
  "record.meeting": {
    authority_id: string;
    id: string;
    seq: number;
    state: "published" | "withdrawn";
    body_slug: string;
    body_name: string;
    body_kind: BodyKind;
    organisation: string | null;
    aliases: string[];
    term: string | null;
    slug: string;
    kind: "agenda" | "minutes";
    date: string;
    start_time: string | null;
    place: string | null;
    is_cancelled: boolean;
    participants: string[];
    item_count: number;
    /** What the search output calls the document: "000" for an imported 000_….txt. */
    document: string;
    reason: string | null;
    changed_at: Date;
    versions: (Omit<MeetingVersion, "publishedAt"> & { publishedAt: string })[];
  };
  "record.item": {
    authority_id: string;
    id: string;
    meeting_id: string;
    position: number;
    number: string;
    title: string;
    closed: boolean;
    is_chapter: boolean;
    case_number: string | null;
    case_slug: string | null;
    decision_type: string | null;
    decision_text: string | null;
    sections: { heading: string; kind: string; text: string }[];
  };
  "record.file": {
    authority_id: string;
    meeting_id: string;
    role: "source" | "attachment";
    sha256: string;
    name: string;
    media_type: string;
    size: number;
  };
  "record.pdf": { authority_id: string; seq: number; sha256: string; size: number };
};

export const tables = (tx: Tx) => tx.withTables<RecordTables>();
