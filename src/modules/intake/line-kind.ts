import type { Line } from "./lines.ts";
import { scheduleRow } from "./times.ts";

const marked = /^(?:[-–—•*·▪●○◦■□➢➤✓‣⁃\uf0b7\uf0a7]|\u0335|o|[a-zæøå]\))\s+\S/u;
const numbered = /^(?<number>\d{1,2})[.)]\s+\S/;

/** An entry of a list: "- …", "1. …". */
export function isListEntry({ text }: Line): boolean {
  return marked.test(text) || numbered.test(text);
}

/** The number of a list entry; null when the line has none. */
export function listNumber(text: string): number | null {
  const number = numbered.exec(text)?.groups?.["number"];
  return number === undefined ? null : Number(number);
}

/** Cells with tabs between them, or a row of a time table. */
export function isTableRow({ text }: Line): boolean {
  return text.includes("\t") || scheduleRow.test(text);
}
