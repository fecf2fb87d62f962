/** How minutes of a body are approved, as the page says it. */
export const APPROVAL_NAMES = {
  signature: "underskrift af dem, der var til stede",
  comments: "gennemsyn med frist for bemærkninger",
  "next-meeting": "godkendelse på næste møde",
} as const;
export type ApprovalWay = keyof typeof APPROVAL_NAMES;

export const COMMENT_OUTCOME_NAMES = {
  taken: "Rettes i referatet",
  not_taken: "Ændrer ikke referatet",
  noted: "Taget til efterretning",
} as const;
export type CommentOutcome = keyof typeof COMMENT_OUTCOME_NAMES;

export const REDACTION_KIND_NAMES = {
  cpr: "CPR-nummer",
  party: "Part i sagen",
  other: "Andet",
} as const;
export type RedactionKind = keyof typeof REDACTION_KIND_NAMES;
