import { fromPlain } from "../../platform/rich-text/index.ts";
import type { StoredItem } from "../meetings/index.ts";
import type { PublishedItem } from "./published-meeting.ts";

export const CLOSED = "Lukket punkt";
const WITHDRAWN = "Taget af dagsordenen";

/**
 * A closed item's case number leads to its papers elsewhere, so it stays out too. A paper prints a title
 * that is fit for everybody; an item made here has a neutral one beside its own, or none.
 */
export function closedItem(item: StoredItem): PublishedItem {
  return {
    ...bare(item),
    title: item.publicTitle ?? (item.isOwn ? CLOSED : item.title),
    closed: true,
  };
}

/** An item whose publication waits: neither its title nor its case tells whom it concerns. */
export function heldItem(item: StoredItem): PublishedItem {
  return {
    ...bare(item),
    title: item.publicTitle ?? "Punktet offentliggøres senere",
    sections: [
      {
        heading: "Offentliggørelse",
        kind: "other",
        content: fromPlain("Punktet offentliggøres, når de, det vedrører, har fået besked."),
      },
    ],
  };
}

/** An item that was taken off the agenda after it was sent keeps its number and title. */
export function withdrawnItem(item: StoredItem): PublishedItem {
  return {
    ...bare(item),
    title: item.title,
    sections: [
      {
        heading: WITHDRAWN,
        kind: "other",
        content: fromPlain(item.withdrawnReason ?? "Punktet er taget af dagsordenen."),
      },
    ],
  };
}

/** What the public is told of an item that isn't treated, in the record's words; null for others. */
export function withdrawnNote({ sections }: PublishedItem): string | null {
  return sections.length === 1 && sections[0]?.heading === WITHDRAWN ? WITHDRAWN : null;
}

function bare(item: StoredItem): Omit<PublishedItem, "title"> {
  return {
    id: item.id,
    number: item.number,
    closed: false,
    caseNumber: null,
    caseHandlers: [],
    page: null,
    sections: [],
    decisions: [],
    attachments: [],
    attendance: [],
    links: [],
    items: [],
  };
}
