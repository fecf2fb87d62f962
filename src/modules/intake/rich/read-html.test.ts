import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { readPaper } from "../read-paper.ts";

const page = (body: string, head = "<meta charset=utf-8>") =>
  `<!doctype html><html lang="da"><head>${head}<title>Referat</title><style>h1{color:red}</style></head><body>${body}</body></html>`;
const read = async (html: string | Buffer, name = "referat.html") =>
  (await readPaper(name, Buffer.from(html))).document;

const MINUTES = `
  <h1>Referat</h1>
  <table><tr><th>Udvalg</th><td>Udvalget for Kyst og Vej</td></tr>
    <tr><th>Mødedato</th><td>12-03-2025</td></tr><tr><th>Mødested</th><td>Rådhuset</td></tr></table>
  <script>document.write("løgn")</script>
  <h2>Punkt 1: Godkendelse af dagsorden</h2>
  <h3>Beslutning</h3><p>Godkendt.</p>
  <h2>Punkt 2: Ny bænk ved søen</h2>
  <h3>Sagsfremstilling</h3><p>Bænken koster<br>4.000 kr. <a href="https://baenk.example">Se den</a>.</p>
  <ul><li>af eg</li><li>med ryg</li></ul>
  <h3>Beslutning</h3><p>Godkendt &amp; bestilt.</p>`;

describe("minutes on a page of HTML", () => {
  test("are read by their headings, lists and tables", async () => {
    const document = await read(page(MINUTES));
    expect(document).toMatchObject({
      kind: "minutes",
      date: "2025-03-12",
      place: "Rådhuset",
      body: { name: "Udvalget for Kyst og Vej" },
    });
    expect(document.items.map(({ title, page: at }) => [title, at])).toEqual([
      ["Godkendelse af dagsorden", null],
      ["Ny bænk ved søen", null],
    ]);
    const bench = document.items[1]!;
    expect(bench.sections[0]?.text).toContain("- af eg\n- med ryg");
    expect(bench.decisions[0]?.text).toBe("Godkendt & bestilt.");
    expect(JSON.stringify(document)).not.toMatch(/løgn|color/);
  });

  test("in another encoding, with a byte order mark or a comment before it", async () => {
    const whole = page(MINUTES, "<meta charset=windows-1252>");
    for (const bytes of [
      iconv.encode(whole, "windows-1252"),
      iconv.encode(whole, "utf-16le", { addBOM: true }),
      Buffer.from(`\u{feff}<!-- gemt -->\n${whole}`),
    ])
      expect((await read(bytes)).items[1]?.title).toBe("Ny bænk ved søen");
  });
});

test("lists that count and print their numbers too, lists of names and the foot of the page", async () => {
  const document = await read(
    page(
      "<p>Se hvilke udvalg der er aktive</p><h2>Miljøudvalget</h2><p>Referat</p><p>Tirsdag den 12. marts 2024 kl. 16.00</p><ol><li>1. Havnebad</li><li>2. Ny sti</li></ol><h3>Afbud:</h3><p>Ida Holm, F</p><h3>1. Havnebad</h3><h4>Administrationen indstiller til udvalget for Natur at anbefale Byrådet</h4><p>at badet lukkes</p><h4>Beslutning</h4><p>Godkendt.</p><h3>2. Ny sti</h3><h4>Beslutning</h4><p>Godkendt.</p><p>Havby Kommune · Torvet 1 · 9999 Havby · CVR 00000000</p>",
    ),
  );
  expect(document.body.name).toBe("Miljøudvalget");
  expect(document.tableOfContents.map(({ title }) => title)).toEqual(["Havnebad", "Ny sti"]);
  expect(document.absent).toEqual(["Ida Holm, F"]);
  expect(document.items[0]?.sections[0]?.kind).toBe("recommendation");
  expect(document.items[1]?.decisions[0]?.text).toBe("Godkendt.");
});

test("items that fold in and out are no entries of a list, each with all that stands below it", async () => {
  const item = (title: string) =>
    `<li><h3>${title}</h3><div><h4>Indstilling</h4><p>at sagen godkendes</p><h4>Bilag</h4><ul><li>Kort</li><li>Notat</li></ul><h4>Beslutning</h4><p>Godkendt.</p></div></li>`;
  const document = await read(
    page(
      `<h1>Referat</h1><p>Miljøudvalget</p><p>Tirsdag den 12. marts 2024 kl. 16.00</p><ul>${item("1. Havnebad")}${item("2. Ny sti")}</ul>`,
    ),
  );
  expect(document.items.map(({ title }) => title)).toEqual(["Havnebad", "Ny sti"]);
  expect(document.items[1]?.attachments).toEqual(["Kort", "Notat"]);
});

test("what a button unfolds isn't hidden, and prints its heading but once", async () => {
  const item = (number: number, title: string, text: string) =>
    `<li><button aria-expanded="false" aria-controls="p${number}"><span>Pkt. ${number}</span> <span>${title}</span></button><div id="p${number}" class="x" hidden><h2>Pkt. ${number}</h2><h3>${title}</h3><p>Sagsnr. 34112${number} <span>Åbent punkt</span></p><h4>Beslutning</h4><p>${text}</p><p hidden>Udkast</p></div></li>`;
  const document = await read(
    page(
      `<h1>Miljøudvalget 12-03-2024 kl. 16.00</h1><h2>Referat</h2><ul>${item(1, "Ny sti", "Godkendt.")}${item(2, "Havnebad", "Udsat.")}</ul><div id="p9" hidden>Intern</div>`,
    ),
  );
  expect(document.items.map(({ title, caseNumber }) => [title, caseNumber])).toEqual([
    ["Ny sti", "341121"],
    ["Havnebad", "341122"],
  ]);
  expect(document.items.flatMap(({ sections }) => sections.map(({ text }) => text))).toEqual([
    "Godkendt.",
    "Udsat.",
  ]);
});

test("pages that hold no paper, no text or another kind than they say are refused", async () => {
  await expect(read(page("<p>Velkommen til kommunen</p>"))).rejects.toThrow("hverken en dagsorden");
  await expect(read(page("<script>alert(1)</script>"))).rejects.toThrow("ingen tekst");
  await expect(read(page(MINUTES), "referat.txt")).rejects.toThrow("Filen er en webside");
  await expect(read("Referat", "referat.html")).rejects.toThrow("hedder som en webside");
});

test("a page that nests without end, or opens scripts without end, is read or refused in time", async () => {
  const deep = page("<div>".repeat(50_000) + MINUTES);
  const open = page("<script>".repeat(50_000) + MINUTES);
  const lists = page("<ul><li>".repeat(3000) + MINUTES);
  for (const html of [deep, open, lists])
    await read(html).catch((error: Error) => expect(error.name).toBe("InputError"));
});

test("a button that is all of a heading is the heading, and a decision's heading in a list has no dash", async () => {
  const { items } = await read(
    page(
      "<h1>Referat</h1><p>Miljøudvalget den 12-03-2024</p><h2><button>1. Stier</button></h2><ul><li><h3>Beslutning i Miljøudvalget den 12-03-2024</h3><div><p>Godkendt.</p></div></li></ul><h2><button>2. Veje</button></h2><h3>Beslutning</h3><p>Udsat.</p>",
    ),
  );
  expect(items.map(({ title }) => title)).toEqual(["Stier", "Veje"]);
  expect(items[0]?.sections).toMatchObject([
    { heading: "Beslutning i Miljøudvalget den 12-03-2024", kind: "decision", text: "Godkendt." },
  ]);
});

test("a button beside a title in its heading is no part of it", async () => {
  const item = (number: number, title: string, button = "Åbn/luk punkt") =>
    `<h2><a href="#p">${number}. ${title}</a><button aria-expanded="false">${button}</button></h2><div><p>Sagsnummer: 24/1${number}</p><h4>Beslutning</h4><p>Godkendt.</p></div>`;
  const { items } = await read(
    page(
      `<h1>Referat</h1><p>Udvalg: Miljøudvalget</p><p>Mødedato: 12-03-2024</p>${item(1, "Stier")}${item(2, "Veje")}${item(3, "Køb af grund", "Lukket punkt")}`,
    ),
  );
  expect(items.map(({ title, caseNumber, closed }) => [title, caseNumber, closed])).toEqual([
    ["Stier", "24/11", false],
    ["Veje", "24/12", false],
    ["Køb af grund", "24/13", true],
  ]);
  expect(items[0]?.sections.map(({ heading, text }) => [heading, text])).toEqual([
    ["Beslutning", "Godkendt."],
  ]);
});

describe("what stands around the paper on a page", () => {
  const item = (number: number, title: string) =>
    `<section id="p${number}"><h2>${number}. ${title}</h2><h3>Beslutning</h3><p>Godkendt.</p></section>`;
  const paper = `<h1>Byrådet</h1><p>Referat</p><p>12. marts 2024 kl. 16.00</p>`;
  const list =
    '<aside><h2>Punkter</h2><ul><li><a href="#p1">1. Stier</a></li><li><a href="#p2">2. Veje</a></li></ul></aside>';
  const rows = [
    { title: "Stier", page: null },
    { title: "Veje", page: null },
  ];

  test.each([
    ["beside", `${list}<main>${paper}${item(1, "Stier")}${item(2, "Veje")}</main>`],
    ["within", `<main>${paper}${list}${item(1, "Stier")}${item(2, "Veje")}</main>`],
  ])("a list of its items %s it is its contents", async (_, body) => {
    const document = await read(page(body));
    expect(document.tableOfContents).toEqual(rows);
    expect(document.items.map(({ title }) => title)).toEqual(["Stier", "Veje"]);
  });

  test("head and foot of the site tell whose it is, and nothing else of them is read", async () => {
    const body = `<header><img alt="Ådal Kommune"></header><main>${paper}${item(1, "Stier")}${item(2, "Veje")}</main><footer>Ådal Kommune, Torvet 1</footer>`;
    const document = await read(page(body));
    expect(document.body.organisation).toBe("Ådal Kommune");
    expect(JSON.stringify(document)).not.toContain("Torvet");
  });
});

test("an old page that puts its text into tables is read as if it didn't", async () => {
  const item = (number: number, title: string, file: string) =>
    `<table><tr><td>Punkt</td><td>Titel</td></tr><tr><td>${number}</td><td>${title}</td></tr><tr><td colspan="2"><h3>Resume</h3><p>Kort sagt.</p><h3>Beslutning</h3><p>Godkendt.</p></td></tr></table><table><tr><td>Bilag</td><td>Funktioner</td></tr><tr><td>${file}</td><td><a href="x">Vis bilag</a></td></tr></table>`;
  const head =
    "<h1>Referat mandag den 19. maj 2014 kl. 17:00</h1><table><tr><td>Titel</td><td>Udvalg</td><td>Funktioner</td></tr><tr><td>Byrådet</td><td>Byrådet</td><td>Udskriv</td></tr></table>";
  const document = await read(
    page(
      `${head}${item(121, "Stier", "Kort over stier")}${item(122, "Veje", "Vejplan")}${item(123, "Broer", "Tegning")}`,
    ),
  );
  expect(document).toMatchObject({
    body: { name: "Byrådet" },
    items: [
      { number: "121", title: "Stier", attachments: ["Kort over stier"] },
      { number: "122", title: "Veje", attachments: ["Vejplan"] },
      { number: "123", title: "Broer", attachments: ["Tegning"] },
    ],
  });
  expect(document.items[0]?.decisions[0]?.text).toBe("Godkendt.");
});

test("a column of a table that tells something stays, whatever it is called", async () => {
  const row = (cell: string) =>
    `<h1>Byrådet</h1><p>Referat</p><p>12. marts 2024</p><h2>1. Stier</h2><h3>Sagsfremstilling</h3><table><tr><td>Udvalg</td><td>Funktioner</td></tr><tr><td>Teknik</td><td>${cell}</td></tr></table><h3>Beslutning</h3><p>Godkendt.</p><h2>2. Veje</h2><h3>Beslutning</h3><p>Godkendt.</p>`;
  for (const cell of ["Lukket bilag", "Vis lukket bilag", "Tilsyn med veje"])
    expect((await read(page(row(cell)))).items[0]?.sections[0]?.text).toBe(
      `Udvalg\tFunktioner\nTeknik\t${cell}`,
    );
});

test("what only a list beside the page has, and nothing calls closed, is no open item", async () => {
  const body =
    '<nav><ul><li><a href="#p1">1. Stier</a></li><li><a href="#p2">2. Veje</a></li><li class="lukket">3. Køb af grund</li></ul></nav><main><h1>Byrådet</h1><p>Referat</p><p>12. marts 2024</p><section id="p1"><h2>1. Stier</h2><h3>Beslutning</h3><p>Godkendt.</p></section><section id="p2"><h2>2. Veje</h2><h3>Beslutning</h3><p>Godkendt.</p></section></main>';
  const { items } = await read(page(body));
  expect(items.filter(({ closed }) => !closed).map(({ title }) => title)).toEqual([
    "Stier",
    "Veje",
  ]);
});

test("a term and what is said of it are one line, links within the page are rows, buttons at the end are none", async () => {
  const item = (number: number, title: string) =>
    `<h2 id="p${number}">${number}. ${title}</h2><dl><dt>Status</dt><dd>Åben sag</dd><dt>Sagsnr.:</dt><dd>24/11${number}</dd></dl>
       <h3>Indstilling</h3><p>Godkendes.</p><h3>Beslutning</h3><p>Godkendt.</p>`;
  const document = await read(
    page(
      `<h1>Referat Udvalget for Kyst og Vej 12-03-2025</h1><div><a href="#p1">1. Stier</a> <a href="#p2">2. Veje</a></div>
         ${item(1, "Stier")}${item(2, "Veje")}<p>Udskriv siden | Til toppen</p><p>Åby Kommune | Torvet 1 | Tlf. 00 00 00 00</p><p>Del siden <a>Facebook</a></p>`,
    ),
  );
  expect(document.tableOfContents.map(({ title }) => title)).toEqual(["Stier", "Veje"]);
  expect(document.items.map(({ caseNumber, closed }) => [caseNumber, closed])).toEqual([
    ["24/111", false],
    ["24/112", false],
  ]);
  expect(document.items.map(({ decisions }) => decisions[0]?.text)).toEqual([
    "Godkendt.",
    "Godkendt.",
  ]);
});
