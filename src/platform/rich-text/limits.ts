/** About 400 printed pages; a text beyond it belongs in attachments. */
const MOST_CHARACTERS = 1_000_000;
const MOST_NODES = 100_000;
/** Every row is filled up to the longest, so a ragged table could grow far beyond what was sent. */
const MOST_PLACES = 500_000;

/**
 * What is too large about something that claims to be a document, as a Danish sentence, or null.
 * It is counted before the form is checked, and without recursion, so that no input can exhaust us.
 */
export function limitBroken(input: unknown): string | null {
  const left: unknown[] = [input];
  let nodes = 0;
  let characters = 0;
  while (left.length > 0) {
    const { content, text, type } = (left.pop() ?? {}) as Record<string, unknown>;
    nodes += 1;
    if (typeof text === "string") characters += text.length;
    if (nodes > MOST_NODES || characters > MOST_CHARACTERS) {
      return "Teksten er for stor til at blive gemt. Læg noget af den i bilag.";
    }
    if (!Array.isArray(content)) continue;
    if (type === "table" && places(content) > MOST_PLACES) return "En tabel er for stor.";
    for (const child of content) left.push(child);
  }
  return null;
}

/** At most this many places has the grid of a table. */
function places(rows: unknown[]): number {
  const widths = rows.map((row) => {
    const cells = (row as { content?: unknown } | null)?.content;
    return Array.isArray(cells) ? cells.reduce((sum: number, cell) => sum + colspan(cell), 0) : 0;
  });
  return rows.length * widths.reduce((most, width) => Math.max(most, width), 0);
}

function colspan(cell: unknown): number {
  const value = (cell as { attrs?: { colspan?: unknown } } | null)?.attrs?.colspan;
  return typeof value === "number" && value > 1 ? value : 1;
}
