import { type Calendar, type MeetingKey } from "./calendar.ts";
import type { DecisionDraft } from "./decision.ts";
import type { ParsedSection } from "../modules/intake/index.ts";
import type { Guest } from "./people.ts";

/** A case and what it says in each of the meetings that it comes before. */
export interface Case {
  number: string;
  handlers?: string[];
  title: string;
  appearances: Partial<Record<MeetingKey, Appearance>>;
}

/** Writes a case with the dates that a calendar gives. */
export type CaseWriter = (calendar: Calendar) => Case;

export interface Appearance {
  /** Where the meeting's title differs from the case's. */
  title?: string;
  closed?: boolean;
  sections: ParsedSection[];
  /** None in an agenda. */
  decision?: DecisionDraft;
  /** The meeting whose decision is printed before this one's. */
  after?: MeetingKey;
  /** The finance committee's decision, which the council prints before its own. */
  finance?: DecisionDraft;
  attachments?: Attachment[];
  guests?: Guest[];
  /** Sentences about members who left during the item. */
  left?: string[];
}

export interface Attachment {
  title: string;
  file?: { name: string; mediaType: string; content: string };
}

type Paper<Word extends string> = Partial<Record<Word, string>>;

const BOARD_PAPER = [
  ["core", "Sagens kerne", "core"],
  ["recommendation", "Indstilling", "recommendation"],
  ["background", "Sagens baggrund", "background"],
  ["economy", "Økonomiske oplysninger", "economy"],
  ["legal", "Lovgrundlag", "legal"],
] as const satisfies [string, string, ParsedSection["kind"]][];

const POLITICAL_PAPER = [
  ["summary", "Resumé", "summary"],
  ["recommendation", "Indstilling", "recommendation"],
  ["presentation", "Sagsfremstilling", "presentation"],
  ["economy", "Økonomi", "economy"],
  ["legal", "Lovgrundlag", "legal"],
  ["staffing", "Personalemæssige konsekvenser", "staffing"],
  ["hearing", "Høring", "hearing"],
  ["process", "Sagsgang", "process"],
  ["communication", "Kommunikation", "communication"],
  ["links", "Links", "links"],
] as const satisfies [string, string, ParsedSection["kind"]][];

/** The board's template. It prints every heading, so what isn't written stands empty. */
export function boardPaper(
  texts: Paper<(typeof BOARD_PAPER)[number][0]> & { core: string },
): ParsedSection[] {
  return BOARD_PAPER.map(([word, heading, kind]) => ({ heading, kind, text: texts[word] ?? "" }));
}

/** The template of committee and council. It prints the headings that are used. */
export function politicalPaper(texts: Paper<(typeof POLITICAL_PAPER)[number][0]>): ParsedSection[] {
  return POLITICAL_PAPER.flatMap(([word, heading, kind]) => {
    const text = texts[word];
    return text === undefined ? [] : [{ heading, kind, text }];
  });
}

/** A paper of one section, as the board's light items have. */
export function lightPaper(text: string): ParsedSection[] {
  return [{ heading: "Sagens kerne", kind: "core", text }];
}

/** "S2026-4127": the case number's year is that of the case's first meeting. */
export function caseNumber(firstMeeting: string, serial: number): string {
  return `S${firstMeeting.slice(0, 4)}-${serial}`;
}
