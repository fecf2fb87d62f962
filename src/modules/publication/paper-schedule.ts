import {
  allItems,
  type ScheduleRow,
  type StoredItem,
  type StoredMeeting,
} from "../meetings/index.ts";
import { type PaperReader, seesWhole } from "./paper-reader.ts";
import type { PublishedScheduleRow } from "./published-meeting.ts";

const BREAK = /^(pause|frokost|morgenmad|ankomst|kaffe|gruppemøde|aftensmad|middag|spisning)/i;
const CLOCK_TIME = /\b\d{1,2}[.:]\d{2}\b/;

/**
 * The time table as `reader` may see it: a row that is, or may be, about a closed item that he doesn't
 * see keeps its hours only; a guest gets the rows of his own items.
 */
export function paperSchedule(meeting: StoredMeeting, reader: PaperReader): PublishedScheduleRow[] {
  const shows = showsRow(meeting, reader);
  const own = ownNumbers(meeting, reader);
  return meeting.schedule
    .filter(({ item }) => reader.sees !== "items" || (item !== null && own.has(item)))
    .map((row) => {
      const { from, to, title, guests, block, item } = row;
      return shows(row)
        ? { from, to, title, guests, block, item }
        : { from, to, title: "Lukket punkt", guests: [], block, item };
    });
}

/** Titles of the rows that the reader doesn't see; the time table is often printed in an item's text too. */
export function hiddenRows(meeting: StoredMeeting, reader: PaperReader): string[] {
  const shows = showsRow(meeting, reader);
  return meeting.schedule.flatMap((row) => (shows(row) || row.title === "" ? [] : row.title));
}

/** A text without what its printed time table says of those rows. */
export function withoutRows(text: string, hidden: readonly string[], instead: string): string {
  return text
    .split("\n")
    .map((line) => {
      const title = hidden.find((one) => CLOCK_TIME.test(line) && line.includes(one));
      return title === undefined ? line : line.slice(0, line.indexOf(title)) + instead;
    })
    .join("\n");
}

function showsRow(meeting: StoredMeeting, reader: PaperReader): (row: ScheduleRow) => boolean {
  const hidden = unseen(meeting.items, reader, false);
  if (hidden.length === 0) return () => true;
  const numbers = new Set(hidden.map(({ number }) => number));
  return ({ item, title }) => (item === null ? BREAK.test(title) : !numbers.has(item));
}

/** Closed items whose title the reader may not see. */
function unseen(items: StoredItem[], reader: PaperReader, isInClosed: boolean): StoredItem[] {
  return items.flatMap((item) => {
    const closed = isInClosed || item.closed;
    const own = closed && !seesWhole(reader, { id: item.id, closed }) ? [item] : [];
    return [...own, ...unseen(item.items, reader, closed)];
  });
}

function ownNumbers(meeting: StoredMeeting, reader: PaperReader): Set<string> {
  const own = allItems(meeting.items).filter(({ id }) => reader.guestOf.includes(id));
  return new Set(own.map(({ number }) => number));
}
