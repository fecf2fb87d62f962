import type { Command } from "commander";
import { verifyMinutes } from "../modules/minutes/index.ts";
import { verifyChain } from "../modules/publication/index.ts";
import { sealAudit, verifyAudit } from "../platform/audit/seal.ts";
import { inAuthority } from "../platform/database/doors.ts";
import { mustHaveAuthority } from "./meeting-argument.ts";
import { note, print } from "./output.ts";
import { withSystem } from "./with-system.ts";

export function verifyCommand(program: Command): void {
  program
    .command("verify")
    .description(
      "efterregner kæden af offentliggjorte versioner, låste referater og sporet af ændringer",
    )
    .option("--json", "udskriv som JSON", false)
    .action(async (options: { json: boolean }) => {
      const { audit, minutes, ...chain } = await withSystem(async (system) => {
        const scope = { authorityId: (await mustHaveAuthority(system)).id, actor: "command" };
        const verdict = await inAuthority(system.doors.app, scope, (tx) =>
          verifyChain(tx, scope.authorityId),
        );
        await inAuthority(system.doors.app, scope, sealAudit);
        const locked = await inAuthority(system.doors.app, scope, (tx) =>
          verifyMinutes(tx, scope.authorityId),
        );
        return {
          ...verdict,
          audit: await inAuthority(system.doors.app, scope, verifyAudit),
          minutes: locked,
        };
      });
      const isWhole = chain.whole && audit.broken.length === 0 && minutes.broken.length === 0;
      if (!isWhole) process.exitCode = 1;
      if (options.json) return print(JSON.stringify({ ...chain, audit, minutes }, null, 1));
      if (chain.whole) {
        print(
          `Kæden er hel: ${chain.versions} ${chain.versions === 1 ? "version" : "versioner"} efterregnet.`,
        );
      } else {
        note(
          `Kæden er brudt ved version ${chain.seq}: ${chain.fault}. Versionerne før den er hele.`,
        );
      }
      for (const { meetingId, fault } of minutes.broken)
        note(`Det låste referat af møde ${meetingId} er brudt: ${fault}.`);
      if (minutes.locked > 0 && minutes.broken.length === 0)
        print(`Låste referater er hele: ${minutes.locked} efterregnet.`);
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
