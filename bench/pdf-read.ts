import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "../src/modules/intake/index.ts";
import { readPdf } from "../src/modules/intake/pdf/read-pdf.ts";
import { inventLongMeeting } from "../src/modules/publication/pdf/invented-meeting.ts";
import { renderPdf } from "../src/modules/publication/pdf/index.ts";

const ITEMS = 29;
const ROUNDS = 8;
/** Of the system; not among the project's own programs. */
const BASELINE = "pdftotext";

/**
 * Milliseconds for reading minutes of 30 pages from their PDF to the parsed document, against
 * `pdftotext` (Debian: poppler-utils) and our parser on what it prints, which knows neither lists
 * nor tables. The two take turns on documents of other words, and the fastest round of each counts.
 * Where pdftotext isn't installed there is no baseline.
 */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const folder = mkdtempSync(path.join(tmpdir(), "tingsted-bench-"));
  const file = path.join(folder, "minutes.pdf");
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const pdf = await renderPdf(inventLongMeeting(ITEMS, round), { publishedAt: null });
      writeFileSync(file, pdf);
      const started = performance.now();
      parse(await readPdf(pdf, "minutes.pdf"));
      const between = performance.now();
      const text = pdftotext(file);
      if (text !== null) parse(text);
      const ended = performance.now();
      if (round === 0) continue;
      ours.push(between - started);
      if (text !== null) theirs.push(ended - between);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const value = Math.min(...ours);
  if (theirs.length === 0) return [{ name: "pdf-read (no pdftotext here)", unit: "ms", value }];
  const ratio = value / Math.min(...theirs);
  return [{ name: "pdf-read", unit: "ms", value, baseline: "pdftotext and parse", ratio }];
}

function pdftotext(file: string): string | null {
  try {
    return execFileSync(BASELINE, ["-layout", file, "-"], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
