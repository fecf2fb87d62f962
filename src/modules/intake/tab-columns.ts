import { isListEntry } from "./line-kind.ts";
import type { Line } from "./lines.ts";

const wide = /\S\s{3,}\S/;
const gap = /\s{2,}/;

/**
 * Puts tabs between cells that a text printed with blanks: where a line has a wide gap, or where lines
 * below each other have gaps. Text that is set to both edges has single blanks.
 */
export function tabColumns(lines: readonly Line[]): Line[] {
  const plain = lines.map(withoutGapBehindMark);
  return plain.map((line, at) => {
    if (!gap.test(line.text) || line.text.includes("\t")) return line;
    const near = [plain[at - 1], plain[at + 1]].some((other) => gap.test(other?.text ?? ""));
    if (!wide.test(line.text) && !near) return line;
    return { ...line, text: line.text.replace(/\s{2,}/g, "\t") };
  });
}

/** The mark of an entry is no cell, nor is the "at" of a recommendation. */
function withoutGapBehindMark(line: Line): Line {
  return isListEntry(line) || /^at\s{2,}\S/.test(line.text)
    ? { ...line, text: line.text.replace(/^(\S{1,3})\s+/, "$1 ") }
    : line;
}
