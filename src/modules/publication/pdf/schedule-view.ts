import { toPlain } from "../../../platform/rich-text/index.ts";
import type { PublishedItem, PublishedMeeting } from "../published-meeting.ts";
import { printTime } from "./danish-date.ts";
import type { Labels } from "./labels.ts";

export interface ScheduleView {
  heading: string;
  columns: number;
  header: string[];
  /** A row of one cell names the block of the rows that follow. */
  rows: string[][];
}

/** The time table, unless an item's text prints it: minutes often hold it as their first item. */
export function viewSchedule(meeting: PublishedMeeting, labels: Labels): ScheduleView | null {
  const rows = meeting.schedule;
  const isPrinted = (item: PublishedItem): boolean =>
    item.items.some(isPrinted) ||
    item.sections.some(({ content }) => {
      const text = toPlain(content);
      return rows.every((row) => text.includes(row.title));
    });
  if (rows.length === 0 || meeting.items.some(isPrinted)) return null;

  const words = labels.schedule;
  const hasItems = rows.some((row) => row.item !== null);
  const hasGuests = rows.some((row) => row.guests.length > 0);
  const header = [
    words.time,
    ...(hasItems ? [words.item] : []),
    words.title,
    ...(hasGuests ? [words.guests] : []),
  ];
  const printed = rows.flatMap((row, at) => [
    ...(row.block && row.block !== rows[at - 1]?.block ? [[row.block]] : []),
    [
      `${printTime(row.from)}–${printTime(row.to)}`,
      ...(hasItems ? [row.item ?? ""] : []),
      row.title,
      ...(hasGuests ? [row.guests.join(", ")] : []),
    ],
  ]);
  return { heading: words.heading, columns: header.length, header, rows: printed };
}
