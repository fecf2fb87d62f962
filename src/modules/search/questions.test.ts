import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse, type ParsedDocument, type ParsedItem } from "../intake/index.ts";
import type { ItemText } from "../publication/index.ts";
import { openIndex } from "./index.ts";
import { recordOf } from "./invented-items.ts";

const shared = path.resolve("../shared");
const questionsFile = path.join(shared, "samples/questions.json");

interface Question {
  id: string;
  type: string;
  question: string;
  sources: { doc: string; item: string | null }[];
}

function itemsOf(doc: string, parsed: ParsedDocument): ItemText[] {
  const flatten = (items: ParsedItem[]): ParsedItem[] =>
    items.flatMap((item) => [item, ...flatten(item.items)]);
  return flatten(parsed.items).map((item) => ({
    id: `${doc}/${item.number}`,
    bodySlug: doc,
    bodyName: parsed.body.name ?? "",
    slug: parsed.date ?? "",
    date: parsed.date ?? "",
    year: Number((parsed.date ?? "0").slice(0, 4)),
    kind: parsed.kind,
    number: item.number,
    title: item.title,
    caseNumber: item.caseNumber,
    document: doc,
    sections: item.sections,
  }));
}

describe.skipIf(!existsSync(questionsFile))("questions over the seeds", () => {
  test("most find an item that answers them among the first five, as they were asked", async () => {
    const items = globSync(path.join(shared, "seeds/*.txt")).flatMap((file) =>
      itemsOf(path.basename(file).slice(0, 3), parse(readFileSync(file, "utf8"))),
    );
    const folder = mkdtempSync(path.join(tmpdir(), "tingsted-questions-"));
    const index = await openIndex(folder);
    await index.rebuild(recordOf(items));
    const asked = (JSON.parse(readFileSync(questionsFile, "utf8")) as Question[]).filter(
      ({ sources }) => sources.some(({ item }) => item !== null),
    );
    const missed: string[] = [];
    for (const { id, question, sources } of asked) {
      const { hits } = await index.query({ q: question, limit: 5 });
      const wanted = sources.map(({ doc, item }) => `${doc}/${item}`);
      if (!hits.some((hit) => wanted.includes(hit.id))) missed.push(id);
    }
    index.close();
    rmSync(folder, { recursive: true, force: true });
    // Measured: 10 of 11. The one missed is worded far from its source and spelt in pieces.
    expect(missed.length, `missed: ${missed.join(", ")}`).toBeLessThanOrEqual(1);
  });
});
