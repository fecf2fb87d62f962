import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readPaper } from "../src/modules/intake/index.ts";
import { startEmbedded } from "../src/platform/database/embedded.ts";
import { inventPaper } from "./intake/invent-paper.ts";

const PAPERS = 10_000;
/** Enough to tell what reading and parsing takes by itself. */
const PARSED = 500;
/** How the program's first line has it run. */
const AS_IT_BEGINS = "--max-semi-space-size=16";
const cli = path.resolve(import.meta.dirname, "../bin/tingsted.mjs");

/**
 * Papers a second that `tingsted import` takes from a folder into an empty database and the public record,
 * the search index made too, and again when they are there already; memory is the most that its process had.
 */
export async function bench(): Promise<
  { name: string; unit: string; value: number; baseline?: string; ratio?: number }[]
> {
  const folder = await mkdtemp(path.join(tmpdir(), "tingsted-bench-"));
  const papers = path.join(folder, "papers");
  const dataDir = path.join(folder, "data");
  await mkdir(papers);
  for (let n = 0; n < PAPERS; n++) {
    const { name, text } = inventPaper(n);
    await writeFile(path.join(papers, name), text);
  }
  const database = await startEmbedded({ dataDir, log: () => undefined });
  try {
    const alone = await parseAlone();
    const first = await run(papers, dataDir);
    const again = await run(papers, dataDir);
    const baseline = "reading and parsing alone";
    return [
      {
        name: "import-many: papers imported and published",
        unit: "/s",
        value: first.stored,
        baseline,
        ratio: first.stored / alone,
      },
      { name: "– the index made too", unit: "/s", value: first.rate },
      { name: "– the most memory of the process", unit: "MB", value: first.memory },
      {
        name: "– the same again",
        unit: "/s",
        value: again.rate,
        baseline,
        ratio: again.rate / alone,
      },
    ];
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function parseAlone(): Promise<number> {
  await readPaper("warm.txt", Buffer.from(inventPaper(PARSED).text));
  const started = performance.now();
  for (let n = 0; n < PARSED; n++) await readPaper("a.txt", Buffer.from(inventPaper(n).text));
  return (PARSED * 1000) / (performance.now() - started);
}

async function run(
  papers: string,
  dataDir: string,
): Promise<{ stored: number; rate: number; memory: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, [AS_IT_BEGINS, cli, "import", papers], {
    env: { ...process.env, TINGSTED_DATA: dataDir, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let memory = 0;
  let stored = 0;
  // What became of the papers is told when all are stored; the index follows.
  child.stdout.on("data", () => (stored ||= performance.now()));
  const look = setInterval(() => {
    void readFile(`/proc/${child.pid}/status`, "utf8").then(
      (status) => (memory = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024),
      () => undefined,
    );
  }, 500);
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`the import ended with ${String(code)}`);
  const ended = performance.now();
  return {
    stored: (PAPERS * 1000) / (stored - started),
    rate: (PAPERS * 1000) / (ended - started),
    memory,
  };
}
