import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { fromPlain, type Block } from "../../../platform/rich-text/index.ts";
import type { PublishedItem, PublishedMeeting, PublishedSection } from "../published-meeting.ts";
import { renderPdf } from "./index.ts";
import { inventItem, inventLongMeeting, inventMeeting } from "./invented-meeting.ts";

const publishedAt = new Date("2026-03-12T09:30:00Z");

async function read(pdf: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
}

/** The text of each page; words that were divided at the end of a line are whole again. */
async function pageTexts(document: PDFDocumentProxy): Promise<string[]> {
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      const text = items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
      return text
        .join("")
        .replace(/\u00ad\s*/g, "")
        .replace(/\s+/g, " ");
    }),
  );
}

async function print(parts: Partial<PublishedMeeting>, itemPerPage = false): Promise<string> {
  const pdf = await renderPdf(inventMeeting(parts), { publishedAt, itemPerPage });
  return (await pageTexts(await read(pdf))).join(" ");
}

function section(heading: string, text: string, kind: PublishedSection["kind"] = "other") {
  return { heading, kind, content: fromPlain(text) };
}

describe("the printed document", () => {
  test("holds the head, every section and the foot", async () => {
    const text = await print({
      preamble: [section("Mission", "Vi passer på vandløbene.")],
      items: [
        inventItem({
          sections: [
            section("Sagsfremstilling", "Stien er slidt.\n\n- Grus\n - fint\n\n1. Bro\n2. Bænk"),
            section("Økonomi", "Område\tBudget\nVeje\t120", "economy"),
            section("Lovgrundlag", "", "legal"),
            section("Aktuel beslutning", "Godkendt.", "decision"),
          ],
        }),
      ],
    });
    for (const expected of [
      "Lyngbæk Kommune",
      "Referat",
      "Klimaudvalget 2026-2029",
      "onsdag den 11. marts 2026",
      "kl. 16.00–18.15",
      "Lyngbæk Rådhus, mødelokale Åen",
      "Ejnar Holm-Sørensen",
      "Tove Lind for Aksel Østrup",
      "Indholdsfortegnelse",
      "Mission Vi passer på vandløbene.",
      "Punkt 1: Vedligeholdelse af stien langs Lyngbækken",
      "Sagsnr. S2026-0412 · Sagsbehandler tol, mki",
      "• Grus",
      "– fint",
      "2. Bænk",
      "Område Budget Veje 120",
      "Lovgrundlag –",
      "Aktuel beslutning Godkendt.",
      "Side 1 af 1",
    ]) {
      expect(text).toContain(expected);
    }
  });

  test("loses no word of long minutes and tells every page's number", async () => {
    const meeting = inventLongMeeting(12, 1);
    const pages = await pageTexts(await read(await renderPdf(meeting, { publishedAt })));
    const printed = new Set(pages.join(" ").match(/[\p{L}\p{N}]+/gu));
    const source = JSON.stringify(meeting.items.map(({ title, sections }) => [title, sections]));
    const missing = [...source.matchAll(/"(?:text|title|heading)":"([^"]*)"/g)]
      .flatMap(([, text]) => text!.match(/[\p{L}\p{N}]+/gu)!)
      .filter((word) => !printed.has(word));
    expect(missing).toEqual([]);
    pages.forEach((page, at) => expect(page).toContain(`Side ${at + 1} af ${pages.length}`));
    expect(pages[1]).toContain("Referat · Klimaudvalget 2026-2029 · 11. marts 2026");
  });

  test("is tagged Danish with bookmarks, metadata and every font inside", async () => {
    const items = [
      inventItem({
        number: "1",
        title: "Veje",
        sections: [],
        items: [inventItem({ number: "1.1" })],
      }),
      inventItem({ number: "2", title: "Eventuelt", sections: [] }),
    ];
    const pdf = await renderPdf(inventMeeting({ items }), { publishedAt });
    const document = await read(pdf);
    const { info, metadata } = await document.getMetadata();
    expect(info).toMatchObject({
      Title: "Referat: Klimaudvalget 2026-2029, 11. marts 2026",
      Author: "Lyngbæk Kommune",
      Language: "da-DK",
      IsSignaturesPresent: false,
      CreationDate: expect.stringContaining("20260312093000"),
    });
    expect(metadata?.get("pdfuaid:part")).toBe("1");
    expect(await document.getMarkInfo()).toEqual(
      new Map([
        ["Marked", true],
        ["UserProperties", false],
        ["Suspects", false],
      ]),
    );
    const outline = await document.getOutline();
    expect(
      outline.map(({ title, items: below }) => [title, below.map((each) => each.title)]),
    ).toEqual([
      ["1. Veje", ["Punkt 1.1: Vedligeholdelse af stien langs Lyngbækken"]],
      ["2. Eventuelt", []],
    ]);
    const source = Buffer.from(pdf).toString("latin1");
    expect(source).not.toMatch(/\/FontName \/(?!\w{6}\+IBMPlexSans)/);
  });

  test("gives the same bytes again, and without a date when it isn't published", async () => {
    const [first, second] = await Promise.all([
      renderPdf(inventMeeting(), { publishedAt }),
      renderPdf(inventMeeting(), { publishedAt }),
    ]);
    expect(Buffer.from(first).equals(second)).toBe(true);
    const { info } = await (
      await read(await renderPdf(inventMeeting(), { publishedAt: null }))
    ).getMetadata();
    expect(info).not.toHaveProperty("CreationDate");
  });

  test("begins each item on a new page when asked", async () => {
    const items = ["1", "2", "3"].map((number) => inventItem({ number }));
    const pages = await pageTexts(
      await read(await renderPdf(inventMeeting({ items }), { publishedAt, itemPerPage: true })),
    );
    expect(pages).toHaveLength(4);
    expect(pages[3]).toContain("Punkt 3:");
  });
});

describe("decisions", () => {
  const decision = {
    body: "Klimaudvalget 2026-2029",
    date: "2026-03-11",
    content: fromPlain("Godkendt."),
    type: "approved" as const,
    types: ["approved" as const],
    votes: { for: ["Bodil Kvist"], against: ["Ejnar Holm-Sørensen"], abstain: [] },
    dissents: ["Ejnar Holm-Sørensen ønsker stien asfalteret."],
  };

  test("get a box with body, date, votes and dissents", async () => {
    const text = await print({ items: [inventItem({ decisions: [decision] })] });
    expect(text).toContain("Beslutning i Klimaudvalget 2026-2029 den 11. marts 2026 Godkendt.");
    expect(text).toContain("Stemmer for: Bodil Kvist Stemmer imod: Ejnar Holm-Sørensen");
    expect(text).toContain("Mindretalsudtalelse: Ejnar Holm-Sørensen ønsker stien asfalteret.");
    expect(text).not.toContain("hverken");
  });

  test("are printed once when a section prints them", async () => {
    const printed = section("Beslutning", "Godkendt.\n\nImod: Ejnar Holm-Sørensen", "decision");
    const item = inventItem({
      sections: [printed, section("Bilag", "Kort over stien", "attachments")],
      decisions: [decision],
      attachments: [
        { title: "Kort over stien", file: null },
        { title: "Tilbud", file: null },
      ],
    });
    const text = await print({ items: [item] });
    expect(text.match(/Godkendt\./g)).toHaveLength(1);
    expect(text.match(/Kort over stien/g)).toHaveLength(1);
    expect(text).toContain("Bilag • Tilbud");
    // A vote that the text tells in part is told as a whole.
    expect(text).toContain("Stemmer for: Bodil Kvist Stemmer imod: Ejnar Holm-Sørensen");
  });

  test("with votes that the text tells aren't told again", async () => {
    const printed = "Godkendt.\n\nFor: Bodil Kvist\n\nImod: Ejnar Holm-Sørensen";
    const item = inventItem({
      sections: [section("Beslutning", printed, "decision")],
      decisions: [decision],
    });
    expect(await print({ items: [item] })).not.toContain("Stemmer");
  });
});

describe("difficult content", () => {
  test.each([
    '#import "@preview/x:1.0.0": y',
    '#eval("1+1") #panic() #sys.version',
    "$ x^2 $ \\ ] } */ // `raw` *fed* _kursiv_ <label> @ref [[",
    "\\u{41} #{1 + 1} = Overskrift",
  ])("prints %s as it stands", async (source) => {
    const text = await print({
      authority: { slug: "x", name: source },
      place: source,
      items: [inventItem({ title: source, sections: [section(source, source)] })],
    });
    expect(text.split(source).length - 1).toBeGreaterThanOrEqual(6);
  });

  test("shows the title of a closed item only", async () => {
    const secret = inventItem({ sections: [section("Sag", "Hemmeligt navn")], closed: true });
    const text = await print({
      items: [{ ...secret, items: [inventItem({ title: "Også skjult" })] }],
    });
    expect(text).toContain("Punkt 1: Vedligeholdelse af stien langs Lyngbækken Lukket punkt");
    expect(text).not.toMatch(/Hemmeligt|skjult|S2026/);
  });

  test("sets any character, and marks those the font lacks", async () => {
    const signs =
      "Æøå ЖЯ αβ → ✓ e\u0301 æ\u00adrø \u0007\u200b\ud800 漢字 😀 👩‍👧 שלום \u2028 \ufeff";
    const text = await print({ place: signs, items: [inventItem({ title: signs })] });
    expect(text).toContain("Æøå ЖЯ αβ → ✓ é ærø");
    expect(text).toContain("\ufffd\ufffd \ufffd");
    expect(text).not.toContain("漢");
  });

  test("sets tables of many rows and of many columns, and endless words", async () => {
    const rows = Array.from({ length: 200 }, (_, at) => `Række ${at}\t${at * 7}\tGrus`).join("\n");
    const wide = Array.from({ length: 25 }, (_, at) => `kolonne${at}`).join("\t");
    const text = await print({
      items: [
        inventItem({
          title: "Meget lang overskrift om vedligeholdelse ".repeat(12).trim(),
          sections: [
            section("Tabel", rows),
            section("Bred", wide),
            section("Ord", "x".repeat(400)),
          ],
        }),
      ],
    });
    expect(text).toContain("Række 199 1393 Grus");
    expect(text.replace(/[\s\u200b]/g, "")).toContain("x".repeat(400));
  });

  test("sets a meeting without items, and one of a hundred", async () => {
    expect(await print({ items: [], participants: [], place: null, startTime: null })).toContain(
      "Side 1 af 1",
    );
    const items = Array.from({ length: 100 }, (_, at) => inventItem({ number: `${at + 1}` }));
    expect(await print({ items })).toContain("Punkt 100: Vedligeholdelse");
  });

  test("sets headings of any level in a text", async () => {
    const heading = (level: 1 | 2 | 3, text: string): Block => ({
      type: "heading",
      attrs: { level },
      content: [{ type: "text", text }],
    });
    const content = {
      type: "doc" as const,
      content: [heading(3, "Dybt"), heading(1, "Højt"), heading(3, "Igen")],
    };
    const nested: PublishedItem = inventItem({
      sections: [{ heading: "Sag", kind: "other", content }],
    });
    expect(await print({ items: [inventItem({ items: [nested] })] })).toContain("Dybt Højt Igen");
  });
});

describe("the time table", () => {
  const schedule = [
    {
      from: "16:00",
      to: "16:30",
      title: "Stien",
      guests: ["Tove Lind"],
      block: "Blok 1",
      item: "1",
    },
    { from: "16:30", to: "16:40", title: "Pause", guests: [], block: "Blok 1", item: null },
  ];

  test("is printed before the items", async () => {
    expect(await print({ schedule })).toContain(
      "Tidsplan Kl. Punkt Emne Deltagere Blok 1 16.00–16.30 1 Stien Tove Lind 16.30–16.40 Pause",
    );
  });

  test("is left out when an item prints it", async () => {
    const item = inventItem({ sections: [section("Tidsplan", "16:00\tStien\n16:30\tPause")] });
    expect((await print({ schedule, items: [item] })).match(/Pause/g)).toHaveLength(1);
  });
});
