import type { Danish } from "./danish.ts";
import { words } from "./words.ts";

/** A piece of a text, and whether it is a word that was searched for. */
export interface SnippetPiece {
  text: string;
  hit: boolean;
}

export interface Snippet {
  pieces: SnippetPiece[];
  /** How much of the query the best place holds; 0 when nothing. */
  score: number;
}

/** What to mark: the stems that were asked for, as the index knows them. */
export type Needles = ReadonlySet<string>;

interface Mark {
  start: number;
  end: number;
  needles: string[];
  /** A whole word rather than a part of one. */
  whole: boolean;
}

/** About the length of a snippet, in characters. */
const wanted = 200;
/** How much stands before the first marked word. */
const lead = 40;

/** The best place of a text for the needles, with every word marked that the index would find. */
export function snippet(text: string, needles: Needles, danish: Danish): Snippet {
  const flat = text.replace(/\s+/g, " ").trim();
  const marks = marksOf(flat, needles, danish);
  const { first, score } = bestWindow(marks);
  const from = Math.max(0, (first?.start ?? 0) - lead);
  const start = from === 0 ? 0 : boundary(flat, from);
  const end = flat.length - start <= wanted ? flat.length : boundaryBefore(flat, start + wanted);
  const pieces: SnippetPiece[] = [];
  const push = (piece: string, hit: boolean) => piece !== "" && pieces.push({ text: piece, hit });
  let at = start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    push((at === start && start > 0 ? "… " : "") + flat.slice(at, mark.start), false);
    push(flat.slice(mark.start, mark.end), true);
    at = mark.end;
  }
  const opening = at === start && start > 0 ? "… " : "";
  push(opening + flat.slice(at, end) + (end < flat.length ? " …" : ""), false);
  return { pieces, score };
}

function marksOf(text: string, needles: Needles, danish: Danish): Mark[] {
  const marks: Mark[] = [];
  for (const { raw, start, end } of words(text)) {
    const term = danish(raw);
    const whole = needles.has(term.whole);
    const found = whole ? [term.whole] : term.parts.filter((part) => needles.has(part));
    if (found.length > 0) marks.push({ start, end, needles: found, whole });
  }
  return marks;
}

/** The stretch with most different needles; of two alike, the earlier one. */
function bestWindow(marks: Mark[]): { first: Mark | undefined; score: number } {
  let best = { first: marks[0], score: 0 };
  for (const [index, first] of marks.entries()) {
    const seen = new Map<string, number>();
    for (let next = index; next < marks.length; next++) {
      const mark = marks[next];
      if (mark === undefined || mark.end > first.start - lead + wanted) break;
      for (const needle of mark.needles) {
        seen.set(needle, Math.max(seen.get(needle) ?? 0, mark.whole ? 2 : 1));
      }
    }
    const score = [...seen.values()].reduce((sum, value) => sum + value, 0);
    if (score > best.score) best = { first, score };
  }
  return best;
}

/** The start of the next word from `at`, unless it is far away. */
function boundary(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 || space - at > 30 ? at : space + 1;
}

function boundaryBefore(text: string, at: number): number {
  const space = text.lastIndexOf(" ", at);
  return space < 0 || at - space > 60 ? at : space;
}
