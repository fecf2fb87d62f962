import type { Line } from "./lines.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { clockTime } from "./times.ts";

type ScheduleRow = ParsedDocument["schedule"][number];

/** Not the comma in what somebody does: "Kaj Ulvskov (driftsleder, Vej og Trafik), Rie Sandholm". */
const BETWEEN_NAMES = /, (?![^(]*\))/;
const span = /^(\d{1,2})\.(\d{2})–(\d{1,2})\.(\d{2})$/;

/**
 * Reads a time table with the columns "Kl.", "Emne" and perhaps "Punkt" and "Deltagere"; a row of one
 * cell names the block of the rows below it. Nothing when the lines are no such table.
 */
export function readScheduleTable(lines: readonly Line[]): ScheduleRow[] {
  const [header, ...below] = lines.filter(({ text }) => text !== "");
  const columns = header?.text.split("\t") ?? [];
  const [title, guests] = [columns.indexOf("Emne"), columns.indexOf("Deltagere")];
  if (columns[0] !== "Kl." || title === -1) return [];
  const rows: ScheduleRow[] = [];
  let block: string | null = null;
  for (const { text } of below) {
    const cells = text.split("\t");
    const [, fromHour = "", fromMinute, toHour = "", toMinute] = span.exec(cells[0] ?? "") ?? [];
    const from = clockTime(fromHour, fromMinute);
    const to = clockTime(toHour, toMinute);
    if (fromHour === "") block = text;
    else if (from === null || to === null) return [];
    else {
      const named = guests === -1 ? "" : (cells[guests] ?? "");
      const participants = named === "" ? [] : named.split(BETWEEN_NAMES);
      rows.push({ from, to, title: cells[title] ?? "", participants, block });
    }
  }
  return rows;
}
