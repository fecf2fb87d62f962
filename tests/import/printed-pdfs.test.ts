import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ParsedDocument, readPaper } from "../../src/modules/intake/index.ts";
import { openBrowser } from "../e2e/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const HEAD = `<div style="font-size:8pt;width:100%;padding:0 22mm">Børne- og Skoleudvalget, 14-04-2026</div>`;
const FOOT = `<div style="font-size:8pt;width:100%;text-align:center">Side <span class=pageNumber></span> af <span class=totalPages></span></div>`;

/** An invented paper as a browser prints it, without a structure tree: what stands where is all that it tells. */
async function printed(look: string, hasRunning = false): Promise<ParsedDocument> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(path.join(import.meta.dirname, "printed", `${look}.html`)).href);
  const running = {
    displayHeaderFooter: true,
    headerTemplate: HEAD,
    footerTemplate: FOOT,
    margin: { top: "30mm", bottom: "25mm", left: "22mm", right: "22mm" },
  };
  const pdf = await page.pdf({
    format: "A4",
    tagged: false,
    ...(hasRunning ? { outline: true, ...running } : { preferCSSPageSize: true }),
  });
  await page.close();
  return (await readPaper(`${look}.pdf`, pdf)).document;
}

describe("PDFs that tell nothing of their structure", () => {
  test("a head in two columns, justified text, a table, running heads that alone name the body", async () => {
    const document = await printed("two-column-head", true);
    expect(document).toMatchObject({
      body: { name: "Børne- og Skoleudvalget" },
      date: "2026-04-14",
      startTime: "15:30",
      endTime: "18:05",
      place: "Byrådssalen, Rådhuset",
      participants: ["Anna Brøndum (A)", "Bo Ekstrøm (V)", "Carla Østergård (C)"],
      absent: ["Dan Frøslev (F)"],
      warnings: [],
    });
    expect(
      document.items.map(({ number, title, caseNumber }) => [number, title, caseNumber]),
    ).toEqual([
      ["49", "Godkendelse af dagsorden", null],
      ["50", "Anlægsregnskab for Møllebroen", "26/1188"],
      [
        "51",
        "Ny skolestruktur i Nørre Lunde og omegn, herunder fordeling af elever på tværs af distrikter",
        "26/2044",
      ],
    ]);
    const [, accounts, schools] = document.items.map(({ sections }) => sections[0]?.text ?? "");
    expect(accounts).toContain(
      "Post\tBevilling\tForbrug\nRækværk\t1.200.000\t1.150.000\nBelægning og kantsten i granit, leveret og lagt\t800.000\t732.000\nI alt\t2.000.000\t1.882.000",
    );
    expect(schools).toContain(
      "Høringsberettigede er skolebestyrelserne, de faglige organisationer og lokalrådene. Arbejdsmarkedsuddannelsescentrene har desuden afgivet bemærkninger om trafiksikkerhedsforanstaltninger ved de nye stoppesteder.",
    );
    expect(schools).not.toMatch(/Side \d|14-04-2026/);
  });

  test("text in two columns is read column by column", async () => {
    const { items, warnings } = await printed("text-in-columns");
    expect(items.map(({ number, caseNumber }) => [number, caseNumber])).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => [`${at}`, `26/10${at}`]),
    );
    for (const { sections } of items)
      expect(sections.map(({ heading, text }) => [heading, text.length])).toEqual([
        ["Resumé", 319],
        ["Beslutning", 9],
      ]);
    expect(warnings).toEqual([]);
  });

  test("headings in the margin, beside their texts", async () => {
    const { items, warnings } = await printed("margin-headings");
    expect(items).toHaveLength(3);
    for (const { sections, decisions } of items) {
      expect(sections.map(({ heading }) => heading)).toEqual([
        "Sagsfremstilling",
        "Økonomi",
        "Beslutning",
      ]);
      expect(sections[1]?.text).toMatch(
        /^Merforbruget udgør 3,1 mio\. kr\.\n+Det finansieres af kassen\.$/,
      );
      expect(decisions).toMatchObject([{ types: ["noted"] }]);
    }
    expect(warnings).toEqual([]);
  });
});
