/** How widely a case may be seen inside the house. */
export type Sensitivity = "normal" | "internal" | "confidential" | "personal";

export type DocumentState = "draft" | "in_approval" | "returned" | "approved" | "withdrawn";

export type VersionReason = "saved" | "sent" | "returned" | "approved" | "restored" | "imported";

export type ScanState = "waiting" | "clean" | "infected" | "not_scanned" | "failed";

export type StepKind = "author" | "leader" | "director" | "secretary" | "person" | "unit";

export type StepState = "waiting" | "current" | "approved" | "returned" | "skipped";

/** What a body is to do with a case at one stop of its route. */
export type StopPurpose = "hearing" | "discussion" | "recommendation" | "decision" | "information";

export type StopState = "coming" | "ready" | "scheduled" | "treated" | "skipped";
