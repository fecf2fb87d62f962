import { appendFileSync, writeFileSync } from "node:fs";
import { InputError } from "../platform/errors.ts";
import type { FileOutcome } from "../import-file.ts";

const HEAD = ["fil", "resultat", "punkter", "beslutninger", "advarsler", "side", "fejl"];

/**
 * A report of what becomes of each file, a line as soon as it is known, so that it holds what was done when a
 * run breaks off: CSV with semicolons, as Danish spreadsheets open it.
 *
 * @param names what outcomes are called
 * @throws InputError when the file can't be written
 */
export function openReport(
  file: string,
  names: Readonly<Record<FileOutcome["outcome"], string>>,
): (outcome: FileOutcome) => void {
  try {
    writeFileSync(file, `\uFEFF${line(HEAD)}`);
  } catch (cause) {
    throw new InputError(`${file}: Rapporten kan ikke skrives: ${(cause as Error).message}.`, {
      hint: "Angiv en fil i en mappe, der findes, og som du må skrive i.",
      cause,
    });
  }
  return (one) => {
    appendFileSync(
      file,
      line([
        one.file,
        names[one.outcome],
        String(one.items),
        String(one.decisions),
        one.warnings.map(({ message }) => message).join(" "),
        one.page ?? "",
        one.fault ?? "",
      ]),
    );
  };
}

function line(cells: readonly string[]): string {
  return `${cells.map(cell).join(";")}\r\n`;
}

/** What a spreadsheet would take for a formula is text to it. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
