/** Characters that fit beside each other across the page in a table's type. */
const ACROSS = 86;
/** The space around a cell's text, in characters. */
const PADDING = 2;
/** Smaller type than this part of the usual can't be read. */
const SMALLEST = 0.5;

export interface ColumnWidths {
  /** Relative widths of the columns. */
  widths: number[];
  /** The part of the usual type size at which the words fit beside each other. */
  scale: number;
  /** Words longer than this don't fit their column even so, and are to be broken. */
  longestWord: number;
}

/**
 * Column widths for the texts of a table, row by row: every column as wide as its longest word,
 * and the rest of the page shared so that short columns come out on one line first. Deciding here what Typst
 * would find by setting every cell twice halves the time of a table.
 */
export function columnWidths(rows: string[][]): ColumnWidths {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
  const longestWord = Math.max(1, Math.floor(ACROSS / SMALLEST / columns.length) - PADDING);
  const words = columns.map((texts) => longest(texts.flatMap((text) => text.split(/[\s-]/))));
  const isCrowded = sum(words) > ACROSS / SMALLEST;
  const least = isCrowded ? words.map((width) => Math.min(width, longestWord + PADDING)) : words;
  const wish = columns.map((texts, at) => Math.max(0, longest(texts) - least[at]!));
  const spare = Math.max(0, ACROSS - sum(least));
  const extra = shareOut(spare, wish);
  return {
    widths: least.map((width, at) => width + extra[at]!),
    scale: Math.min(1, Math.max(SMALLEST, ACROSS / sum(least))),
    longestWord: isCrowded ? longestWord : Infinity,
  };
}

/** Gives each wish its equal part of what is left, the smallest first, so that those are met whole. */
function shareOut(amount: number, wishes: number[]): number[] {
  let left = amount;
  const given = wishes.map(() => 0);
  const smallestFirst = wishes.map((_, at) => at).toSorted((a, b) => wishes[a]! - wishes[b]!);
  smallestFirst.forEach((at, done) => {
    given[at] = Math.min(wishes[at]!, left / (wishes.length - done));
    left -= given[at];
  });
  return given;
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0) + PADDING;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
