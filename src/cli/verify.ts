import type { Command } from "commander";
import { verifyChain } from "../modules/publication/index.ts";
import { sealAudit, verifyAudit } from "../platform/audit/seal.ts";
import { inAuthority } from "../platform/database/doors.ts";
import { mustHaveAuthority } from "./meeting-argument.ts";
import { note, print } from "./output.ts";
import { withSystem } from "./with-system.ts";

export function verifyCommand(program: Command): void {
  program
    .command("verify")
    .description("efterregner kæden af offentliggjorte versioner og sporet af ændringer")
    .option("--json", "udskriv som JSON", false)
    .action(async (options: { json: boolean }) => {
      const { audit, ...chain } = await withSystem(async (system) => {
        const scope = { authorityId: (await mustHaveAuthority(system)).id, actor: "command" };
        const verdict = await inAuthority(system.doors.app, scope, (tx) =>
          verifyChain(tx, scope.authorityId),
        );
        await inAuthority(system.doors.app, scope, sealAudit);
        return { ...verdict, audit: await inAuthority(system.doors.app, scope, verifyAudit) };
      });
      if (!chain.whole || audit.broken.length > 0) process.exitCode = 1;
      if (options.json) return print(JSON.stringify({ ...chain, audit }, null, 1));
      if (chain.whole) {
        print(
          `Kæden er hel: ${chain.versions} ${chain.versions === 1 ? "version" : "versioner"} efterregnet.`,
        );
      } else {
        note(
          `Kæden er brudt ved version ${chain.seq}: ${chain.fault}. Versionerne før den er hele.`,
        );
      }
      if (audit.broken.length === 0) {
        print(
          `Sporet af ændringer er helt: ${audit.entries} ændringer under ${audit.seals} segl efterregnet.`,
        );
      } else {
        note(
          `Sporet af ændringer er brudt ved segl ${audit.broken.join(", ")}. Sammenlign med en sikkerhedskopi.`,
        );
      }
    });
}
