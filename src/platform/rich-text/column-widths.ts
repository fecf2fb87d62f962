/** Characters that fit beside each other across the page in a table's type. */
const ACROSS = 92;
/** The space around a cell's text, in characters. */
const PADDING = 2;

/**
 * Relative column widths for the texts of a table, row by row: every column as wide as its
 * longest word, and the rest of the page shared by how much text each column holds. Where a
 * line of every column fits, so it gets that. Deciding here what Typst would find by setting
 * every cell twice halves the time of a table.
 * `isTight` when not even the longest words fit beside each other.
 */
export function columnWidths(rows: string[][]): { widths: number[]; isTight: boolean } {
  const columns = rows[0]!.map((_, at) => rows.map((row) => row[at]!));
  const least = columns.map((texts) => longest(texts.flatMap((text) => text.split(/[\s-]/))));
  const wanted = columns.map((texts) => longest(texts));
  const spare = Math.max(0, ACROSS - sum(least));
  const wish = sum(wanted) - sum(least);
  const share = wish === 0 ? 0 : Math.min(1, spare / wish);
  return {
    widths: least.map((width, at) => width + (wanted[at]! - width) * share),
    isTight: sum(least) > ACROSS,
  };
}

function longest(texts: string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0) + PADDING;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
