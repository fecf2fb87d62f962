import type { Line } from "./lines.ts";
import { leave, type Reading, warn } from "./reading.ts";

/** A capital that isn't a word by itself, before a paragraph that begins with a capital anew. */
const stray = /^[A-HJ-ZÆØÅ] (?=[\p{Lu}|])/u;

/** In a scan, a mark in the margin is read as a letter before the paragraph. */
export function dropStrayLetter(line: Line, reading: Reading): string {
  const letter = reading.damaged ? stray.exec(line.text)?.[0] : undefined;
  if (letter === undefined) return line.text;
  leave(reading, line, letter, "stray");
  warn(reading, "stray-letter", line.number, `Et løst "${letter.trim()}" fra margenen er udeladt.`);
  return line.text.slice(letter.length);
}
