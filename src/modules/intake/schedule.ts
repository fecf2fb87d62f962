import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";
import { splitNames } from "./names.ts";
import { clockTime, scheduleRow } from "./times.ts";

type ScheduleRow = ParsedDocument["schedule"][number];

/** What stands above a column; anything else names the block of the rows below. */
const column = /^(?:emne|punkt|pkt\.?|sag|indhold|titel|aktivitet|program)$/i;
const about = /\b(?:tidsplan|program|dagsorden|mødeplan)\b/i;

/**
 * Reads the meeting's time table from the texts of its first item, or of an item whose title says
 * that it holds one. Rows "Kl.<tab>Blok 1<tab>Deltagere" name the block of the rows below them.
 */
export function readSchedule(items: readonly ParsedItem[]): ScheduleRow[] {
  const leaves = items.flatMap((item) => (item.items.length > 0 ? item.items : [item]));
  for (const [index, item] of leaves.entries()) {
    if (index > 0 && !about.test(item.title)) continue;
    for (const { kind, text } of item.sections) {
      if (kind === "decision" || kind === "attachments") continue;
      const rows = readRows(text.split("\n"));
      if (rows.length > 1) return rows;
    }
  }
  return [];
}

function readRows(lines: readonly string[]): ScheduleRow[] {
  const rows: ScheduleRow[] = [];
  let block: string | null = null;
  for (const line of lines) {
    const match = scheduleRow.exec(line);
    if (match === null) {
      const named = /^kl\.?\t(?<block>[^\t]+)/i.exec(line)?.groups?.["block"]?.trim();
      if (named !== undefined && !column.test(named)) block = named;
      continue;
    }
    const [, fromHour = "", fromMinute, toHour = "", toMinute] = match;
    const from = clockTime(fromHour, fromMinute);
    const to = clockTime(toHour, toMinute);
    if (from === null || to === null) continue;
    const [title = "", guests = ""] = line.slice(match[0].length).split("\t");
    rows.push({ from, to, title: title.trim(), participants: splitNames(guests), block });
  }
  return rows;
}
