import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfText } from "../pdf-text.ts";
import { type Serving, startServing } from "./serving.ts";

/** Stands in every text, attachment and file of the sample's closed item, and nowhere else. */
const SECRET = /tangloppe/i;
const CLOSED_TITLE = "Ejendomssag";

let serving: Serving;
beforeAll(async () => {
  serving = await startServing();
});
afterAll(() => serving.stop());

test("nothing that can be reached by link holds a word of the closed item", async () => {
  const seen = new Set<string>();
  const queue = [
    "/",
    "/soeg?q=ejendomssag",
    "/soeg?q=pakhuset",
    "/sitemap.xml",
    "/robots.txt",
    "/metrics",
  ];
  let closedSeen = 0;
  let pdfs = 0;
  let files = 0;
  while (queue.length > 0) {
    const batch = queue.splice(0, 8).filter((path) => !seen.has(path));
    for (const path of batch) seen.add(path);
    await Promise.all(
      batch.map(async (path) => {
        const answer = await fetch(serving.address + path);
        const bytes = Buffer.from(await answer.arrayBuffer());
        const type = answer.headers.get("content-type") ?? "";
        const text = type === "application/pdf" ? await pdfText(bytes) : bytes.toString();
        if (type === "application/pdf") pdfs++;
        if (path.startsWith("/filer/")) files++;
        expect(text, path).not.toMatch(SECRET);
        if (text.includes(CLOSED_TITLE)) closedSeen++;
        for (const [, found] of text.matchAll(/(?:href="|<loc>)([^"<]+)/g)) {
          const url = new URL((found ?? "").replaceAll("&amp;", "&"), serving.address);
          if (
            url.pathname.startsWith("/udvalg") ||
            url.pathname.startsWith("/sager") ||
            url.pathname.startsWith("/filer")
          ) {
            queue.push(url.pathname + url.search);
          }
        }
      }),
    );
  }
  expect(seen.size, "pages were walked").toBeGreaterThan(150);
  expect(pdfs, "PDFs were read").toBeGreaterThanOrEqual(15);
  expect(files, "attachments were read").toBeGreaterThanOrEqual(8);
  expect(closedSeen, "the item's title is public").toBeGreaterThan(0);
}, 180_000);

test("the public search on the command line doesn't find it either", async () => {
  const { out } = await serving.run("search", "tangloppe", "--json");
  expect(JSON.parse(out)).toEqual([]);
});
