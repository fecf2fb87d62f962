import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { readText, repair } from "../modules/intake/index.ts";
import { faultText } from "../fault-text.ts";
import { InputError } from "../platform/errors.ts";
import { unreadable } from "../read-document.ts";
import { print } from "./output.ts";

export function repairCommand(program: Command): void {
  program
    .command("repair")
    .description("udskriver en skannet tekst, hvor æ, ø og å er sat ind igen; linje for linje")
    .argument("<fil>", "en tekstfil")
    .option("--report", "vis i stedet, hvad der er rettet: skadet, rettet og antal")
    .action(async (file: string, { report = false }: { report?: boolean }) => {
      const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
        throw new InputError(`${file}: ${faultText(unreadable(error))}`, { cause: error });
      });
      const { text, repairs } = await repair(readText(bytes, file));
      if (!report) {
        // What is sound comes out as it is, to the byte.
        process.stdout.write(repairs.length === 0 ? bytes : text);
        return;
      }
      const counts = new Map<string, number>();
      for (const { damaged, repaired } of repairs) {
        const row = `${damaged}\t${repaired}`;
        counts.set(row, (counts.get(row) ?? 0) + 1);
      }
      for (const [row, count] of [...counts].toSorted((a, b) => b[1] - a[1]))
        print(`${row}\t${count}`);
    });
}
