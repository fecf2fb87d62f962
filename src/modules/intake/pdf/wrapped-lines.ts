import { readContentsRow } from "../contents.ts";
import { joinEnd } from "../join-lines.ts";
import type { TextLine } from "./text-lines.ts";

/** How a document breaks its lines. */
export interface Wrap {
  /** Where full lines end. */
  right: number;
  /** It marks the words that it divides by soft hyphens, so that every other hyphen is a word's own. */
  marksHyphens: boolean;
}

/** Text set in from the margin, as in a box, ends so much before it (points). */
const INSET = 16;
export const SOFT_HYPHEN = "\u00ad";

/** The lines of a block as text: those that the page broke are joined, others stay apart. */
export function joinWrapped(lines: readonly TextLine[], wrap: Wrap): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      if (next === undefined) return line.text;
      // A row of contents is full of dots.
      const goesOn = isFull(line, next, wrap.right) && readContentsRow(line.text) === null;
      return goesOn ? joinTo(line.text, next.text, wrap) : `${line.text}\n`;
    })
    .join("")
    .replaceAll(INVISIBLE, "");
}

/** As `joinWrapped`, where every break is the page's, as in the cells of a table. */
export function joinAll(lines: readonly TextLine[], wrap: Wrap): string {
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      return next === undefined ? line.text : joinTo(line.text, next.text, wrap);
    })
    .join("")
    .replaceAll(INVISIBLE, "");
}

/** Places where a word may be divided, and isn't. */
const INVISIBLE = /[\u00ad\u200b]/g;

/** The next line's first word had no room on the line, which may go to `right`, so the page broke it. */
export function isFull(line: TextLine, next: TextLine, right: number): boolean {
  return line.right + firstWord(next) * 1.1 > (line.column?.right ?? right) - INSET;
}

/** As `isFull`, where as much speaks for an end as for a break: then the letters are measured closely. */
export function isQuiteFull(line: TextLine, next: TextLine, right: number): boolean {
  return line.right + firstWord(next) > (line.column?.right ?? right) - 2;
}

/** The width of a line's first word with the blank before it; a short one is often tied to the next: "§ 4". */
function firstWord({ text, x, right }: TextLine): number {
  const letters = /^(?:\S{1,3} )?\S+/.exec(text)?.[0].length ?? 0;
  return (letters + 0.5) * ((right - x) / Math.max(1, text.length));
}

function joinTo(before: string, next: string, { marksHyphens }: Wrap): string {
  if (before.endsWith(SOFT_HYPHEN)) return before.slice(0, -1);
  const last = /\S+$/.exec(before)?.[0] ?? "";
  if (isDivided(last, next)) return before;
  const joined = joinEnd(before, next, 0, { left: [], joined: [] });
  return marksHyphens && joined.length < before.length ? before : joined;
}

/** Words are also broken behind signs, and where they are longer than a line. */
function isDivided(last: string, next: string): boolean {
  if (/[\p{L}\p{N}][/–—]$/u.test(last)) return /^[\p{L}\p{N}]/u.test(next);
  if (last.includes("://"))
    return /^[/?&=#_%]/.test(next) || (/[/?&=_.-]$/.test(last) && /^[\p{Ll}\d]/u.test(next));
  return last.length >= 50 || (last.length >= 25 && /[_.,;/]$/.test(last) && /^\p{Ll}/u.test(next));
}
