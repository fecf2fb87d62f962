import { expect, test } from "vitest";
import { balanced } from "./fixtures/balanced.ts";
import { parse } from "./parse.ts";

const HEAD = "REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n";
const item = (title: string, text = "Godkendt.") => `${title}\n\nBeslutning\n\n${text}\n\n`;

test("lines that stand in below a colon are a list, and clauses are none", () => {
  const [one, other] = balanced(
    `${HEAD}1. Stier\n\nSagsfremstilling\nPlanen har tre dele:\n\n       stier langs åen\n       bænke ved broen\n       skilte i skoven\n\nDen følges op i maj.\n\nBeslutning\nGodkendt.\n\n2. Veje\n\nIndstilling\nForvaltningen indstiller:\n    at vejen bygges\n    at pengene gives\n\nBeslutning\nGodkendt.\n`,
  ).items;
  expect(one?.sections[0]?.text).toBe(
    "Planen har tre dele:\n\n- stier langs åen\n- bænke ved broen\n- skilte i skoven\n\nDen følges op i maj.",
  );
  expect(other?.sections[0]?.text).not.toContain("- at");
});

test("members may be named in groups, each below who sent them", () => {
  const { participants, absent } = balanced(
    "REFERAT\n\nHandicaprådet\n\n12. marts 2024 kl. 16.00\n\nMedlemmer\n\nByrådet:\n\nIda Holm (A)\n\nBo Ek (V)\n\nFlere foreninger:\n\nPer Ås, Høreforeningen\n\nAfbud: Per Ås\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(participants).toEqual(["Ida Holm (A)", "Bo Ek (V)"]);
  expect(absent).toEqual(["Per Ås"]);
});

test("who was there and who wasn't may be listed below the first decision", () => {
  const { participants, absent, items } = balanced(
    `${HEAD}${item("1. Dagsorden", "Tilstede var:\n\nBorgmester Ida Holm\n\nVicedirektør Bo Ek\n\nBo Ek forlod mødet kl. 17.40 under behandling af pkt. 2.\n\nAfbud fra:\n\nBorgmester Per Ås pga. ferie.\n\nDagsordenen blev godkendt.")}${item("2. Stier")}`,
  );
  expect(participants).toEqual(["Borgmester Ida Holm", "Vicedirektør Bo Ek"]);
  expect(absent).toEqual(["Borgmester Per Ås"]);
  expect(items[0]?.decisions[0]?.text).toBe("Dagsordenen blev godkendt.");
});

test("one line names the body, the day and the hour", () => {
  expect(
    balanced(
      `Referat\n\nMiljøudvalget mandag den 12. februar 2024 kl. 17.00\n\n${item("1. Stier")}`,
    ),
  ).toMatchObject({
    body: { name: "Miljøudvalget" },
    date: "2024-02-12",
    startTime: "17:00",
  });
});

test("the head of each page names the body that the first page doesn't", () => {
  const page = (number: number) => `HovedMED-udvalget                    Side ${number}.\n\n`;
  const text = `Åbent referat\n${page(1)}Mødedato:    12-03-2024\n\n\f${page(2)}${item("1. Stier")}\f${page(3)}${item("2. Veje")}\f${page(4)}${item("3. Broer")}`;
  expect(balanced(text).body.name).toBe("HovedMED-udvalget");
});

test("the heads of a file's pages, which are none of its lines, name body, term, owner and day", () => {
  const lines = `REFERAT\n\nSted: Rådhuset\n\n${item("1. Stier")}${item("2. Veje")}`
    .split("\n")
    .map((text) => ({ text, page: 1, level: null, indent: 0, isNote: false, links: [] }));
  const heads = [
    "Ådal Kommune\tSide 1",
    "Teknisk Udvalg 2022-2025 tirsdag den 12. marts 2024\tSide 1",
  ];
  const { body, date, place, warnings } = parse({ lines, hasPages: true, heads });
  expect(body).toEqual({
    name: "Teknisk Udvalg",
    period: "2022-2025",
    organisation: "Ådal Kommune",
  });
  expect({ date, place, warnings }).toEqual({
    date: "2024-03-12",
    place: "Rådhuset",
    warnings: [],
  });
});

test("a label names the body, whatever the page says above it", () => {
  const text = `Læs dagsordener for alle udvalg til og med den 10. februar 2016\n\nUdvalg: Miljøudvalget\n\nDato: 12. marts 2024\n\n${item("1. Stier")}${item("2. Veje")}`;
  expect(balanced(text)).toMatchObject({ body: { name: "Miljøudvalget" }, date: "2024-03-12" });
});

test("those who came instead are told in the order of those who were away", () => {
  const { absent, substitutes } = balanced(
    `REFERAT\nMiljøudvalget\n12. marts 2024 kl. 16.00\nIda Holm og Bo Ek havde meldt forfald. I stedet mødte Per Ås og Lone\nRavn.\n\n${item("1. Stier")}${item("2. Veje")}`,
  );
  expect(absent).toEqual(["Ida Holm", "Bo Ek"]);
  expect(substitutes).toEqual([
    { for: "Ida Holm", by: "Per Ås" },
    { for: "Bo Ek", by: "Lone Ravn" },
  ]);
});

test("who had a deputy was away, and two deputies may be told in one sentence", () => {
  const away =
    "Afbud under hele mødet:\n\nIda Holm og Bo Ek\n\nPer Ås deltog som stedfortræder for Ida Holm og Lone Ravn deltog som stedfortræder for Bo Ek";
  const { absent, substitutes, items } = balanced(
    `${HEAD}${item("1. Stier", `Godkendt.\n\n${away}`)}${item("2. Veje", `Udsat.\n\n${away}`)}`,
  );
  expect(absent).toEqual(["Ida Holm", "Bo Ek"]);
  expect(substitutes).toHaveLength(2);
  expect(items.map(({ decisions }) => decisions[0]?.text)).toEqual(["Godkendt.", "Udsat."]);
});

test("who came in stead of the only one who was away at the first item", () => {
  const { absent, substitutes } = balanced(
    `${HEAD}${item("1. Stier", "Godkendt.\n\nIda Holm var fraværende. I stedet deltog Per Ås.")}${item("2. Veje")}`,
  );
  expect(absent).toEqual(["Ida Holm"]);
  expect(substitutes).toEqual([{ for: "Ida Holm", by: "Per Ås" }]);
});

test("the sender of items is no part of a title in the contents", () => {
  const { tableOfContents } = balanced(
    `${HEAD}1. Stier ved åen\nFra Teknik- og Miljøudvalget\n2. Veje i skoven\n\n${item("1. Stier ved åen")}${item("2. Veje i skoven")}`,
  );
  expect(tableOfContents.map(({ title }) => title)).toEqual(["Stier ved åen", "Veje i skoven"]);
});

test("a row of the contents may end in a line of dots", () => {
  const dots = ". ".repeat(20);
  const { tableOfContents } = balanced(
    `${HEAD}Indholdsfortegnelse\nSide\n1. Stier${dots}3\n2. Plan for et område ved\nSejling Nord\n${dots}3\n3. Broer${dots}4\n\n${item("1. Stier")}2. Plan for et område ved\nSejling Nord\n\nBeslutning\n\nGodkendt.\n\n${item("3. Broer")}`,
  );
  expect(tableOfContents).toEqual([
    { title: "Stier", page: 3 },
    { title: "Plan for et område ved Sejling Nord", page: 3 },
    { title: "Broer", page: 4 },
  ]);
});

test("attachments of a list before the items that the item names too are named once", () => {
  const { items } = balanced(
    `${HEAD}Indholdsfortegnelse\n1. Stier ........ 2\n2. Veje ........ 2\n\nBilagsoversigt\n1. Stier\nKort over stier\n2. Veje\nKort over veje\n\n1. Stier\n\nBilag\n\nKort over stier\n\nBeslutning\n\nGodkendt.\n\n${item("2. Veje")}`,
  );
  expect(items.map(({ attachments }) => attachments)).toEqual([
    ["Kort over stier"],
    ["Kort over veje"],
  ]);
});

test("a closed item's decision may be open", () => {
  const { items } = balanced(
    `${HEAD}${item("1. Stier")}2. Lokaler (Lukket)\n\nOffentlig beslutning der skal udfyldes, hvis punktet er lukket\n\nDet tiltrædes, at lokalerne lejes.\n`,
  );
  expect(items[1]).toMatchObject({
    closed: true,
    decisions: [{ type: "approved", text: "Det tiltrædes, at lokalerne lejes." }],
  });
});

test("the foot of a web page may be one line with the address", () => {
  const { items } = balanced(
    `${HEAD}${item("1. Stier")}${item("2. Veje")}Til toppen\n\nÅdal Kommune - Torvet 1 - Telefon 00 00 00 00 - Skriv til os\n`,
  );
  expect(items[1]?.decisions[0]?.text).toBe("Godkendt.");
});

test("case numbers with letters and a year, and names of two places in capitals", () => {
  const { items, body } = balanced(
    `ÅDAL-MØLLEBY KOMMUNE\n\n${HEAD}1. Stier\nEJ 2007/08812\n\nBeslutning\n\nGodkendt.\n\n${item("2. Veje")}`,
  );
  expect(items[0]?.caseNumber).toBe("EJ 2007/08812");
  expect(body.organisation).toBe("Ådal-Mølleby Kommune");
});

test("rows of the contents may end in their page behind one blank, and a title there may take two lines", () => {
  const { tableOfContents, items } = balanced(
    `${HEAD}Til behandling forelå:\n571. Stier ved åen 2\n572. Udvidelse af pladsen ved søen, lokalplan 2008-7 2\n573. Broer i skoven 3\n\n${item("571. Stier ved åen")}572. Udvidelse af pladsen ved søen, lokalplan\n2008-7\n\nBeslutning\n\nGodkendt.\n\n${item("573. Broer i skoven")}`,
  );
  expect(tableOfContents.map(({ title, page }) => [title, page])).toEqual([
    ["Stier ved åen", 2],
    ["Udvidelse af pladsen ved søen, lokalplan 2008-7", 2],
    ["Broer i skoven", 3],
  ]);
  expect(items.map(({ number }) => number)).toEqual(["571", "572", "573"]);
});

test("the only one who came instead may be told in the head", () => {
  const { absent, substitutes } = balanced(
    `${HEAD}Afbud fra Ida Holm (A). Som stedfortræder mødte Per Ås (A).\n\n${item("1. Stier")}${item("2. Veje")}`,
  );
  expect(absent).toEqual(["Ida Holm (A)"]);
  expect(substitutes).toEqual([{ for: "Ida Holm (A)", by: "Per Ås (A)" }]);
});

test("a sentence tells when and where the meeting was held, and the next when it ended", () => {
  const text = `REFERAT\n\nMiljøudvalget\n\nMødet blev holdt torsdag den 31. marts 2011 på Rådhuset i Kantinen. Mødet begyndte kl. 18:30 og sluttede kl. 20:05.\n\n${item("1. Stier")}${item("2. Veje")}`;
  expect(balanced(text)).toMatchObject({
    date: "2011-03-31",
    startTime: "18:30",
    endTime: "20:05",
    place: "Rådhuset i Kantinen",
  });
});

test("rows »på lukket møde« that nothing follows are closed items", () => {
  const { items } = balanced(
    `${HEAD}Indholdsfortegnelse\nPunkter på åbent møde:\n1. Stier ........ 2\n2. Veje ........ 3\nPunkter på lukket møde:\n3. Køb ........ 4\n\n${item("1. Stier")}${item("2. Veje")}`,
  );
  expect(items.map(({ number, closed }) => [number, closed])).toEqual([
    ["1", false],
    ["2", false],
    ["3", true],
  ]);
});

test("what is said of one item opens and closes none below it", () => {
  const closed = (text: string) => balanced(text).items.map((each) => each.closed);
  const said = "Behandlet på lukket møde";
  expect(closed(`${HEAD}${item("1. Stier", said)}${item("2. Veje")}${item("3. Broer")}`)).toEqual([
    false,
    false,
    false,
  ]);
  const open = item("3. Køb", "Behandles på åbent møde");
  expect(closed(`${HEAD}${item("1. Stier")}Lukkede punkter:\n\n${open}${item("4. Salg")}`)).toEqual(
    [false, true, true],
  );
});
