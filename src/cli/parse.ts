import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Command } from "commander";
import { parseFile } from "../modules/intake/index.ts";
import { NotFoundError } from "../platform/errors.ts";
import { print } from "./output.ts";

export function parseCommand(program: Command): void {
  program
    .command("parse")
    .description("udskriver det læste dokument som JSON; bruger ingen database")
    .argument("<fil>", "en dagsorden eller et referat")
    .option("--json", "JSON er altid formen", true)
    .action(async (file: string) => {
      print(JSON.stringify(parseFile(path.basename(file), await readGiven(file)), null, 1));
    });
}

/** The bytes of a file that somebody named. @throws NotFoundError */
export async function readGiven(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === "EISDIR"
        ? "er en mappe"
        : cause.code === "ENOENT"
          ? "findes ikke"
          : "kan ikke læses";
    throw new NotFoundError(`${file} ${why}.`, {
      hint: "Angiv stien til en fil, der kan læses.",
      cause,
    });
  });
}
