import { Command, CommanderError } from "commander";
import { note } from "./cli/output.ts";
import { isExpected } from "./platform/errors.ts";

const WRONG_USAGE = 2;

const program = new Command("tingsted")
  .description("Fra en mappe med referater til en offentlig protokol.")
  .option("--debug", "vis hele fejlen, når noget går galt")
  .enablePositionalOptions()
  .exitOverride()
  .showHelpAfterError("(tilføj --help for at se, hvad der kan bruges)");

const commands: Record<string, () => Promise<(program: Command) => void>> = {
  serve: async () => (await import("./cli/serve.ts")).serveCommand,
  worker: async () => (await import("./cli/worker.ts")).workerCommand,
  parse: async () => (await import("./cli/parse.ts")).parseCommand,
  import: async () => (await import("./cli/import.ts")).importCommand,
  search: async () => (await import("./cli/search.ts")).searchCommand,
  pdf: async () => (await import("./cli/pdf.ts")).pdfCommand,
  publish: async () => (await import("./cli/publish.ts")).publishCommand,
  verify: async () => (await import("./cli/verify.ts")).verifyCommand,
  reindex: async () => (await import("./cli/reindex.ts")).reindexCommand,
};

const debug = process.argv.includes("--debug");
try {
  // Only the command that is asked for is loaded; the others' libraries would cost half a second.
  const asked = process.argv.slice(2).find((word) => Object.hasOwn(commands, word));
  for (const [name, load] of Object.entries(commands)) {
    if (asked === undefined || asked === name) (await load())(program);
  }
  for (const command of program.commands) {
    command.option("--debug", "vis hele fejlen, når noget går galt").exitOverride();
  }
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
