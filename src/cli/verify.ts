import type { Command } from "commander";
import { verifyChain } from "../modules/publication/index.ts";
import { inAuthority } from "../platform/database/doors.ts";
import { mustHaveAuthority } from "./meeting-argument.ts";
import { note, print } from "./output.ts";
import { withSystem } from "./with-system.ts";

export function verifyCommand(program: Command): void {
  program
    .command("verify")
    .description("efterregner kæden af offentliggjorte versioner")
    .option("--json", "udskriv som JSON", false)
    .action(async (options: { json: boolean }) => {
      const verdict = await withSystem(async (system) => {
        const authority = await mustHaveAuthority(system);
        return inAuthority(system.doors.app, { authorityId: authority.id, actor: "cli" }, (tx) =>
          verifyChain(tx, authority.id),
        );
      });
      if (!verdict.whole) process.exitCode = 1;
      if (options.json) print(JSON.stringify(verdict, null, 1));
      else if (verdict.whole)
        print(
          `Kæden er hel: ${verdict.versions} ${verdict.versions === 1 ? "version" : "versioner"} efterregnet.`,
        );
      else
        note(
          `Kæden er brudt ved version ${verdict.seq}: ${verdict.fault}. Versionerne før den er hele.`,
        );
    });
}
