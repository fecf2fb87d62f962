import { existsSync } from "node:fs";
import type { Command } from "commander";
import { keepPdf, renderDocument } from "../modules/publication/index.ts";
import { NotFoundError } from "../platform/errors.ts";
import { meetingAddress, meetingAt, mustHaveAuthority } from "./meeting-argument.ts";
import { print } from "./output.ts";
import { parseGiven } from "./parse.ts";
import { withSystem } from "./with-system.ts";
import { writeOutput } from "./write-output.ts";

export function pdfCommand(program: Command): void {
  program
    .command("pdf")
    .description("dagsorden eller referat som PDF: af en fil, eller af et offentliggjort møde")
    .argument("<fil_eller_møde>", "en fil, eller mødet som i adressen: direktionen/2026-01-21")
    .requiredOption("-o, --output <fil>", "hvor PDF'en lægges")
    .option("--item-per-page", "begynd hvert punkt på en ny side (kun for filer)", false)
    .action(async (given: string, options: { output: string; itemPerPage: boolean }) => {
      const pdf = existsSync(given)
        ? await renderDocument(await parseGiven(given), { itemPerPage: options.itemPerPage })
        : await pdfOfMeeting(given);
      await writeOutput(options.output, pdf);
      print(`${options.output}: ${pdf.byteLength} byte`);
    });
}

async function pdfOfMeeting(given: string): Promise<Uint8Array> {
  const address = meetingAddress(given);
  return withSystem(async (system) => {
    const authority = await mustHaveAuthority(system);
    const pdf = await keepPdf(system, authority.id, await meetingAt(system, authority, address));
    if (pdf === null)
      throw new NotFoundError(`Mødet ${given} er ikke offentliggjort.`, {
        hint: "Offentliggør det med »tingsted publish«.",
      });
    return system.files.get(pdf.sha256);
  });
}
