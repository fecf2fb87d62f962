import type { Piece } from "./pieces.ts";
import type { Column } from "./text-columns.ts";

/** One printed line of a block. */
export interface TextLine {
  text: string;
  x: number;
  /** Where its last letter ends. */
  right: number;
  y: number;
  size: number;
  page: number;
  /** How sure a reader of scans is of its words, 0 to 1; null in a PDF that has them as text. */
  confidence: number | null;
  /** The column of text that it stands in, where a page is set in several. */
  column: Column | null;
  /** Words in it that lead to an address other than they are. */
  links: Link[];
}

export interface Link {
  words: string;
  url: string;
}

/** Puts pieces, in the order in which they are read, into the lines in which they are printed. */
export function toLines(pieces: readonly Piece[], page: number): TextLine[] {
  const lines: TextLine[] = [];
  let last: Piece | null = null;
  for (const piece of pieces) {
    const line = lines.at(-1);
    if (line === undefined || last === null || !isBeside(last, piece)) {
      const { x, y, size, confidence } = piece;
      lines.push({
        text: piece.text.trimStart(),
        x,
        right: x + piece.width,
        y,
        size,
        page,
        confidence,
        column: null,
        links: [],
      });
    } else {
      line.confidence = joined(line, piece);
      line.text += gap(last, piece) + piece.text;
      line.right = Math.max(line.right, piece.x + piece.width);
    }
    last = piece;
  }
  for (const line of lines) line.text = line.text.trimEnd();
  return lines;
}

/** On the same line; a raised figure stands a little higher. */
function isBeside(last: Piece, piece: Piece): boolean {
  const size = Math.max(last.size, piece.size);
  return Math.abs(last.y - piece.y) < size * 0.6 && piece.x >= last.x;
}

function gap(last: Piece, piece: Piece): string {
  const next = piece.at > last.at && piece.before !== "\n";
  if (next && piece.before === " ") return " ";
  const space = piece.x - (last.x + last.width);
  return space > Math.max(last.size, piece.size) * 0.12 && !last.text.endsWith(" ") ? " " : "";
}

/** The mean of both, by their signs. */
function joined(line: TextLine, piece: Piece): number | null {
  if (line.confidence === null || piece.confidence === null) return line.confidence;
  const [had, more] = [line.text.length, piece.text.length];
  return (line.confidence * had + piece.confidence * more) / Math.max(1, had + more);
}
