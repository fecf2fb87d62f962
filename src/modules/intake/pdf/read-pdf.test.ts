import { expect, test } from "vitest";
import { inventPdf, inventScan } from "../../../../tests/setup/files.ts";
import { untaggedPdf } from "../../../../tests/setup/untagged-pdf.ts";
import { parse } from "../parse.ts";
import { readPdf } from "./read-pdf.ts";

const heading = (text: string) => ({ text, bold: true, margin: [0, 10, 0, 5] });
const paragraph = (text: string) => ({ text, margin: [0, 0, 0, 8] });
/** Long enough for several lines, with what lines break in. */
const prose = (about: string) =>
  `${about} drøftes i børne- og ungeudvalget den 3. maj. `.repeat(2) +
  `Sagen koster 1.250.000 kr., jf. § 4, og “effekten” ventes i 2026–2029. `.repeat(7).trim();
const table = (rows: string[][]) => ({
  unbreakable: true,
  stack: [{ layout: "lightHorizontalLines", table: { widths: [150, 80, 80], body: rows } }],
  margin: [0, 0, 0, 8],
});

const item = (number: number, title: string) => [
  { text: `Punkt ${number}: ${title}`, fontSize: 14, bold: true, margin: [0, 16, 0, 6] },
  paragraph(`S2026-${number}00`),
  heading("Sagsfremstilling"),
  paragraph(prose(title)),
  paragraph(prose("Anlægget")),
  paragraph(`•  Et forslag om stien\n•  ${prose("Et forslag")}\n•  Et tredje`),
  heading("Økonomi"),
  table([
    ["Område", "Budget", "Forbrug"],
    ["Veje og stier, der er så lange, at cellen må brydes", "1.200", "900"],
    ["Parker", "", "250"],
  ]),
  heading("Beslutning"),
  paragraph("Godkendt."),
];
const titles = ["Stien langs åen", "Broen over sundet", "Fløjten på færgen", "Eventuelt"];

test("a PDF without tags is read by where its letters stand, without heads, feet and page numbers", async () => {
  const pdf = await untaggedPdf({
    header: (page) => ({ text: `Strandby Byråd – blad ${page}`, fontSize: 8, margin: [40, 18] }),
    footer: (page, pages) => ({ text: `${page} / ${pages}`, fontSize: 8, margin: [500, 10] }),
    content: [
      { text: "REFERAT Byrådet 2026-2029 d. 28-11-2026", fontSize: 18, bold: true },
      paragraph("Mødested: Rådhuset i Strandby"),
      paragraph("Mødedeltagere: Ida Holm, Bo Lind"),
      ...titles.flatMap((title, at) => item(at + 1, title)),
    ],
  });
  const source = await readPdf(pdf, "Filen");
  const words = source.lines.map(({ text }) => text).join("\n");
  expect(words).not.toMatch(/blad \d|\d \/ \d/);
  expect(source.lines.at(-1)?.page).toBeGreaterThan(2);

  const document = parse(source);
  expect(document).toMatchObject({
    kind: "minutes",
    body: { name: "Byrådet", period: "2026-2029" },
    date: "2026-11-28",
    place: "Rådhuset i Strandby",
    participants: ["Ida Holm", "Bo Lind"],
    warnings: [],
  });
  expect(document.items.map(({ title }) => title)).toEqual(titles);
  for (const [at, { sections, decisions, caseNumber }] of document.items.entries()) {
    expect(caseNumber).toBe(`S2026-${at + 1}00`);
    expect(sections).toEqual([
      {
        heading: "Sagsfremstilling",
        kind: "presentation",
        text: [
          prose(titles[at]!),
          prose("Anlægget"),
          `- Et forslag om stien\n- ${prose("Et forslag")}\n- Et tredje`,
        ].join("\n\n"),
      },
      {
        heading: "Økonomi",
        kind: "economy",
        text: "Område\tBudget\tForbrug\nVeje og stier, der er så lange, at cellen må brydes\t1.200\t900\nParker\t\t250",
      },
      { heading: "Beslutning", kind: "decision", text: "Godkendt." },
    ]);
    expect(decisions).toMatchObject([{ type: "approved" }]);
  }
});

test("a word that a line divides is whole again, and ligatures are letters", async () => {
  const pdf = await untaggedPdf({
    content: [
      "REFERAT Byrådet d. 28-11-2026\nPunkt 1: Fisk",
      "Kommunen har besluttet, at alle broerne ved havnen fra næste forår får nye rækværker og tra-\nfiksikker \uFB01skeri\uFB02åde.",
    ].map((text) => paragraph(text)),
  });
  const { lines } = await readPdf(pdf, "Filen");
  expect(lines.at(-1)?.text).toMatch(/rækværker og trafiksikker fiskeriflåde\.$/);
});

test("a title to which a bookmark leads is one, however close the text stands", async () => {
  const title = "Punkt 2: Ny bro over sundet ved den gamle havn";
  const pdf = await untaggedPdf({
    content: [
      { text: "REFERAT Byrådet d. 28-11-2026" },
      { text: "Punkt 1: Fisk" },
      { text: "Sagen udsættes." },
      { text: title, outline: true, margin: [0, 0, 330, 0] },
      { text: "Byrådet har bedt om et skøn over prisen på en bro til både cykler og gående." },
    ],
  });
  const texts = (await readPdf(pdf, "Filen")).lines.map(({ text }) => text);
  expect(texts.slice(-3)).toEqual([
    title,
    "",
    "Byrådet har bedt om et skøn over prisen på en bro til både cykler og gående.",
  ]);
});

test.each([
  ["a square of Wingdings without a name", "§", true],
  ["a tick of Wingdings without a name", "ü", true],
  ["a small round of Courier", "o", true],
  ["a dot in the middle", "·", false],
])("a list marked by %s is one", async (_, mark, bold) => {
  const entries = ["Et forslag om stien", prose("Et forslag"), "Et tredje"];
  const pdf = await untaggedPdf({
    content: [
      { text: "REFERAT Byrådet d. 28-11-2026" },
      { text: "Punkt 1: Fisk", margin: [0, 12, 0, 12] },
      ...entries.map((text) => ({ columns: [{ width: 16, text: mark, bold }, { text }] })),
    ],
  });
  const texts = (await readPdf(pdf, "Filen")).lines.map(({ text }) => text);
  expect(texts.slice(-3)).toEqual(entries.map((entry) => `- ${entry}`));
});

const refused: [what: string, pdf: () => Buffer | Promise<Buffer>, fault: RegExp, hint: RegExp][] =
  [
    ["one that is broken", () => Buffer.from("%PDF-1.7 nothing follows"), /beskadiget/, /på ny/],
    [
      "one that is cut off",
      () => inventPdf("Referat").subarray(0, 300),
      /beskadiget|scannet|ingen tekst/,
      /./,
    ],
    [
      "one with a password",
      () => untaggedPdf({ content: [paragraph("hemmeligt")], userPassword: "x" }),
      /adgangskode/,
      /uden adgangskode/,
    ],
    ["one of too many pages", () => manyPages(2001), /2001 sider, og grænsen er 2000/, /Del den/],
  ];

test.each(refused)("%s is refused with its reason and a way out", async (_, pdf, fault, hint) => {
  await expect(readPdf(await pdf(), "Filen")).rejects.toMatchObject({
    name: "InputError",
    message: expect.stringMatching(fault),
    hint: expect.stringMatching(hint),
  });
});

test("a scan is refused where nothing reads scans", async () => {
  await expect(readPdf(inventScan(), "Filen", { folders: "/nonexistent" })).rejects.toMatchObject({
    name: "InputError",
    message: expect.stringMatching(/^Filen er scannet, og programmet/),
    hint: expect.stringMatching(/apt install/),
  });
});

/** Empty pages. */
function manyPages(count: number): Buffer {
  const pages = Array.from({ length: count }, (_, at) => at + 3);
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${count}/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]>>`,
    ...pages.map(() => "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"),
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<</Size ${count + 3}/Root 1 0 R>>\n%%EOF\n`);
}
