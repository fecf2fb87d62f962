import { distinctNumbers } from "../distinct-numbers.ts";
import { findDecisionHeading } from "../decision-heading.ts";
import type { ParsedItem, ParsedSection } from "../parsed-document.ts";
import { readDecisions } from "../read-decisions.ts";
import { findHeading } from "../section-headings.ts";
import {
  type ExportDraft,
  type ExportedAttachment,
  type ExportItem,
  type ExportPaper,
  type ExportText,
  OWN_TITLE,
  warning,
} from "./export-paper.ts";

/** Makes a paper of what a reader found: section kinds, the chain of decisions, votes, distinct numbers. */
export function makePaper(draft: ExportDraft): ExportPaper {
  const decider = {
    body: [draft.body.name, draft.body.period].filter(Boolean).join(" ") || null,
    date: draft.date || null,
  };
  const warnings = [...draft.warnings];
  const attached = new Map<ParsedItem, ExportItem["attachments"]>();
  const toItem = (item: ExportItem): ParsedItem => {
    // The title of a closed item tells whom it concerns; the neutral one is made for everybody.
    const isHidden = item.closed && item.neutralTitle !== null;
    const shown = isHidden ? item.neutralTitle || "Lukket punkt" : item.title;
    const own = shown === item.title || item.title === "" ? [] : [ownTitle(item.title)];
    const sections = [...own, ...item.texts].map(toSection);
    for (const { heading, kind } of sections)
      if (kind === "other" && heading !== "" && heading !== OWN_TITLE)
        warnings.push(
          warning("unknown-heading", `Punkt ${item.number}: overskriften "${heading}" er ukendt.`),
        );
    for (const { title, path } of item.attachments)
      if (path === null)
        warnings.push(
          warning(
            "attachment-missing",
            `Punkt ${item.number}: bilaget "${title}" fulgte ikke med.`,
          ),
        );
    const { decisions, attendance } = readDecisions(sections, decider);
    const made: ParsedItem = {
      number: item.number,
      title: shown,
      caseNumber: item.caseNumber,
      caseHandlers: item.caseHandlers,
      closed: item.closed,
      page: null,
      sections,
      decisions,
      attachments: item.attachments.map(({ title }) => title),
      attendance: [...attendance, ...item.attendance],
      items: item.items.map(toItem),
    };
    attached.set(made, item.attachments);
    return made;
  };
  const items = draft.items.map(toItem);
  const preamble = draft.preamble.filter(({ text }) => text !== "").map(toSection);
  if (items.length === 0) warnings.push(warning("no-items", "Der er ikke fundet nogen punkter."));
  const document = distinctNumbers({
    ...(preamble.length > 0 ? { version: 2 as const } : {}),
    kind: draft.kind,
    body: draft.body,
    date: draft.date,
    startTime: draft.startTime,
    endTime: draft.endTime,
    place: draft.place,
    participants: draft.participants,
    absent: draft.absent,
    substitutes: draft.substitutes,
    tableOfContents: draft.tableOfContents,
    ...(preamble.length > 0 ? { preamble } : {}),
    schedule: [],
    items,
    warnings,
  });
  return {
    system: draft.system,
    path: draft.path,
    meetingId: draft.meetingId,
    agendaId: draft.agendaId,
    state: draft.state,
    isClosed: draft.isClosed,
    isSupplement: draft.isSupplement,
    document,
    attachments: attachmentsOf(items, document.items, attached),
  };
}

function ownTitle(text: string): ExportText {
  return { heading: OWN_TITLE, text };
}

function toSection({ heading, text, isDecision }: ExportText): ParsedSection {
  const decides = isDecision === true || findDecisionHeading(heading) !== null;
  return {
    heading,
    kind: decides ? "decision" : (findHeading(heading)?.kind ?? "other"),
    text: /^[-–—.]$/.test(text) ? "" : text,
  };
}

/** By the numbers that the items have in the end; both trees have the same form. */
function attachmentsOf(
  made: readonly ParsedItem[],
  numbered: readonly ParsedItem[],
  attached: ReadonlyMap<ParsedItem, ExportItem["attachments"]>,
): ExportedAttachment[] {
  return made.flatMap((item, index) => {
    const { number, items } = numbered[index] as ParsedItem;
    const own = (attached.get(item) ?? []).map((one) => ({ item: number, ...one }));
    return [...own, ...attachmentsOf(item.items, items, attached)];
  });
}
