import { CsvError, parse } from "csv-parse/sync";
import { InputError } from "../../../platform/errors.ts";

export const LARGEST_IMPORT = 10 * 1024 * 1024;
const MOST_ROWS = 20_000;

/** A row of the file: its cells by column, and the line it starts on, from 1. Empty cells are left out. */
export interface CsvRow {
  line: number;
  cells: Record<string, string>;
}

/** The headings that a column is known by, in small letters, the first as the template writes it. */
export type Columns = Record<string, { headings: readonly string[]; required?: true }>;

/**
 * Reads a table of text: UTF-8, UTF-16 with its mark, or else Windows-1252; cells parted by semicolon,
 * comma or tab, whichever the first line has most of.
 * @throws InputError for a file that is too large, isn't text, lacks a column or can't be taken apart
 */
export function readCsv(bytes: Uint8Array, columns: Columns): CsvRow[] {
  if (bytes.length > LARGEST_IMPORT)
    throw new InputError("Filen fylder mere end 10 MB.", { hint: "Del den i flere." });
  const text = decode(bytes);
  if (text.includes("\u0000"))
    throw new InputError("Filen er ikke en CSV-fil.", {
      hint: "Gem regnearket som CSV, og vælg den fil.",
    });
  const [head, ...rows] = parseTable(text);
  if (head === undefined)
    throw new InputError("Filen er tom.", { hint: "Første linje skal være overskrifter." });
  if (rows.length > MOST_ROWS)
    throw new InputError(
      `Filen har ${rows.length} linjer; der kan højst læses ${MOST_ROWS} ad gangen.`,
      {
        hint: "Del den i flere.",
      },
    );
  const places = placesOf(head.record, columns);
  return rows.map(({ record, line }) => ({
    line,
    cells: Object.fromEntries(
      [...places]
        .map(([column, place]) => [column, (record[place] ?? "").normalize("NFC").trim()] as const)
        .filter(([, cell]) => cell !== ""),
    ),
  }));
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function parseTable(text: string): { record: string[]; line: number }[] {
  const [first = ""] = text.split(/\r?\n/, 1);
  const delimiter = [";", ",", "\t"].toSorted(
    (a, b) => first.split(b).length - first.split(a).length,
  )[0]!;
  let before = 0;
  try {
    return (
      parse(text, {
        delimiter,
        info: true,
        relax_column_count: true,
        skip_records_with_empty_values: true,
      }) as unknown as { record: string[]; info: { lines: number } }[]
    ).map(({ record, info }) => {
      // The parser tells the line a record ends on; one with line breaks in a cell starts earlier.
      const breaks = record.reduce((sum, cell) => sum + cell.split(/\r?\n/).length - 1, 0);
      const line = Math.max(before + 1, info.lines - breaks);
      before = info.lines;
      return { record, line };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as unknown as { lines?: number };
    throw new InputError(
      `Filen kan ikke læses${lines === undefined ? "" : ` fra linje ${lines}`}: Et anførselstegn mangler sin makker.`,
      { hint: "Ret anførselstegnene i linjen, eller gem filen som CSV igen.", cause: error },
    );
  }
}

/** Where each column stands. Columns that nobody knows are passed over. */
function placesOf(head: string[], columns: Columns): Map<string, number> {
  const printed = head.map((cell) =>
    cell
      .toLowerCase()
      .normalize("NFC")
      .replaceAll(/[\s.*:]+/g, " ")
      .trim(),
  );
  const places = new Map<string, number>();
  for (const [column, { headings }] of Object.entries(columns)) {
    const place = printed.findIndex((cell) => headings.includes(cell));
    if (place >= 0) places.set(column, place);
  }
  const missing = Object.entries(columns).filter(
    ([column, { required }]) => required && !places.has(column),
  );
  if (missing.length > 0)
    throw new InputError(
      `Filen mangler kolonnen ${missing.map(([, { headings }]) => `»${headings[0]!}«`).join(" og ")}.`,
      { hint: "Første linje skal være overskrifter. Hent skabelonen, og se, hvad de hedder." },
    );
  return places;
}
