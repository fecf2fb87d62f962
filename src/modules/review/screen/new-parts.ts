import type { ParsedDecision, ParsedItem, ParsedSection } from "../../intake/index.ts";

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
