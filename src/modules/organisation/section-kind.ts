/** What a section of an agenda item is about, whatever its printed heading. */
export const SECTION_KINDS = [
  "core",
  "summary",
  "recommendation",
  "background",
  "presentation",
  "assessment",
  "economy",
  "legal",
  "staffing",
  "hearing",
  "process",
  "communication",
  "links",
  "attachments",
  "decision",
  "other",
] as const;

export type SectionKind = (typeof SECTION_KINDS)[number];
