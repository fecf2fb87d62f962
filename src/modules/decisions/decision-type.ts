/** What a body did with an item. */
export const DECISION_TYPES = [
  "approved",
  "approved_with_changes",
  "recommended",
  "discussed",
  "noted",
  "postponed",
  "rejected",
  "referred",
  "none",
] as const;

export type DecisionType = (typeof DECISION_TYPES)[number];
