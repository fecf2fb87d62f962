import type { Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { RichText } from "../../platform/rich-text/schema.ts";
import type { SectionKind } from "../organisation/index.ts";

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
  };
  "app.meeting_person": {
    authority_id: string;
    meeting_id: string;
    role: "participant" | "absent" | "substitute";
    position: number;
    person_id: string;
    substitute_for: string | null;
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
  };
  "app.section": SectionColumns & { item_id: string };
  "app.attachment": {
    authority_id: string;
    item_id: string;
    position: number;
    title: string;
    sha256: string | null;
    file_name: string | null;
    media_type: string | null;
    size: number | null;
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
  };
};

export const tables = (tx: Tx) => tx.withTables<MeetingTables>();
