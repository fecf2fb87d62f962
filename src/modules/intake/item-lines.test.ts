import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";
import { readHtml } from "./rich/read-html.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const DECIDED = "Beslutning\n\nGodkendt.\n\n";

function balanced(text: string) {
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return parse(text);
}

const shown = ({ items }: ReturnType<typeof parse>) =>
  items.map(({ number, title, caseNumber, closed }) => [number, title, caseNumber, closed]);

test.each([
  ["the state between number and title", "Punkt 2.\n\nLukket\n\nSalg af grund\n\n2024-000002\n\n"],
  ["the state in brackets below it", "Punkt 2.\n\nSalg af grund\n\n(Lukket)\n\n2024-000002\n\n"],
  [
    "the title once more below it",
    "Punkt 2.\n\nSalg af grund (Lukket)\n\nSalg af grund\n\nSagsnr.: 2024-000002\n\n",
  ],
])("a closed item without text is closed, and its lines are nobody else's: %s", (_, second) => {
  const text = `${HEAD}Punkt 1.\n\nStier\n\n2024-000001\n\n${DECIDED}Bilag:\n\nKort\n\n${second}Punkt 3.\n\nBroer\n\n2024-000003\n\n${DECIDED}`;
  const document = balanced(text);
  expect(shown(document)).toEqual([
    ["1", "Stier", "2024-000001", false],
    ["2", "Salg af grund", "2024-000002", true],
    ["3", "Broer", "2024-000003", false],
  ]);
  expect(document.items[0]?.attachments).toEqual(["Kort"]);
  expect(document.items[1]?.sections).toEqual([]);
});

test("dashes behind a number, and a title that begins with one", () => {
  const text = `${HEAD}1.-- Stier\n\nÅben sag\n\n${DECIDED}2.-- Lukket - Salg af grund\n\nLukket sag\n\n3. 2. behandling af budgettet\n\nÅben sag\n\n${DECIDED}`;
  expect(shown(balanced(text))).toEqual([
    ["1", "Stier", null, false],
    ["2", "Salg af grund", null, true],
    ["3", "2. behandling af budgettet", null, false],
  ]);
});

test("a journal's number beside the case's says only what the case is about", () => {
  const item = (line: string, facts: string) => `${line}\n\n${facts}\n\n${DECIDED}`;
  const text = `${HEAD}${item("1. Stier", "J.nr.: 05.01.02A00\tSagsid.: 10/8841")}${item("2. Broer", "11/22\n05.01.03G01\nÅben sag")}`;
  expect(shown(balanced(text))).toEqual([
    ["1", "Stier", "10/8841", false],
    ["2", "Broer", "11/22", false],
  ]);
});

test("who is away ends each item, and is no line of the page", () => {
  const item = (line: string) =>
    `${line}\n\nÅben sag\n\nBeslutning\n\nGodkendt.\n\nAfbud: Ida Holm\n\n`;
  const { items } = balanced(
    HEAD + ["1. Stier", "2. Broer", "3. Veje", "4. Torve"].map(item).join(""),
  );
  expect(items.map(({ attendance }) => attendance)).toEqual(
    Array.from({ length: 4 }, () => ["Afbud: Ida Holm"]),
  );
});

test("the contents may name the list of attachments that ends the paper", () => {
  const contents =
    "Indholdsfortegnelse\n\n1. Stier i skoven\t2\n2. Broer over åen\t3\n\nBilagsliste\n\n4\n\n";
  const list =
    "Bilagsliste\n\n1. Stier i skoven\n1. Kort\n2. Plan\n\n2. Broer over åen\n1. Tegning\n";
  const { items } = parse(
    `${HEAD}${contents}1. Stier i skoven\n\n${DECIDED}2. Broer over åen\n\n${DECIDED}${list}`,
  );
  expect(items.map(({ attachments }) => attachments)).toEqual([["Kort", "Plan"], ["Tegning"]]);
});

test("of a web page the main part is the paper, and a button that unfolds an item is its title", async () => {
  const fold = (title: string, body: string) =>
    `<li><button class="head" aria-expanded="false"><span>${title}</span></button><div>${body}</div></li>`;
  const html = `<!doctype html><html><body>
    <nav><button aria-expanded="false">9. Menu</button></nav><ol><li><a href="/">Forside</a></li><li><a href="/p">Politik</a></li></ol>
    <main><h1>Referat</h1><p>Miljøudvalget</p><p>12. marts 2024 kl. 16.00</p><ul>
    ${fold("1. Stier", "<h3>Indstilling</h3><p>At de anlægges.</p><h3>Beslutning</h3><p>Godkendt.</p>")}
    ${fold("2. Lukket punkt: Salg", "")}
    </ul><button>Udskriv</button></main></body></html>`;
  const document = parse(await readHtml(html));
  expect(shown(document)).toEqual([
    ["1", "Stier", null, false],
    ["2", "Salg", null, true],
  ]);
  expect(JSON.stringify(document)).not.toMatch(/Menu|Forside|Udskriv/);
});

test("what stands above the main part is read where the paper's title stands there", async () => {
  const html = `<!doctype html><html><body><h1>Referat</h1><p>Miljøudvalget</p><p>12. marts 2024 kl. 16.00</p>
    <main><h2>1. Stier</h2><h3>Indstilling</h3><p>At de anlægges, som forvaltningen har foreslået udvalget.</p><h3>Beslutning</h3><p>Godkendt.</p></main></body></html>`;
  const document = parse(await readHtml(html));
  expect([document.body.name, document.date]).toEqual(["Miljøudvalget", "2024-03-12"]);
  expect(shown(document)).toEqual([["1", "Stier", null, false]]);
});

test("a page's titles stand below their case lines, on the level of its headings", async () => {
  const item = (title: string) =>
    `<p>Sagsnr.: 24/11 Sagsbehandler: Bo Ek</p><h3>${title}</h3><h3>Sagsresume</h3><p>Kort.</p><h3>Beslutning</h3><p>Godkendt.</p>`;
  const html = `<!doctype html><html><body><h1>Referat</h1><p>Udvalg: Seniorrådet</p><p>Mødedato: 12. marts 2024</p>${item("Stier")}${item("Broer")}<h3>Lukket punkt</h3></body></html>`;
  expect(shown(parse(await readHtml(html)))).toEqual([
    ["", "Stier", "24/11", false],
    ["", "Broer", "24/11", false],
    ["", "Lukket punkt", null, true],
  ]);
});

test("whose a paper is stands at the foot of each page", () => {
  const page = (text: string) => `${text}\nVesterby Kommune - Miljøudvalget den 12-03-2024\n\f`;
  const text =
    page(`REFERAT\n\nMiljøudvalget\n\n12. marts 2024\n\n1. Stier\n\nÅben sag\n\n${DECIDED}`) +
    page(`2. Broer\n\nÅben sag\n\n${DECIDED}`) +
    page(`3. Veje\n\nÅben sag\n\n${DECIDED}`);
  expect(parse(text).body.organisation).toBe("Vesterby Kommune");
});
