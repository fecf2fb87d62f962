import { fromPlain } from "../../platform/rich-text/index.ts";
import {
  type AgendaItem,
  allItems,
  type FileReference,
  itemOfRow,
  type Meeting,
} from "../meetings/index.ts";
import { linksIn } from "./links.ts";
import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";

/**
 * What is known of attachments beside their titles, by item number, title and how many of that title stand
 * before it in the item; null for nothing, and then what was known before holds.
 */
export type AttachedFiles = (
  item: string,
  title: string,
  nth: number,
) => { file: FileReference | null; isClosed?: boolean } | null;

/** The agenda part of a parsed document as the system stores it; body, term and address are resolved by the caller. */
export function toMeeting(
  document: ParsedDocument,
  resolved: { bodyId: string; termId: string | null; slug: string },
  files: AttachedFiles,
): Meeting {
  const items = allItems(document.items);
  return {
    ...resolved,
    kind: document.kind,
    date: document.date,
    startTime: document.startTime,
    endTime: document.endTime,
    place: document.place,
    participants: document.participants,
    absent: document.absent,
    substitutes: document.substitutes,
    preamble: (document.preamble ?? []).map(toSection),
    schedule: document.schedule.map((row) => ({
      from: row.from,
      to: row.to,
      title: row.title,
      guests: row.participants,
      block: row.block,
      item: itemOfRow(row.title, items),
    })),
    items: document.items.map((item) => toItem(item, files)),
  };
}

function toItem(item: ParsedItem, files: AttachedFiles): AgendaItem {
  return {
    number: item.number,
    title: item.title,
    closed: item.closed,
    caseNumber: item.caseNumber,
    caseHandlers: item.caseHandlers,
    page: item.page,
    sections: item.sections.map(toSection),
    attachments: item.attachments.map((title, at, all) => {
      const nth = all.slice(0, at).filter((each) => each === title).length;
      return { title, ...(files(item.number, title, nth) ?? { file: null }) };
    }),
    attendance: item.attendance,
    links: item.sections
      .filter((section) => section.kind === "links")
      .flatMap((section) => linksIn(section.text)),
    items: item.items.map((child) => toItem(child, files)),
  };
}

function toSection({
  heading,
  kind,
  text,
}: {
  heading: string;
  kind: AgendaItem["sections"][number]["kind"];
  text: string;
}) {
  return { heading, kind, content: fromPlain(text) };
}
