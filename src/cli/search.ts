import { type Command, InvalidArgumentError } from "commander";
import { readRecord } from "../modules/publication/index.ts";
import { search } from "../modules/search/index.ts";
import { print } from "./output.ts";
import { withSystem } from "./with-system.ts";

export function searchCommand(program: Command): void {
  program
    .command("search")
    .description("de bedste fund, som offentligheden ser dem")
    .argument("<ord>", "det, der søges efter")
    .option("--limit <antal>", "højst så mange fund; 10, når intet er angivet", positive, 10)
    .option("--json", "udskriv som JSON", false)
    .action(async (q: string, options: { limit: number; json: boolean }) => {
      const hits = await withSystem(async (system) => {
        const authority = await system.authority();
        if (authority === null) return [];
        const record = readRecord(system.doors.public, authority.id);
        const index = await system.index();
        if (!(await index.exists())) await index.rebuild(record);
        const result = await search(index, record, { q, limit: options.limit });
        return result.hits.map(({ item, section, snippet, score, url }) => ({
          document: item.document,
          item: item.number,
          title: item.title,
          body: item.bodyName,
          date: item.date,
          section,
          snippet: snippet.map((piece) => piece.text).join(""),
          score,
          url: system.config.baseUrl + url,
        }));
      });
      if (options.json) print(JSON.stringify(hits, null, 1));
      else if (hits.length === 0) print(`Intet fundet om »${q}«.`);
      else
        print(
          hits
            .map(
              (hit, n) =>
                `${n + 1}. ${hit.title} (${hit.body}, ${hit.date}, punkt ${hit.item})\n   ${hit.snippet}\n   ${hit.url}`,
            )
            .join("\n"),
        );
    });
}

function positive(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > 200)
    throw new InvalidArgumentError("Angiv et helt tal fra 1 til 200.");
  return number;
}
