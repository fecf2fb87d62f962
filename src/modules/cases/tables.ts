import type { ColumnType, Generated } from "kysely";
import type { Tx } from "../../platform/database/doors.ts";
import type { RichText } from "../../platform/rich-text/index.ts";
import type {
  DocumentState,
  ScanState,
  Sensitivity,
  StepKind,
  StepState,
  StopPurpose,
  StopState,
  VersionReason,
} from "./words.ts";

type Json<T> = ColumnType<T, string, string>;
type Defaulted<T> = ColumnType<T, T | undefined, T>;

/** One document of a version: what the editor held then. */
export interface VersionContent {
  title: string;
  publicTitle: string | null;
  isClosed: boolean;
  closedGround: string | null;
  sections: { key: string; kind: string; heading: string; content: RichText }[];
}

type Tables = {
  "app.case_file": {
    authority_id: string;
    id: Generated<string>;
    number: string;
    title: Defaulted<string>;
    public_title: string | null;
    unit_id: string | null;
    kle_code: string | null;
    sensitivity: Defaulted<Sensitivity>;
    state: Defaulted<"open" | "closed">;
    origin: Defaulted<"imported" | "own" | "external">;
    created_at: Generated<Date>;
    created_by: string | null;
    changed_at: Generated<Date>;
  };
  "app.case_counter": { authority_id: string; key: string; last: number };
  "app.kle_entry": {
    authority_id: string;
    code: string;
    title: string;
    is_current: Defaulted<boolean>;
  };
  "app.case_handler": {
    authority_id: string;
    case_id: string;
    person_id: string;
    position: Defaulted<number>;
  };
  "app.case_link": {
    authority_id: string;
    case_id: string;
    other_id: string;
    kind: "related" | "follows" | "part_of";
  };
  "app.case_party": {
    authority_id: string;
    id: Generated<string>;
    case_id: string;
    name: string;
    contact: string | null;
    must_be_told: Defaulted<boolean>;
    told_at: Date | null;
    told_by: string | null;
    told_how: string | null;
  };
  "app.case_entry": {
    authority_id: string;
    id: Generated<number>;
    case_id: string;
    document_id: string | null;
    at: Generated<Date>;
    person_id: string | null;
    kind: string;
    text: string;
  };
  "app.case_recusal": {
    authority_id: string;
    case_id: string;
    person_id: string;
    reason: string;
    registered_at: Generated<Date>;
    registered_by: string;
  };
  "app.case_document": {
    authority_id: string;
    id: Generated<string>;
    case_id: string;
    title: string;
    public_title: string | null;
    body_id: string | null;
    template: string;
    item_type: string;
    is_closed: Defaulted<boolean>;
    closed_ground: string | null;
    state: Defaulted<DocumentState>;
    author_id: string;
    revision: Defaulted<number>;
    created_at: Generated<Date>;
    changed_at: Generated<Date>;
    changed_by: string | null;
  };
  "app.case_section": {
    authority_id: string;
    document_id: string;
    key: string;
    position: number;
    kind: string;
    heading: string;
    required: Defaulted<"required" | "warn" | "optional">;
    content: Json<RichText>;
    words: Defaulted<number>;
    revision: Defaulted<number>;
    changed_at: Generated<Date>;
    changed_by: string | null;
  };
  "app.case_version": {
    authority_id: string;
    document_id: string;
    number: number;
    reason: VersionReason;
    note: string | null;
    content: Json<VersionContent>;
    made_at: Generated<Date>;
    made_by: string;
  };
  "app.case_comment": {
    authority_id: string;
    id: Generated<string>;
    document_id: string;
    section_key: string | null;
    quote: string | null;
    parent_id: string | null;
    text: string;
    author_id: string;
    created_at: Generated<Date>;
    resolved_at: Date | null;
    resolved_by: string | null;
  };
  "app.case_attachment": {
    authority_id: string;
    id: Generated<string>;
    document_id: string;
    position: number;
    title: string;
    is_closed: Defaulted<boolean>;
    closed_ground: string | null;
    created_at: Generated<Date>;
    created_by: string;
    removed_at: Date | null;
    removed_by: string | null;
  };
  "app.case_attachment_version": {
    authority_id: string;
    attachment_id: string;
    number: number;
    status: Defaulted<"draft" | "valid">;
    /** SHA-256 of the file in the store. */
    file: string;
    file_name: string;
    media_type: string;
    bytes: number;
    uploaded_at: Generated<Date>;
    uploaded_by: string;
    scan: Defaulted<ScanState>;
    scan_note: string | null;
    text_state: Defaulted<"waiting" | "done" | "none" | "failed">;
    text: string | null;
  };
  "app.post_request": {
    authority_id: string;
    document_id: string;
    post: string;
    unit_id: string | null;
    reason_kind: "vacancy" | "new" | "temporary" | "other";
    reason: string | null;
    wanted_from: string | null;
    as_soon_as_possible: Defaulted<boolean>;
    hours_a_week: string | null;
    budget_frame: string | null;
    within_budget: boolean | null;
    function_description_id: string | null;
    hiring_committee: string | null;
    personal_note: string | null;
  };
  "app.approval": {
    authority_id: string;
    id: Generated<string>;
    document_id: string;
    round: number;
    state: Defaulted<"running" | "approved" | "returned" | "withdrawn">;
    started_at: Generated<Date>;
    started_by: string;
    cut_off: Date | null;
    late_reason: string | null;
    ended_at: Date | null;
  };
  "app.approval_step": {
    authority_id: string;
    approval_id: string;
    position: number;
    kind: StepKind;
    label: string;
    person_id: string | null;
    unit_id: string | null;
    body_id: string | null;
    state: Defaulted<StepState>;
    current_since: Date | null;
    due_at: Date | null;
    reminded_at: Date | null;
    acted_at: Date | null;
    acted_by: string | null;
    acted_for: string | null;
    comment: string | null;
    conditions: string | null;
  };
  "app.advice": {
    authority_id: string;
    id: Generated<string>;
    approval_id: string;
    label: string;
    unit_id: string | null;
    person_id: string | null;
    asked_at: Generated<Date>;
    asked_by: string | null;
    due_at: Date | null;
    reminded_at: Date | null;
    state: Defaulted<"asked" | "answered" | "withdrawn">;
    answer: "no_remarks" | "remarks" | "against" | null;
    text: string | null;
    answered_at: Date | null;
    answered_by: string | null;
    answered_for: string | null;
  };
  "app.route_stop": {
    authority_id: string;
    id: Generated<string>;
    document_id: string;
    position: number;
    body_id: string;
    purpose: StopPurpose;
    wished_on: string | null;
    state: Defaulted<StopState>;
    ready_at: Date | null;
    meeting_id: string | null;
    treated_on: string | null;
    outcome: string | null;
    note: string | null;
  };
  "app.access_request": {
    authority_id: string;
    id: Generated<string>;
    person_id: string;
    case_id: string;
    basis: "§ 9" | "§ 20, stk. 6";
    reason: string;
    asked_at: Generated<Date>;
    state: Defaulted<"asked" | "granted" | "refused" | "ended">;
    decided_at: Date | null;
    decided_by: string | null;
    decision: string | null;
    valid_until: string | null;
  };
};

/** The tables of this module. */
export const tables = (tx: Tx) => tx.withTables<Tables>();
