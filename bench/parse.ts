import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "../src/modules/intake/parse.ts";

const milliseconds = 2000;

/**
 * Parses the real documents, or the invented ones where those are absent, again and again for about
 * two seconds. A second is one of processor time, the collector's included, so that what else runs
 * on the machine doesn't count; one megabyte is 1,000,000 bytes of UTF-8.
 */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const seeds = path.resolve("../shared/seeds");
  const fixtures = path.join(import.meta.dirname, "../src/modules/intake/fixtures");
  const folder = existsSync(seeds) ? seeds : fixtures;
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  for (let warm = 0; warm < 40; warm += 1) for (const text of texts) parse(text);
  let rounds = 0;
  const from = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - from < milliseconds) {
    for (const text of texts) parse(text);
    rounds += 1;
  }
  const used = process.cpuUsage(before);
  const seconds = (used.user + used.system) / 1e6;
  return [{ name: "parse", unit: "MB/s", value: (rounds * bytes) / 1e6 / seconds }];
}
