import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type ParsedDocument, readPaper } from "../../../src/modules/intake/index.ts";
import { measure, PARTS, type Score } from "./measure.ts";

/** The papers of a folder that have the record beside them that was written for them by hand, `name.json`. */
export function papersIn(folder: string): string[] {
  const names = new Set(readdirSync(folder));
  return [...names]
    .filter((name) => /\.(?:txt|pdf|docx|html?)$/i.test(name) && names.has(recordOf(name)))
    .toSorted();
}

/** How well a paper is read; 0 in all parts, with why on standard output, when it can't be. */
export async function scoreOf(folder: string, name: string): Promise<Score> {
  const text = readFileSync(path.join(folder, recordOf(name)), "utf8");
  const record = JSON.parse(text) as ParsedDocument;
  try {
    const { document } = await readPaper(name, readFileSync(path.join(folder, name)));
    return measure(record, document);
  } catch (error) {
    process.stdout.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    return { parts: Object.fromEntries(PARTS.map((part) => [part, 0])), mean: 0 };
  }
}

function recordOf(name: string): string {
  return name.replace(/\.[a-z]+$/i, ".json");
}
