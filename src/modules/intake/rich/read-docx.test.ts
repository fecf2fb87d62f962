import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { describe, expect, test } from "vitest";
import { inventOffice } from "../../../../tests/setup/files.ts";
import type { ParsedDocument } from "../parsed-document.ts";
import { readPaper } from "../read-paper.ts";

const text = (words: string) => new Paragraph({ children: [new TextRun(words)] });
const heading = (words: string, level: 1 | 2 | 3 = 1) =>
  new Paragraph({
    text: words,
    heading: [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][level - 1]!,
  });
const bullet = (words: string) => new Paragraph({ text: words, bullet: { level: 0 } });
const table = (rows: string[][]) =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [text(cell)] })) }),
    ),
  });

async function read(children: (Paragraph | Table)[]): Promise<ParsedDocument> {
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children }] }));
  return (await readPaper("referat.docx", bytes)).document;
}

const head = [
  new Paragraph({ text: "Referat", heading: HeadingLevel.TITLE }),
  table([
    ["Udvalg", "Udvalget for Kyst og Vej"],
    ["Mødedato", "12-03-2025"],
    ["Starttidspunkt", "16:00"],
    ["Mødested", "Rådhuset, lokale 2"],
    ["Deltagere", "Ane Fjord, Bo Vig"],
    ["Afbud", "Carl Holm"],
  ]),
];

describe("minutes written in Word", () => {
  const marked = [
    ...head,
    heading("Punkt 1: Godkendelse af dagsorden"),
    heading("Beslutning", 2),
    text("Godkendt."),
    heading("Punkt 2: Cykelsti langs stranden"),
    text("S2025-0412"),
    heading("Sagsfremstilling", 2),
    text("Stien er 3 km lang."),
    table([
      ["Etape", "Pris"],
      ["1", "1,2 mio. kr."],
    ]),
    heading("Indstilling", 2),
    text("Forvaltningen indstiller,"),
    bullet("at stien anlægges"),
    bullet("at der søges om tilskud"),
    heading("Beslutning", 2),
    text("Godkendt. Forvaltningen vender tilbage på næste møde."),
  ];

  test("are read by their headings, lists and tables", async () => {
    const document = await read(marked);
    expect(document).toMatchObject({
      kind: "minutes",
      date: "2025-03-12",
      startTime: "16:00",
      place: "Rådhuset, lokale 2",
      body: { name: "Udvalget for Kyst og Vej" },
      participants: ["Ane Fjord", "Bo Vig"],
      absent: ["Carl Holm"],
    });
    expect(document.items.map(({ number, title, page }) => [number, title, page])).toEqual([
      ["1", "Godkendelse af dagsorden", null],
      ["2", "Cykelsti langs stranden", null],
    ]);
    const [, path] = document.items;
    expect(path?.caseNumber).toBe("S2025-0412");
    const sections = Object.fromEntries(path!.sections.map((one) => [one.kind, one.text]));
    expect(sections["presentation"]).toContain("Etape\tPris\n1\t1,2 mio. kr.");
    expect(sections["recommendation"]).toContain("- at stien anlægges\n- at der søges om tilskud");
    expect(path?.decisions[0]?.text).toBe("Godkendt. Forvaltningen vender tilbage på næste møde.");
  });

  test("without headings are read by how their lines look", async () => {
    const document = await read([
      text("REFERAT"),
      text("Udvalget for Kyst og Vej"),
      text("Mødedato: 12-03-2025"),
      text("Punkt 1 Godkendelse af dagsorden"),
      text("Beslutning"),
      text("Godkendt."),
      text("Punkt 2 Eventuelt"),
      text("Beslutning"),
      text("Intet."),
    ]);
    expect(document.items.map(({ title }) => title)).toEqual([
      "Godkendelse af dagsorden",
      "Eventuelt",
    ]);
    expect(document.items.map(({ decisions }) => decisions[0]?.text)).toEqual([
      "Godkendt.",
      "Intet.",
    ]);
  });

  test("lose no word", async () => {
    const whole = JSON.stringify(await read(marked));
    for (const words of ["Stien er 3 km lang", "at der søges om tilskud", "1,2 mio. kr.", "Bo Vig"])
      expect(whole).toContain(words);
  });
});

test.each([
  ["referat.docx", inventOffice("xlsx", "Tal"), /men er det ikke/],
  ["referat.docx", Buffer.from("Referat"), /hedder som et Word-dokument, men er det ikke/],
  ["referat.txt", inventOffice("docx", "Referat"), /er et Word-dokument, men hedder som ren tekst/],
])("%s that isn't what it says: refused with what to do", async (name, bytes, message) => {
  await expect(readPaper(name, bytes)).rejects.toThrow(message);
});

test("a Word document that hides text is refused: nobody has read it on the paper", async () => {
  const secret = new Paragraph({ children: [new TextRun({ text: "Internt", vanish: true })] });
  await expect(read([...head, heading("Punkt 1: Havn"), secret])).rejects.toThrow("skjult tekst");
});

test("a Word document that is no paper, or empty, is refused", async () => {
  await expect(read([text("En hilsen uden dato og punkter")])).rejects.toThrow(
    "hverken en dagsorden",
  );
  await expect(read([text(" ")])).rejects.toThrow("ingen tekst");
});
