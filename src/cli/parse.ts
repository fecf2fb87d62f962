import type { Command } from "commander";
import { faultText } from "../fault-text.ts";
import { parseExported } from "../find-papers.ts";
import { findFollowUps, type ParsedDocument } from "../modules/intake/index.ts";
import { InputError, isExpected } from "../platform/errors.ts";
import { readDocument } from "../read-document.ts";
import { print, progress } from "./output.ts";

export function parseCommand(program: Command): void {
  program
    .command("parse")
    .description("udskriver det læste dokument som JSON; bruger ingen database")
    .argument("<fil>", "en dagsorden eller et referat")
    .option("--followups", "udskriv i stedet de opgaver, som beslutningerne giver")
    .option("--json", "JSON er altid formen", true)
    .action(async (file: string, { followups = false }: { followups?: boolean }) => {
      const document = await parseGiven(file);
      print(JSON.stringify(followups ? findFollowUps(document) : document, null, 1));
    });
}

const onPage = (done: number, of: number) => progress(done, of, "sider af en scanning");

/** The document in a file that somebody named. @throws InputError that names the file */
export async function parseGiven(file: string): Promise<ParsedDocument> {
  try {
    return (await parseExported(file)) ?? (await readDocument(file, { onPage })).document;
  } catch (error) {
    throw isExpected(error)
      ? new InputError(`${file}: ${faultText(error)}`, { cause: error })
      : error;
  }
}
