import { writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Command } from "commander";
import { parseFile } from "../modules/intake/index.ts";
import { keepPdf, renderDocument } from "../modules/publication/index.ts";
import { NotFoundError } from "../platform/errors.ts";
import { meetingOf, mustHaveAuthority } from "./meeting-argument.ts";
import { print } from "./output.ts";
import { readGiven } from "./parse.ts";
import { withSystem } from "./with-system.ts";

export function pdfCommand(program: Command): void {
  program
    .command("pdf")
    .description("dagsorden eller referat som PDF: af en fil, eller af et offentliggjort møde")
    .argument("<fil_eller_møde>", "en tekstfil, eller mødet som i adressen: direktionen/2026-01-21")
    .requiredOption("-o, --output <fil>", "hvor PDF'en lægges")
    .option("--item-per-page", "begynd hvert punkt på en ny side (kun for filer)", false)
    .action(async (given: string, options: { output: string; itemPerPage: boolean }) => {
      const pdf = existsSync(given)
        ? await renderDocument(parseFile(path.basename(given), await readGiven(given)), {
            itemPerPage: options.itemPerPage,
          })
        : await pdfOfMeeting(given);
      await writeFile(options.output, pdf);
      print(`${options.output}: ${pdf.byteLength} byte`);
    });
}

async function pdfOfMeeting(given: string): Promise<Uint8Array> {
  return withSystem(async (system) => {
    const authority = await mustHaveAuthority(system);
    const meeting = await meetingOf(system, authority, given);
    const pdf = await keepPdf(system, authority.id, meeting.id);
    if (pdf === null)
      throw new NotFoundError(`Mødet ${given} er ikke offentliggjort.`, {
        hint: "Offentliggør det med »tingsted publish«.",
      });
    return system.files.get(pdf.sha256);
  });
}
