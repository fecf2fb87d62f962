import type { Command } from "commander";
import { follow } from "./follow.ts";
import { publishMeeting, withdrawMeeting } from "../modules/publication/index.ts";
import { inAuthority } from "../platform/database/doors.ts";
import { meetingAddress, meetingAt, mustHaveAuthority } from "./meeting-argument.ts";
import { print } from "./output.ts";
import { withSystem } from "./with-system.ts";

export function publishCommand(program: Command): void {
  program
    .command("publish")
    .description("offentliggør et møde, som det er gemt nu")
    .argument("<møde>", "som i adressen: direktionen/2026-01-21")
    .option("--reason <tekst>", "hvad der er rettet; gemmes i versionen")
    .option("--withdraw <begrundelse>", "træk mødet tilbage; begrundelsen vises på siden")
    .action(async (given: string, options: { reason?: string; withdraw?: string }) => {
      const address = meetingAddress(given);
      await withSystem(async (system) => {
        const authority = await mustHaveAuthority(system);
        const meetingId = await meetingAt(system, authority, address);
        const now = new Date();
        const page = `${system.config.baseUrl}/udvalg/${address.body}/${address.slug}`;
        const done = await inAuthority(
          system.doors.app,
          { authorityId: authority.id, actor: "cli" },
          async (tx) => {
            if (options.withdraw !== undefined) {
              await withdrawMeeting(tx, system.jobs, {
                authorityId: authority.id,
                meetingId,
                now,
                reason: options.withdraw,
              });
              return "trukket tilbage";
            }
            const reason = options.reason === undefined ? {} : { reason: options.reason };
            const { changed, version } = await publishMeeting(tx, system.jobs, {
              authority,
              meetingId,
              now,
              ...reason,
            });
            return changed
              ? `offentliggjort som version ${version}`
              : `uændret: version ${version} er offentlig`;
          },
        );
        print(`${done}: ${page}`);
        await follow(system);
      });
    });
}
