import type { Command } from "commander";
import type { FileOutcome } from "../import-file.ts";
import { importFiles } from "../import-files.ts";
import { follow } from "./follow.ts";
import { readConfig } from "../config.ts";
import { note, print, progress, table } from "./output.ts";
import { openReport } from "./report-file.ts";
import { keepMemorySmall } from "./small-memory.ts";
import { withSystem } from "./with-system.ts";

const OUTCOMES: Record<FileOutcome["outcome"], string> = {
  new: "nyt møde",
  changed: "ny version",
  joined: "føjet til mødet",
  unchanged: "uændret",
  kept: "gemt; andet papir gælder",
  draft: "gemt som kladde",
  held: "venter på gennemsyn",
  dismissed: "kasseret i gennemsynet",
  withdrawn: "gemt; mødet er trukket tilbage",
  "dry-run": "kan importeres",
  failed: "FEJL",
};

export function importCommand(program: Command): void {
  program
    .command("import")
    .description("læser dagsordener og referater ind, hvert dokument for sig, og offentliggør dem")
    .argument("<sti...>", "filer, mapper, ZIP-arkiver eller udtræk fra sagssystemer")
    .option("--draft", "gem uden at offentliggøre", false)
    .option("--dry-run", "læs og vis, men gem intet", false)
    .option("--json", "udskriv resultatet som JSON", false)
    .option(
      "--report <fil>",
      "skriv en rapport (CSV) med en linje pr. fil, efterhånden som de læses",
    )
    .action(
      async (
        paths: string[],
        options: { draft: boolean; dryRun: boolean; json: boolean; report?: string },
      ) => {
        keepMemorySmall();
        const since = Date.now();
        const tell = options.report === undefined ? null : openReport(options.report, OUTCOMES);
        const given = {
          draft: options.draft,
          dryRun: options.dryRun,
          now: new Date(),
          onFile: (outcome: FileOutcome, done: number, total: number) => {
            tell?.(outcome);
            progress(done, total, "dokumenter", since);
          },
          onPage: (done: number, of: number) => progress(done, of, "sider af en scanning"),
        };
        const report = (outcomes: FileOutcome[]) => {
          print(options.json ? JSON.stringify(outcomes, null, 1) : asTable(outcomes));
          reportFaults(outcomes);
        };
        if (options.dryRun) return report(await importFiles(null, paths, given));
        await withSystem(async (system) => {
          // Told before the index and the PDFs follow: what is stored stays, whatever becomes of those.
          report(await importFiles(system, paths, given));
          await follow(system);
        });
      },
    );
}

/** Imports for a server that starts; the pages are up even when a file is broken. */
export function reportFaults(outcomes: FileOutcome[]): void {
  for (const { file, fault } of outcomes) if (fault !== null) note(`${file}: ${fault}`);
  if (outcomes.some((outcome) => outcome.fault !== null)) process.exitCode = 1;
}

function asTable(outcomes: FileOutcome[]): string {
  const { baseUrl } = readConfig();
  const rows = outcomes.map((one) => [
    one.file,
    String(one.items),
    String(one.decisions),
    String(one.warnings.length),
    OUTCOMES[one.outcome],
    one.page === null ? "" : `${baseUrl}${one.page}`,
  ]);
  const warnings = outcomes.flatMap(({ file, warnings: of }) =>
    of.map(({ line, message }) => `${file}${line === null ? "" : `:${line}`}: ${message}`),
  );
  const parts = [table(["fil", "punkter", "beslutninger", "advarsler", "resultat", "side"], rows)];
  if (warnings.length > 0) parts.push(["Advarsler:", ...warnings].join("\n"));
  return parts.join("\n\n");
}
