import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readConfig } from "../src/config.ts";
import { followInSearch } from "../src/follow-publication.ts";
import { importFiles } from "../src/import-files.ts";
import { parse } from "../src/modules/intake/index.ts";
import { inventLongMeeting } from "../src/modules/publication/pdf/invented-meeting.ts";
import { renderPdf } from "../src/modules/publication/pdf/index.ts";
import { createLog } from "../src/platform/log.ts";
import { openSystem } from "../src/system.ts";

const ITEMS = 29;
const ROUNDS = 10;
/** Of the system; not among the project's own programs. */
const BASELINE = "pdftotext";

/**
 * Milliseconds for the whole import of minutes of 30 pages from their PDF: read, parsed, stored and published
 * in a database of its own, and found in the search index; against `pdftotext` (Debian: poppler-utils) and our
 * parser on what it prints. Everything has started before. The two take turns on meetings of other days and
 * words, and the fastest round of each counts. Where pdftotext isn't installed there is no baseline.
 */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-bench-"));
  const config = readConfig({ TINGSTED_DATA: path.join(folder, "data") });
  const system = await openSystem(config, createLog("silent"), true);
  const stored: number[] = [];
  const indexed: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round <= ROUNDS; round++) {
      const meeting = inventLongMeeting(ITEMS, round);
      const date = `2026-03-${String(round + 1).padStart(2, "0")}`;
      const pdf = await renderPdf({ ...meeting, date }, { publishedAt: null });
      const file = path.join(folder, `minutes-${round}.pdf`);
      await writeFile(file, pdf);
      const started = performance.now();
      const [outcome] = await importFiles(system, [file], {
        draft: false,
        dryRun: false,
        now: new Date(),
      });
      const between = performance.now();
      await system.jobs.drain(followInSearch(system));
      const found = performance.now();
      if (outcome?.outcome !== "new") throw new Error(`the import came to ${outcome?.outcome}`);
      const text = pdftotext(file);
      if (text !== null) parse(text);
      const ended = performance.now();
      if (round === 0) continue;
      stored.push(between - started);
      indexed.push(found - started);
      if (text !== null) theirs.push(ended - found);
    }
  } finally {
    await system.close();
    await rm(folder, { recursive: true, force: true });
  }
  const named = (name: string, times: readonly number[]) => ({
    name,
    unit: "ms",
    value: Math.min(...times),
    ...(theirs.length > 0 && {
      baseline: "pdftotext and parse",
      ratio: Math.min(...times) / Math.min(...theirs),
    }),
  });
  return [named("pdf-import, stored and published", stored), named("– and indexed", indexed)];
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
