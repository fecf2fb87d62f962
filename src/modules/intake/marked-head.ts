import { smallest } from "./pdf/extremes.ts";
import { readContentsRow } from "./contents.ts";
import { findLabel } from "./head-labels.ts";
import type { Line } from "./lines.ts";
import { composeMarked, splitMarked } from "./marked-sections.ts";
import type { Head } from "./parse-head.ts";
import { putPlace } from "./places/places.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { readScheduleTable } from "./schedule-table.ts";
import { readTitleLine } from "./title-line.ts";

/** Where the facts of a head end that marks its headings, and contents, time table and texts begin. */
export function endOfFacts(lines: readonly Line[]): number {
  const first = lines.findIndex(
    ({ text }) => (findLabel(text)?.field ?? "contents") !== "contents",
  );
  const at = lines.findIndex(({ level, text }, index) => {
    // What stands above the first fact names the paper or its body.
    if (level === null || index < first || readTitleLine(text) !== null) return false;
    const label = findLabel(text);
    return label === null || label.field === "contents" || label.field === null;
  });
  return at === -1 ? lines.length : at;
}

/** Reads what stands between the facts and the first item. */
export function readMarkedTexts(head: Head, lines: readonly Line[], reading: Reading): void {
  const level = smallest(lines.flatMap((line) => line.level ?? []));
  for (const { heading, line, lines: own } of splitMarked(lines, level)) {
    const isContents = findLabel(heading)?.field === "contents";
    const schedule = isContents ? [] : readScheduleTable(own);
    if (schedule.length > 0) {
      head.schedule = schedule;
      putHeadPlace(reading, "/schedule", own);
      continue;
    }
    if (!isContents) {
      const section = { heading, kind: "other" as const, text: composeMarked(own) };
      putPlace(section, [line, ...own]);
      head.preamble.push(section);
      continue;
    }
    if (line !== null) leave(reading, line, heading, "label");
    const text = composeMarked(own.filter((each) => !readRow(head, each, reading)));
    if (text !== "") head.preamble.push({ heading: "", kind: "other", text });
  }
}

function readRow(head: Head, line: Line, reading: Reading): boolean {
  const row = readContentsRow(line.text);
  if (row === null) return false;
  leave(reading, line, row.number, "label");
  putHeadPlace(reading, "/tableOfContents", [line]);
  const { title, bare, page, closed } = row;
  const number = /\d[\d.]*/.exec(row.number)?.[0].replace(/\.$/, "") ?? "";
  head.contents.push({ title, bare, page, closed, number, line: line.number });
  return true;
}
