import { BODIES, FINANCE_COMMITTEE, bodyOf } from "./bodies.ts";
import type { Appearance, Case } from "./case.ts";
import { type Calendar, type MeetingKey, financeCommitteeBefore, termOf } from "./calendar.ts";
import { type DecisionDraft, written } from "./decision.ts";
import type { ParsedDecision, ParsedItem, ParsedSection } from "../modules/intake/index.ts";
import type { Councillor } from "./people.ts";
import type { OwnItem } from "./standing.ts";
import { dashed } from "./writing.ts";

/** What an item takes from its meeting. */
export interface Setting {
  key: MeetingKey;
  calendar: Calendar;
  present: Councillor[];
}

export type Entry = Case | OwnItem;

/** What the entry says in this meeting; it throws when the case doesn't come before it. */
export function appearanceOf(entry: Entry, key: MeetingKey): Appearance {
  if ("appearance" in entry) return entry.appearance;
  const appearance = entry.appearances[key];
  if (!appearance) throw new Error(`The case "${entry.title}" has no text for "${key}".`);
  return appearance;
}

/** Writes one agenda item in the contract's form. */
export function writeItem(entry: Entry, number: string, setting: Setting): ParsedItem {
  const appearance = appearanceOf(entry, setting.key);
  const date = setting.calendar[setting.key];
  const body = bodyOf(setting.key);
  const attendance = [
    ...(appearance.left ?? []),
    ...(appearance.guests ?? []).map(
      ({ role, name }) => `${role} ${name} deltog under punktets behandling.`,
    ),
  ];
  const made = [
    ...earlierDecisions(entry, appearance, setting),
    ...(appearance.decision ? [printed(setting.key, date, appearance.decision, setting)] : []),
  ];
  const attachments = (appearance.attachments ?? []).map(({ title }) => title);
  return {
    number,
    title: appearance.title ?? entry.title,
    caseNumber: "number" in entry ? entry.number : `S${date.slice(0, 4)}-${body.standingCase}`,
    caseHandlers: ("handlers" in entry && entry.handlers) || [],
    closed: appearance.closed ?? false,
    page: null,
    sections: [
      ...appearance.sections,
      ...made.map(({ heading, decision }, i) =>
        decisionSection(heading, decision, i === made.length - 1 ? attendance : []),
      ),
      ...(attachments.length
        ? [{ heading: "Bilag", kind: "attachments" as const, text: attachments.join("\n\n") }]
        : []),
    ],
    decisions: made.map(({ decision }) => decision),
    attachments,
    attendance,
    items: [],
  };
}

/** A chapter: a heading that holds items, or none. */
export function writeChapter(title: string, number: string, items: ParsedItem[]): ParsedItem {
  return {
    number,
    title,
    caseNumber: null,
    caseHandlers: [],
    closed: false,
    page: null,
    sections: [],
    decisions: [],
    attachments: [],
    attendance: [],
    items,
  };
}

function earlierDecisions(entry: Entry, appearance: Appearance, setting: Setting) {
  const before = appearance.after;
  const decision = before && appearanceOf(entry, before).decision;
  const financeDate = financeCommitteeBefore(setting.calendar[setting.key]);
  return [
    ...(decision ? [printed(before, setting.calendar[before], decision, setting)] : []),
    ...(appearance.finance
      ? [
          {
            heading: FINANCE_COMMITTEE.decisionHeading(dashed(financeDate)),
            decision: written(appearance.finance, FINANCE_COMMITTEE.name, financeDate, []),
          },
        ]
      : []),
  ];
}

function printed(key: MeetingKey, date: string, draft: DecisionDraft, { present }: Setting) {
  const body = bodyOf(key);
  const term = termOf(date);
  // The board prints its term with its name, as its heading shows.
  const name = body === BODIES.board ? `${body.name} ${term}` : body.name;
  return {
    heading: body.decisionHeading(term, dashed(date)),
    decision: written(draft, name, date, present),
  };
}

function decisionSection(
  heading: string,
  decision: ParsedDecision,
  attendance: string[],
): ParsedSection {
  return { heading, kind: "decision", text: [decision.text, ...attendance].join("\n\n") };
}
