import { Command, CommanderError } from "commander";
import { importCommand } from "./cli/import.ts";
import { note } from "./cli/output.ts";
import { parseCommand } from "./cli/parse.ts";
import { pdfCommand } from "./cli/pdf.ts";
import { publishCommand } from "./cli/publish.ts";
import { reindexCommand } from "./cli/reindex.ts";
import { searchCommand } from "./cli/search.ts";
import { serveCommand } from "./cli/serve.ts";
import { verifyCommand } from "./cli/verify.ts";
import { workerCommand } from "./cli/worker.ts";
import { isExpected } from "./platform/errors.ts";

const WRONG_USAGE = 2;

const program = new Command("tingsted")
  .description("Fra en mappe med referater til en offentlig protokol.")
  .option("--debug", "vis hele fejlen, når noget går galt")
  .enablePositionalOptions()
  .exitOverride()
  .showHelpAfterError("(tilføj --help for at se, hvad der kan bruges)");

for (const add of [
  serveCommand,
  workerCommand,
  parseCommand,
  importCommand,
  searchCommand,
  pdfCommand,
  publishCommand,
  verifyCommand,
  reindexCommand,
]) {
  add(program);
}
for (const command of program.commands)
  command.option("--debug", "vis hele fejlen, når noget går galt").exitOverride();

const debug = process.argv.includes("--debug");
try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else {
    process.exitCode = 1;
    note(debug && error instanceof Error ? (error.stack ?? error.message) : oneLine(error));
  }
}

function oneLine(error: unknown): string {
  if (isExpected(error)) {
    const line = error.line === undefined ? "" : `linje ${error.line}: `;
    return [line + error.message, error.hint].filter(Boolean).join(" ");
  }
  const message = error instanceof Error ? error.message : String(error);
  return `Uventet fejl: ${message.split("\n")[0]} Kør igen med --debug for at se mere.`;
}
