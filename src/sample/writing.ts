import { Temporal } from "temporal-polyfill";

/**
 * A text as a clerk writes it: paragraphs between blank lines, the lines of a paragraph joined,
 * each "- " entry and each table row on a line of its own.
 */
export function text(strings: TemplateStringsArray, ...values: (string | number)[]): string {
  const lines = String.raw({ raw: strings }, ...values)
    .split("\n")
    .map((line) => line.trim());
  return lines
    .reduce((done, line) => {
      const last = done.at(-1) ?? "";
      const ownLine = line === "" || line.startsWith("- ") || line.includes("\t");
      return ownLine || last === "" || last.includes("\t")
        ? [...done, line]
        : [...done.slice(0, -1), `${last} ${line}`];
    }, [] as string[])
    .join("\n")
    .trim();
}

export type Row = [label: string, ...cells: (string | number)[]];

/** Tab-separated rows under a heading row; the numbers of a column have equally many decimals. */
export function table(head: string[], rows: Row[]): string {
  const decimals = head.map((_, column) => Math.max(...rows.map((row) => decimalsOf(row[column]))));
  const lines = rows.map((row) =>
    row.map((cell, column) =>
      typeof cell === "number" ? danish(cell, decimals[column] ?? 0) : cell,
    ),
  );
  return [head, ...lines].map((line) => line.join("\t")).join("\n");
}

/** The same with a last row "I alt" that sums every column of numbers. */
export function sumTable(head: string[], rows: Row[]): string {
  const sums = head
    .slice(1)
    .map((_, i) =>
      rows.every((row) => typeof row[i + 1] === "number")
        ? rows.reduce((sum, row) => sum + Number(row[i + 1]), 0)
        : "",
    );
  return table(head, [...rows, ["I alt", ...sums]]);
}

/** The table as a semicolon-separated file, as Danish spreadsheets read it. */
export function csv(tabbed: string): string {
  return `${tabbed.replaceAll("\t", ";").replaceAll("\n", "\r\n")}\r\n`;
}

/** "26. november 2026" */
export function long(date: string): string {
  return written(date, { day: "numeric", month: "long", year: "numeric" });
}

/** "26-11-2026" */
export function dashed(date: string): string {
  return date.split("-").toReversed().join("-");
}

/** "marts 2027": the month that lies so many months after the date. */
export function monthAfter(date: string, months: number): string {
  const day = Temporal.PlainDate.from(date).add({ months }).toString();
  return written(day, { month: "long", year: "numeric" });
}

/** The year that lies so many years after the date's. */
export function yearAfter(date: string, years: number): number {
  return Number(date.slice(0, 4)) + years;
}

/** The last day of the latest quarter that ended at least a month before the date. */
export function quarterEndBefore(date: string): string {
  const month = Temporal.PlainDate.from(date).subtract({ months: 1 }).with({ day: 1 });
  const start = month.with({ month: month.month - ((month.month - 1) % 3) });
  return start.subtract({ days: 1 }).toString();
}

function written(date: string, form: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat("da-DK", { ...form, timeZone: "UTC" }).format(new Date(date));
}

/** At most one: the sample's figures have no more, but their sums carry binary noise. */
function decimalsOf(cell: string | number | undefined): 0 | 1 {
  return typeof cell === "number" && Math.abs(cell - Math.round(cell)) > 1e-6 ? 1 : 0;
}

function danish(value: number, decimals: number): string {
  return value.toLocaleString("da-DK", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
}
