import fc from "fast-check";
import { inventLongMeeting } from "../../src/modules/publication/pdf/invented-meeting.ts";
import { renderPdf } from "../../src/modules/publication/pdf/index.ts";
import { expect, test } from "vitest";
import { type ParsedDocument, type ParsedItem, readPaper } from "../../src/modules/intake/index.ts";
import { renderDocument } from "../../src/modules/publication/index.ts";
import { sampleMunicipality } from "../../src/sample/index.ts";
import { randomPaper } from "./random-paper.ts";

/** What a paper of ours says when it is read again. */
async function printAndRead(
  document: ParsedDocument,
  itemPerPage = false,
): Promise<ParsedDocument> {
  const pdf = await renderDocument(document, { itemPerPage });
  return (await readPaper("møde.pdf", pdf)).document;
}

/** What the PDF adds or leaves out on purpose: contents, pages, and all of a closed item but its title. */
function asPrinted(document: ParsedDocument): ParsedDocument {
  const bare = (item: ParsedItem): ParsedItem => ({
    ...item,
    page: null,
    ...(item.closed && {
      caseNumber: null,
      caseHandlers: [],
      sections: [],
      decisions: [],
      attachments: [],
      attendance: [],
    }),
    items: item.items.map(bare),
  });
  return { ...document, tableOfContents: [], warnings: [], items: document.items.map(bare) };
}

test.each(sampleMunicipality("2026-11-28").meetings.map(({ document }) => document))(
  "$kind of $body.name on $date comes back from its PDF as it was",
  async (document) => {
    expect(asPrinted(await printAndRead(document))).toEqual(asPrinted(document));
  },
);

test("any paper does; blanks may be others", async () => {
  const plain = (document: ParsedDocument): unknown =>
    JSON.parse(JSON.stringify(asPrinted(document)).replaceAll(/(?:\\n|\\t|\s)+/g, " "));
  await fc.assert(
    fc.asyncProperty(randomPaper(), async (document) => {
      expect(plain(await printAndRead(document))).toEqual(plain(document));
    }),
    { numRuns: 10, seed: 20261128 },
  );
}, 120_000);

test("each item is on the page on which its heading stands, as the contents say", async () => {
  const { document } = sampleMunicipality("2026-11-28").meetings.at(-2)!;
  const read = await printAndRead(document, true);
  expect(read.items.map(({ page }) => page)).toEqual(document.items.map((_, at) => at + 2));
  expect(read.tableOfContents).toEqual(
    document.items.map(({ title }, at) => ({ title, page: at + 2 })),
  );
  const long = await printAndRead(document);
  expect(long.items.map(({ page }) => page)).toEqual(long.tableOfContents.map(({ page }) => page));
});

test("a long list of contents is read row by row, whatever leads from its titles to their pages", async () => {
  const pdf = await renderPdf(inventLongMeeting(29, 1), { publishedAt: null });
  const { tableOfContents, items } = (await readPaper("møde.pdf", pdf)).document;
  expect(tableOfContents).toHaveLength(29);
  expect(tableOfContents.map(({ page }) => page)).toEqual(items.map(({ page }) => page));
});
