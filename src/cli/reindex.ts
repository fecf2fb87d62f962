import type { Command } from "commander";
import { readRecord } from "../modules/publication/index.ts";
import { mustHaveAuthority } from "./meeting-argument.ts";
import { print, progress } from "./output.ts";
import { keepMemorySmall } from "./small-memory.ts";
import { withSystem } from "./with-system.ts";

export function reindexCommand(program: Command): void {
  program
    .command("reindex")
    .description("danner søgeindekset på ny fra det offentliggjorte; søgning virker imens")
    .action(async () => {
      keepMemorySmall();
      const count = await withSystem(async (system) => {
        const authority = await mustHaveAuthority(system);
        const index = await system.index();
        return index.rebuild(readRecord(system.doors.public, authority.id), (done) =>
          progress(done, done + 1, "punkter"),
        );
      });
      print(`Søgeindekset er dannet: ${count} punkter.`);
    });
}
