import type { ParsedDocument, ParsedItem } from "../intake/index.ts";

/** The document without the empty lines that lists have while somebody types in them. */
export function tidy(document: ParsedDocument): ParsedDocument {
  return {
    ...document,
    participants: lines(document.participants),
    absent: lines(document.absent),
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
    decisions: item.decisions.map((one) => ({ ...one, dissents: lines(one.dissents) })),
    items: item.items.map(tidyItem),
  };
}

function lines(given: readonly string[]): string[] {
  return given.map((one) => one.trim()).filter((one) => one !== "");
}
