import type { PublishedItem } from "../published-meeting.ts";
import { holds, viewSections } from "./decision-view.ts";
import type { Labels } from "./labels.ts";
import { viewList, type PartView } from "./part-view.ts";

export interface ItemView {
  /** "Punkt 2: Title" */
  heading: string;
  /** The line under the title: that the item is closed, or its case and handlers. */
  note: string | null;
  parts: PartView[];
  items: ItemView[];
}

/** An item as printed. Of a closed one only titles are taken, whatever else it holds. */
export function viewItem(item: PublishedItem, siblings: PublishedItem[], labels: Labels): ItemView {
  const print = isChapter(item, siblings) ? labels.chapter : labels.item;
  const heading = print(item.number, item.title);
  if (item.closed) {
    const items = item.items.filter(({ closed }) => closed);
    return {
      heading,
      note: labels.closed,
      parts: [],
      items: items.map((child) => viewItem(child, items, labels)),
    };
  }

  const isNew = (text: string) => !item.sections.some((section) => holds(section, text));
  const links = item.links.filter(({ url }) => isNew(url));
  const attendance = item.attendance.filter(isNew);
  const attachments = item.attachments.filter(({ title }) => isNew(title));
  return {
    heading,
    note: viewCase(item, labels),
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
    items: item.items.map((child) => viewItem(child, item.items, labels)),
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
