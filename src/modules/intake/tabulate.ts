import type { Line } from "./lines.ts";
import type { Reading } from "./reading.ts";

const figure = /^-?\d[\d.]*(?:,\d+)?%?$/;

/**
 * Puts tabs between the cells of tables that a scan or a PDF printed with blanks. A table is a block
 * of lines with at least two rows that end in equally many figures; the lines above them in the
 * block are its head.
 */
export function tabulate(lines: readonly Line[], reading: Reading): Line[] {
  const out: Line[] = [];
  for (let from = 0; from < lines.length;) {
    let to = from;
    while (to < lines.length && lines[to]?.text !== "") to += 1;
    const block = lines.slice(from, to);
    for (const line of readTable(block, reading) ?? block) out.push(line);
    if (to < lines.length) out.push(lines[to] as Line);
    from = to + 1;
  }
  return out;
}

function readTable(block: readonly Line[], reading: Reading): Line[] | null {
  const rows = block.map(({ text }) => splitRow(text));
  const first = rows.findIndex((row) => row !== null);
  const columns = rows[first]?.length ?? 0;
  const second = rows[first + 1];
  if (first === -1 || second?.length !== columns) return null;
  const head = readHead(block.slice(0, first), columns - 1, reading);
  if (head === null) return null;
  const body = block.slice(first).map((line, index) => {
    const cells = rows[first + index];
    return cells == null ? line : { ...line, text: cells.join("\t") };
  });
  return [...head, ...body];
}

/** "Hele landet 3.000 6.000" → label and figures; null without a label or two figures. */
function splitRow(text: string): string[] | null {
  if (!/^\p{Lu}.*[\d%]$/u.test(text)) return null;
  const words = text.split(" ");
  let label = words.length;
  while (label > 0 && figure.test(words[label - 1] as string)) label -= 1;
  if (label === 0 || words.length - label < 2) return null;
  return [words.slice(0, label).join(" "), ...words.slice(label)];
}

/** The head of a table with so many columns beside the label; null when it isn't one. */
function readHead(lines: readonly Line[], columns: number, reading: Reading): Line[] | null {
  const rows = lines.map(({ text }) => splitHead(text, columns));
  const head: Line[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const cells = rows[index];
    const below = rows[index + 1];
    if (cells == null) {
      if (index === 0 && /[.:]$/.test(line.text)) return null;
      head.push(line);
    } else if (below != null && below.length === cells.length) {
      head.push({
        ...line,
        text: rowOf(
          cells.map((cell, at) => under(cell, below[at] ?? "", line, reading)),
          columns,
        ),
      });
      index += 1;
    } else {
      head.push({ ...line, text: rowOf(cells, columns) });
    }
  }
  return head;
}

function splitHead(text: string, columns: number): string[] | null {
  if (text.includes(" | ")) return text.split(/\s*\|\s*/);
  const words = text.split(" ");
  if (words.every((word) => figure.test(word)) && words.length === columns) return words;
  const half = (text.length - 1) / 2;
  if (text.charAt(half) === " " && text.slice(0, half) === text.slice(half + 1)) {
    return [text.slice(0, half), text.slice(half + 1)];
  }
  return words.length === 2 && columns % 2 === 0 ? words : null;
}

/** A cell of the head on two lines. */
function under(cell: string, below: string, line: Line, { ledger }: Reading): string {
  if (!cell.endsWith("-")) return `${cell} ${below}`;
  const first = /[\p{L}\p{N}]+(?=-$)/u.exec(cell)?.[0] ?? "";
  ledger.joined.push({
    line: line.number,
    first,
    second: /^[\p{L}\p{N}]+/u.exec(below)?.[0] ?? "",
  });
  return cell.slice(0, -1) + below;
}

/** Cells over several columns are followed by empty ones; the label's column has no head. */
function rowOf(cells: readonly string[], columns: number): string {
  const span = Math.max(1, Math.floor(columns / cells.length));
  const empty = "\t".repeat(span - 1);
  return `\t${cells.join(`${empty}\t`)}`;
}
