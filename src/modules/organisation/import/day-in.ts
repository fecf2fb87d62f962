import { z } from "zod";
import { LineFault } from "./plan.ts";

/** "2026-01-31", "31-01-2026", "31.1.2026" → "2026-01-31". @throws LineFault that names the column */
export function dayIn(column: string, cell: string): string {
  const danish = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4})$/.exec(cell);
  const [, day = "", month = "", year = ""] = danish ?? [];
  const date = danish ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : cell;
  if (!z.iso.date().safeParse(date).success)
    throw new LineFault(`${column}: »${cell}« er ikke en dato. Skriv 2026-01-31 eller 31-01-2026.`);
  return date;
}
