import type { PublishedItem } from "../published-meeting.ts";
import { holds, viewSections } from "./decision-view.ts";
import type { Labels } from "./labels.ts";
import { viewList, type PartView } from "./part-view.ts";
import type { Inside } from "./view.ts";

export interface ItemView {
  id: string;
  /** "Punkt 2: Title" */
  heading: string;
  /** The line under the title: that the item is closed, or its case and handlers. */
  note: string | null;
  parts: PartView[];
  items: ItemView[];
}

/**
 * An item as printed. Of a closed one only titles are taken, whatever else it holds, unless it is
 * among those that the reader inside sees whole.
 */
export function viewItem(
  item: PublishedItem,
  siblings: PublishedItem[],
  labels: Labels,
  inside?: Inside,
): ItemView {
  const { id } = item;
  const print = isChapter(item, siblings) ? labels.chapter : labels.item;
  const plain = print(item.number, item.title);
  const isWhole = inside?.whole.has(id) ?? false;
  const heading = isWhole ? labels.closedMark(plain) : plain;
  const note = inside?.notes.get(id);
  const notes = note === undefined ? [] : [note];
  if (item.closed && !isWhole) {
    const items = item.items.filter(({ closed }) => closed);
    return {
      id,
      heading,
      note: [labels.closed, ...notes].join(" · "),
      parts: [],
      items: items.map((child) => viewItem(child, items, labels, inside)),
    };
  }

  const isNew = (text: string) => !item.sections.some((section) => holds(section, text));
  const links = item.links.filter(({ url }) => isNew(url));
  const attendance = item.attendance.filter(isNew);
  const attachments = item.attachments.filter(({ title }) => isNew(title));
  const about = [viewCase(item, labels), ...notes].filter((one) => one !== null);
  return {
    id,
    heading,
    note: about.length > 0 ? about.join(" · ") : null,
    parts: [
      ...viewSections(item, labels),
      ...viewList(
        labels.attendance,
        attendance.map((text) => ({ text })),
      ),
      ...viewList(
        labels.links,
        links.map(({ title, url }) => ({ text: title || url, href: url })),
      ),
      ...viewList(
        labels.attachments,
        attachments.map(({ title }) => ({ text: title })),
      ),
    ],
    items: item.items.map((child) => viewItem(child, item.items, labels, inside)),
  };
}

/** A chapter holds items, or is empty among chapters that do. */
function isChapter(item: PublishedItem, siblings: PublishedItem[]): boolean {
  if (item.closed) return false;
  if (item.items.length > 0) return true;
  const isEmpty = item.sections.length === 0 && item.decisions.length === 0;
  return isEmpty && siblings.some((sibling) => sibling.items.length > 0);
}

function viewCase(item: PublishedItem, labels: Labels): string | null {
  const { caseNumber, caseHandlers } = item;
  const facts = [
    ...(caseNumber ? [`${labels.caseNumber} ${caseNumber}`] : []),
    ...(caseHandlers.length > 0 ? [`${labels.caseHandlers} ${caseHandlers.join(", ")}`] : []),
  ];
  return facts.length > 0 ? facts.join(" · ") : null;
}
