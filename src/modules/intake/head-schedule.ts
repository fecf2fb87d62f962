import { cellsOf } from "./head-columns.ts";
import type { Line } from "./lines.ts";
import { splitNames } from "./names.ts";
import type { Head } from "./parse-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { clockTime, scheduleRow } from "./times.ts";

const column =
  /^(?:kl\.?|tid|tidspunkt|klokken|emne|punkt|pkt\.?|sag|indhold|titel|aktivitet|program|ansvarlig|deltagere|oplægsholder|ved|hvem)$/i;
const title = /^(?:program|tidsplan|mødeplan|dagens program|dagsprogram)\s*:?$/i;

/** "Tid", "Emne" and "Ansvarlig" above the columns. */
export function isColumns(text: string): boolean {
  const cells = cellsOf(text);
  return cells.length > 1 && cells.every((cell) => column.test(cell.trim()));
}

/** Takes the rows of a day's programme that is printed before the items; returns the other lines. */
export function readHeadSchedule(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  const rows = lines.filter(({ text }) => scheduleRow.test(text));
  if (rows.length < 2) return [...lines];
  const taken = new Set<Line>();
  for (const line of rows) {
    const match = scheduleRow.exec(line.text);
    const [, fromHour = "", fromMinute, toHour = "", toMinute] = match ?? [];
    const [from, to] = [clockTime(fromHour, fromMinute), clockTime(toHour, toMinute)];
    if (match === null || from === null || to === null) continue;
    const [name = "", guests = ""] = cellsOf(line.text.slice(match[0].length));
    head.schedule.push({
      from,
      to,
      title: name.trim(),
      participants: splitNames(guests),
      block: null,
    });
    taken.add(line);
  }
  const first = lines.findIndex((line) => taken.has(line));
  let above = first - 1;
  while (above >= 0 && lines[above]?.text === "") above -= 1;
  const columns = lines[above];
  if (columns !== undefined && isColumns(columns.text)) {
    leave(reading, columns, columns.text, "label");
    taken.add(columns);
    do above -= 1;
    while (above >= 0 && lines[above]?.text === "");
  }
  const heading = lines[above];
  if (heading !== undefined && title.test(heading.text)) {
    leave(reading, heading, heading.text, "label");
    taken.add(heading);
  }
  for (const line of taken)
    if (line !== heading && line !== columns) leave(reading, line, line.text, "normalised");
  putHeadPlace(reading, "/schedule", [...taken]);
  return lines.filter((line) => !taken.has(line));
}
