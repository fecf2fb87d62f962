import type { ParsedDecision, ParsedDocument, ParsedItem } from "../intake/index.ts";

/** The document without the empty lines that lists have while somebody types in them. */
export function tidy(document: ParsedDocument): ParsedDocument {
  return {
    ...document,
    participants: lines(document.participants),
    absent: lines(document.absent),
    substitutes: document.substitutes
      .map((one) => ({ for: one.for.trim(), by: one.by.trim() }))
      .filter((one) => one.for !== "" || one.by !== ""),
    schedule: document.schedule.map((row) => ({
      ...row,
      title: row.title.trim(),
      participants: lines(row.participants),
      block: row.block?.trim() || null,
    })),
    items: document.items.map(tidyItem),
  };
}

function tidyItem(item: ParsedItem): ParsedItem {
  return {
    ...item,
    title: item.title.trim(),
    caseHandlers: lines(item.caseHandlers),
    attachments: lines(item.attachments),
    attendance: lines(item.attendance),
    sections: item.sections.filter(({ heading, text }) => (heading + text).trim() !== ""),
    decisions: item.decisions.map((one) => ({
      ...one,
      votes: tidyVotes(one.votes),
      dissents: lines(one.dissents),
    })),
    items: item.items.map(tidyItem),
  };
}

/** A vote in which nobody voted is none. */
function tidyVotes(votes: ParsedDecision["votes"]): ParsedDecision["votes"] {
  if (votes === null) return null;
  const { for: ayes, against, abstain } = votes;
  const tidied = { for: lines(ayes), against: lines(against), abstain: lines(abstain) };
  return Object.values(tidied).some((side) => side.length > 0) ? tidied : null;
}

function lines(given: readonly string[]): string[] {
  return given.map((one) => one.trim()).filter((one) => one !== "");
}
