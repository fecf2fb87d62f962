import type { Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import type { ItemType, SectionKind, StandingItem } from "../organisation/index.ts";
import type { MeetingState } from "./meeting-state.ts";
import type { StepKind } from "./store/steps.ts";

interface SectionColumns {
  authority_id: string;
  position: number;
  heading: string;
  kind: SectionKind;
  content: RichText;
}

export type MeetingTables = {
  "app.meeting": {
    authority_id: string;
    id: Generated<string>;
    body_id: string;
    term_id: string | null;
    slug: string;
    kind: "agenda" | "minutes";
    date: string;
    start_time: string | null;
    end_time: string | null;
    starts_at: Date | null;
    place: string | null;
    origin: Generated<"imported" | "own">;
    state: Generated<MeetingState | null>;
    title: Generated<string | null>;
    series_id: Generated<string | null>;
    online_url: Generated<string | null>;
    calendar_sequence: Generated<number>;
    agenda_revision: Generated<number>;
    started_at: Generated<Date | null>;
    ended_at: Generated<Date | null>;
    public_from: Generated<Date | null>;
    created_at: Generated<Date>;
    created_by: Generated<string | null>;
  };
  "app.meeting_state": {
    authority_id: string;
    id: Generated<number>;
    meeting_id: string;
    kind: StepKind;
    at: Date;
    person_id: string | null;
    reason: string | null;
    details: object;
  };
  "app.meeting_person": {
    authority_id: string;
    meeting_id: string;
    role: "participant" | "absent" | "substitute";
    position: number;
    person_id: string;
    substitute_for: string | null;
    /** As the papers print them, whatever the people are called elsewhere. */
    printed_name: string | null;
    printed_for: string | null;
  };
  "app.person": { authority_id: string; id: string; name: string };
  "app.case_file": { authority_id: string; id: string; number: string };
  "app.preamble": SectionColumns & { meeting_id: string };
  "app.agenda_item": {
    authority_id: string;
    id: string;
    meeting_id: string;
    parent_id: string | null;
    position: number;
    number: string;
    title: string;
    case_id: string | null;
    case_handlers: string[];
    closed: boolean;
    page: number | null;
    attendance: string[];
    is_own: Generated<boolean>;
    item_type: Generated<ItemType | null>;
    standing: Generated<StandingItem | null>;
    is_chapter: Generated<boolean>;
    chapter_key: Generated<string | null>;
    document_id: Generated<string | null>;
    document_version: Generated<number | null>;
    stop_id: Generated<string | null>;
    public_title: Generated<string | null>;
    closed_ground: Generated<string | null>;
    minutes: Generated<number | null>;
    pinned: Generated<"first" | "last" | null>;
    supplement: Generated<number>;
    late_reason: Generated<string | null>;
    withdrawn_at: Generated<Date | null>;
    withdrawn_by: Generated<string | null>;
    withdrawn_reason: Generated<string | null>;
    resubmitted_from: Generated<string | null>;
    settled_at: Generated<Date | null>;
    settled_by: Generated<string | null>;
    revision: Generated<number>;
  };
  "app.section": SectionColumns & { item_id: string; revision: Generated<number> };
  "app.attachment": {
    authority_id: string;
    item_id: string;
    position: number;
    title: string;
    sha256: string | null;
    file_name: string | null;
    media_type: string | null;
    size: number | null;
    is_closed: Generated<boolean>;
    closed_ground: Generated<string | null>;
    case_attachment_id: Generated<string | null>;
  };
  "app.link": {
    authority_id: string;
    item_id: string;
    position: number;
    title: string;
    url: string;
  };
  "app.schedule_row": {
    authority_id: string;
    meeting_id: string;
    position: number;
    from_time: string;
    to_time: string;
    title: string;
    guests: string[];
    block: string | null;
    item_id: string | null;
    kind: Generated<"item" | "break" | "entry">;
    minutes: Generated<number | null>;
    fixed_start: Generated<string | null>;
  };
};

export const tables = (tx: Tx) => tx.withTables<MeetingTables>();
