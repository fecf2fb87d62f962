import { Command, CommanderError } from "commander";
import { note } from "./cli/output.ts";
import { danishHelp, usageFault } from "./cli/usage.ts";
import { faultText } from "./fault-text.ts";

const WRONG_USAGE = 2;

const program = new Command("tingsted")
  .description("Fra en mappe med referater til en offentlig protokol.")
  .option("--debug", "vis hele fejlen, når noget går galt")
  .enablePositionalOptions()
  .exitOverride()
  .configureOutput({ outputError: () => undefined })
  .configureHelp(danishHelp)
  .helpOption("-h, --help", "vis denne hjælp")
  .helpCommand("help [kommando]", "vis hjælp til en kommando");

const commands: Record<string, () => Promise<(program: Command) => void>> = {
  serve: async () => (await import("./cli/serve.ts")).serveCommand,
  worker: async () => (await import("./cli/worker.ts")).workerCommand,
  parse: async () => (await import("./cli/parse.ts")).parseCommand,
  repair: async () => (await import("./cli/repair.ts")).repairCommand,
  import: async () => (await import("./cli/import.ts")).importCommand,
  search: async () => (await import("./cli/search.ts")).searchCommand,
  pdf: async () => (await import("./cli/pdf.ts")).pdfCommand,
  publish: async () => (await import("./cli/publish.ts")).publishCommand,
  verify: async () => (await import("./cli/verify.ts")).verifyCommand,
  user: async () => (await import("./cli/user.ts")).userCommand,
  reindex: async () => (await import("./cli/reindex.ts")).reindexCommand,
};

const words = process.argv.slice(2);
// Only the command that is asked for is loaded; the others' libraries would cost half a second.
const asked = words.find((word) => Object.hasOwn(commands, word));

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Who reads may have read enough (head, less); anything else is a fault.
  if (error.code !== "EPIPE") note(faultText(error));
  process.exit(error.code === "EPIPE" ? process.exitCode : 1);
});
try {
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
    const fault = usageFault(error, asked);
    if (fault !== null) note(fault);
  } else {
    process.exitCode = 1;
    const whole = words.includes("--debug") && error instanceof Error ? error.stack : undefined;
    note(whole ?? faultText(error));
  }
}
