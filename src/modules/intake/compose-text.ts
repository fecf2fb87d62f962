import { joinEnd } from "./join-lines.ts";
import { isListEntry, isTableRow, listNumber } from "./line-kind.ts";
import type { Line } from "./lines.ts";
import type { Reading } from "./reading.ts";
import { dropStrayLetter } from "./stray-letters.ts";
import { tabColumns } from "./tab-columns.ts";
import { tabulate } from "./tabulate.ts";
import { isClause, isFinished, startsLow } from "./wrap.ts";

interface Piece {
  kind: "entry" | "row" | "plain";
  /** The last line of it. */
  text: string;
  /** Of a numbered entry; 0 for others. */
  number: number;
}

/** A torn paragraph is at least this long; what is shorter is a heading. */
const shortestTorn = 40;

/** Of the width, from which on a line that doesn't end goes on in the next one. */
const long = 0.75;

/** A long line that ends so goes on, whatever the next one begins with. */
const open =
  /(?:,|\s(?:og|eller|i|på|til|for|fra|af|med|mod|om|ved|under|mellem|linje|nr\.|[Dd]e[nt]?))$/;
const longOpen = 60;

/** Letters are of unequal width, so a full line may have some characters fewer than the longest. */
const slack = 6;

/**
 * Makes the text of a section from its lines: paragraphs with a blank line between them, entries of
 * lists and rows of tables on lines of their own. Lines that the page broke are joined.
 * Titles, such as those of attachments, are never joined over a blank line.
 */
export function composeText(lines: readonly Line[], reading: Reading, titles = false): string {
  const rows = titles ? [...lines] : tabColumns(lines);
  const kept = reading.width === null ? rows : tabulate(rows, reading);
  const parts: string[] = [];
  let before = null as Piece | null;
  let gap = true;
  for (const line of kept) {
    if (/^[-–—•]?$/.test(line.text)) {
      gap ||= line.text === "";
      continue;
    }
    const printed: string = gap ? dropStrayLetter(line, reading) : line.text;
    const piece = readPiece(line, printed, before, gap, reading);
    if (before !== null && goesOn(before, piece, gap, titles, reading)) {
      parts.push(joinEnd(parts.pop() ?? "", printed, line.number, reading.ledger), printed);
      before = { ...before, text: printed };
    } else {
      if (before !== null) parts.push(separator(before, piece, gap, reading));
      parts.push(show(line, piece));
      before = piece;
    }
    gap = false;
  }
  const text = parts.join("").split("\n\n").map(outdent).join("\n\n");
  return text === "." ? "" : text;
}

/** A list that stands in from the margin begins at it all the same; what is listed inside it stands in. */
function outdent(paragraph: string): string {
  if (!paragraph.startsWith(" ")) return paragraph;
  const lines = paragraph.split("\n");
  const least = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(least)).join("\n");
}

function readPiece(
  line: Line,
  text: string,
  before: Piece | null,
  gap: boolean,
  { width }: Reading,
): Piece {
  if (isTableRow(line)) return { kind: "row", text, number: 0 };
  const number = listNumber(text);
  if (number !== null) {
    const next = number === 1 || number === (before?.number ?? 0) + 1;
    const inSentence = !gap && before !== null && !isFinished(before.text) && datesOn(text);
    return { kind: next && !inSentence ? "entry" : "plain", text, number: next ? number : 0 };
  }
  const clause =
    before !== null && isClause(before.text, text) && !isFull(before.text, text, width);
  if (!isListEntry(line) && !clause) return { kind: "plain", text, number: before?.number ?? 0 };
  return { kind: "entry", text, number: before?.number ?? 0 };
}

/** "1. januar 2027" at the beginning of a line is no entry of a list. */
function datesOn(text: string): boolean {
  return /^\d{1,2}\. (?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|kvartal|halvår|og )/.test(
    text,
  );
}

function show({ indent }: Line, { kind, text }: Piece): string {
  return kind === "entry"
    ? " ".repeat(indent) +
        text
          .replace(/^(?:[–—•*·▪●○◦■□➢➤✓‣⁃\uf0b7\uf0a7-]|\u0335|o)\s+/u, "- ")
          .replace(/^(\d{1,2})\)\s+/, "$1. ")
    : text;
}

function separator(before: Piece, piece: Piece, gap: boolean, reading: Reading): string {
  if (before.kind !== piece.kind) return "\n\n";
  if (piece.kind === "entry") return "\n";
  return gap || (piece.kind === "plain" && reading.width !== null) ? "\n\n" : "\n";
}

function goesOn(
  before: Piece,
  { kind, text }: Piece,
  gap: boolean,
  titles: boolean,
  { width }: Reading,
): boolean {
  if (kind !== "plain" || before.kind === "row" || (titles && gap)) return false;
  const torn = /\p{L}-$/u.test(before.text);
  const unfinished = !isFinished(before.text);
  if (gap) {
    if (startsLow(text)) return unfinished && (torn || before.text.length >= shortestTorn);
    return unfinished && /^\d/.test(text) && isFull(before.text, text, width);
  }
  if (width === null) {
    const isOpen = before.text.length >= longOpen && open.test(before.text);
    return unfinished && !titles && (startsLow(text) || isOpen);
  }
  if (before.kind === "entry" || torn || startsLow(text)) return true;
  // "… Jens Ek og Mikkel", and below it the other name.
  if (unfinished && !titles && before.text.length > width * long && /\p{L}$/u.test(before.text))
    return true;
  return (unfinished && /^\d/.test(text)) || isFull(before.text, text, width);
}

/** The next line's first word had no room on the line, so the break says nothing. */
function isFull(before: string, text: string, width: number | null): boolean {
  if (width === null) return false;
  const space = text.indexOf(" ");
  const word = space === -1 ? text.length : space;
  return before.length + 1 + word > width - slack;
}
