import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import path from "node:path";
import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { followInSearch } from "../follow-publication.ts";
import { importFiles } from "../import-files.ts";
import { NotFoundError, UnavailableError } from "../platform/errors.ts";
import { createLog } from "../platform/log.ts";
import { setUpLink } from "../modules/sign-in/index.ts";
import { loadPersonas } from "../sample/load-personas.ts";
import { loadSample } from "../sample/load.ts";
import type { System } from "../system.ts";
import { reportFaults } from "./import.ts";
import { note, print } from "./output.ts";
import { untilStopped } from "./until-stopped.ts";

interface Options {
  jobs: boolean;
  sample: boolean;
  import?: string[];
}

export function serveCommand(program: Command): void {
  program
    .command("serve")
    .description("starter databasen, siderne og baggrundsjobbene")
    .option("--no-jobs", "udfør ikke baggrundsjob")
    .option("--sample", "læg den opdigtede eksempelkommune i en tom database", false)
    .option("--import <sti...>", "læs filer eller mapper ind først")
    .action(async (options: Options) => {
      const config = readConfig();
      const log = createLog(config.logLevel);
      const paths = options.import ?? [];
      const missing = paths.find((given) => !existsSync(given));
      if (missing !== undefined)
        throw new NotFoundError(`${missing} findes ikke.`, { hint: "Ret stien, og start igen." });
      const { serve } = (await import(
        pathToFileURL(builtServer()).href
      )) as typeof import("../main.ts");
      let firstLink: string | null = null;
      const serving = await serve(config, log, {
        jobs: options.jobs,
        async prepare(system) {
          await prepare(system, paths, options);
          firstLink = await setUpLink(system.signIn);
        },
      });
      // Before anybody knows that it is ready: who is told may stop it at once.
      const stopped = untilStopped(() => serving.stop());
      print(`Tingsted er klar på ${serving.address}`);
      if (firstLink !== null)
        print(
          `Ingen har en bruger endnu. Opret den første inden for et døgn: ${String(firstLink)}`,
        );
      await stopped;
    });
}

/** Import comes before the sample: who brings papers of their own gets no invented ones among them. */
async function prepare(system: System, paths: string[], options: Options): Promise<void> {
  const now = new Date();
  if (paths.length > 0) {
    if ((await system.authority())?.isSample === true) {
      note(
        "Mappen rummer eksempelkommunen; dokumenterne lægges ved siden af. Vælg en anden mappe med TINGSTED_DATA for at have dine egne for sig.",
      );
    }
    reportFaults(await importFiles(system, paths, { draft: false, dryRun: false, now }));
  } else if (options.sample && (await system.authority()) === null) await loadSample(system, now);
  const authority = await system.authority();
  if (authority !== null) await loadPersonas(system, authority);
  if (options.jobs) await system.jobs.drain(followInSearch(system));
}

function builtServer(): string {
  const built = path.resolve(import.meta.dirname, "../../build/server/index.js");
  if (!existsSync(built)) {
    throw new UnavailableError("Siderne er ikke bygget.", {
      hint: "Start med »npm start«, eller byg med »npm run build«.",
    });
  }
  return built;
}
