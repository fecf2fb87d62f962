import type { Command } from "commander";
import { readConfig } from "../config.ts";
import { doJobs } from "../do-jobs.ts";
import { InputError } from "../platform/errors.ts";
import { createLog } from "../platform/log.ts";
import { openSystem } from "../system.ts";
import { note } from "./output.ts";
import { untilStopped } from "./until-stopped.ts";

export function workerCommand(program: Command): void {
  program
    .command("worker")
    .description("udfører kun baggrundsjob, mod DATABASE_URL")
    .action(async () => {
      const config = readConfig();
      if (config.databaseUrl === null) {
        throw new InputError("DATABASE_URL mangler.", {
          hint: "Den indbyggede database har sine job i »tingsted serve«.",
        });
      }
      const system = await openSystem(config, createLog(config.logLevel), false);
      await doJobs(system);
      const stopped = untilStopped(() => system.close());
      note("Klar til job.");
      await stopped;
    });
}
