import type {
  ParsedDecision,
  ParsedDocument,
  ParsedItem,
  ParsedSection,
} from "../../intake/index.ts";

export const newSection = (): ParsedSection => ({ heading: "", kind: "other", text: "" });

export const newDecision = (): ParsedDecision => ({
  body: null,
  date: null,
  text: "",
  type: "approved",
  types: ["approved"],
  votes: null,
  dissents: [],
});

export const noVotes = (): NonNullable<ParsedDecision["votes"]> => ({
  for: [],
  against: [],
  abstain: [],
});

export const newSubstitute = (): ParsedDocument["substitutes"][number] => ({ for: "", by: "" });

/** A row of the time table before the one at `at`; it begins when the row before it ends. */
export function newRow(
  schedule: ParsedDocument["schedule"],
  at: number,
): ParsedDocument["schedule"][number] {
  const before = schedule[at - 1];
  return {
    from: before?.to ?? "",
    to: "",
    title: "",
    participants: [],
    block: before?.block ?? null,
  };
}

/** Closed until somebody says otherwise: what is open by mistake can't be taken back. */
export const newItem = (number: string): ParsedItem => ({
  number,
  title: "",
  caseNumber: null,
  caseHandlers: [],
  closed: true,
  page: null,
  sections: [],
  decisions: [],
  attachments: [],
  attendance: [],
  items: [],
});
