import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { repairMarks } from "./repair-marks.ts";
import { repair } from "./repair.ts";

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, "fixtures", name), "utf8");
const shared = path.resolve("../shared");

/** Shares of words, compared line for line where a line has as many words in all three texts. */
function score(damaged: string, repaired: string, printed: string) {
  const counts = { words: 0, right: 0, damaged: 0, repaired: 0, sound: 0, spoilt: 0 };
  // The parser leaves out letters that marks in the margin were read as.
  const lines = (text: string) =>
    text.split("\n").map((line) =>
      line
        .replace(/^[A-H] (?=[A-Z|])/, "")
        .split(/\s+/)
        .filter(Boolean),
    );
  const [before, after] = [lines(damaged), lines(repaired)];
  for (const [at, words] of lines(printed).entries())
    for (const [n, word] of words.entries()) {
      const [was, is] = [before[at]?.[n], after[at]?.[n]];
      counts.words += 1;
      if (is === word) counts.right += 1;
      counts[was === word ? "sound" : "damaged"] += 1;
      if (was !== word && is === word) counts.repaired += 1;
      if (was === word && is !== word) counts.spoilt += 1;
    }
  return {
    before: counts.sound / counts.words,
    right: counts.right / counts.words,
    repaired: counts.repaired / counts.damaged,
    spoilt: counts.spoilt / counts.sound,
  };
}

test("minutes that an English OCR has read get their letters back, line for line", async () => {
  const damaged = fixture("committee.damaged.txt");
  const { text, repairs } = await repair(damaged);
  expect(text.split("\n")).toHaveLength(damaged.split("\n").length);
  const { before, right, repaired, spoilt } = score(damaged, text, fixture("committee.txt"));
  expect(before).toBeLessThan(0.8);
  expect(right).toBeGreaterThan(0.98);
  expect(repaired).toBeGreaterThan(0.92);
  expect(spoilt).toBeLessThanOrEqual(0.003);
  // Each change is told with what stood there, so that it can be taken back.
  let undone = text;
  for (const { at, damaged: was, repaired: is } of repairs.toReversed()) {
    expect(damaged.slice(at, at + was.length)).toBe(was);
    const moved = repairs
      .filter((one) => one.at < at)
      .reduce((sum, one) => sum + one.repaired.length - one.damaged.length, at);
    expect(text.slice(moved, moved + is.length)).toBe(is);
    undone = undone.slice(0, moved) + was + undone.slice(moved + is.length);
  }
  expect(undone).toBe(damaged);
});

test("the words beside a word, and the paper's own way of damaging, decide what it is", async () => {
  const { text } = await repair(fixture("committee.damaged.txt"));
  expect(text).toContain("vender tilbage på næste møde.");
  expect(text).toContain("\nmøderne mellem faggrupperne for ofte må aflyses.");
});

test("names that no dictionary has, letters that were lost and capitals inside words are put right", async () => {
  const lines = [
    "Formanden, Torvald Gronskaerbaek, orienterede om raekkehusene ved Skovhgjgard.",
    "Udvalget dreftede sagen og onskede, at forvaltningen undersoger, hvad der kan gares pa omrAdet.",
    "Kommuneme har faet svar, og borgeme har vaeret til made om stgj og kgrsel i omradet.",
    "Kl, 10 begynder medet, og aftalen lgber i fem ar. Sagen har nr. $2021-736 og 0g AI.",
  ];
  const { text, repairs } = await repair(lines.join("\n"));
  for (const printed of [
    "Torvald Grønskærbæk",
    "Skovhøjgård",
    "på området",
    "Kommunerne har fået svar, og borgerne",
    "nr. S2021-736",
  ])
    expect(text).toContain(printed);
  for (const { confidence } of repairs) {
    expect(confidence).toBeGreaterThan(0.5);
    expect(confidence).toBeLessThanOrEqual(1);
  }
  const sureOf = (word: string) => repairs.find(({ repaired }) => repaired === word)?.confidence;
  expect(sureOf("området")).toBeGreaterThan(0.95);
});

/** What becomes of lines below a damaged paper. */
async function below(lines: string): Promise<string> {
  const damaged = fixture("committee.damaged.txt");
  const { text } = await repair(`${damaged}\n${lines}\n`);
  return text.slice((await repair(damaged)).text.length + 1, -1);
}

test("letters that are seldom misread are put right where a word of papers stands to gain", async () => {
  const lines = [
    "Det bley aftalt, hyordan udyalget orienteres om fotkeskolens budget.",
    "Sagsfremstitling og lovgrundiag er vedlagt i et samiet notat om tjenestekarsel.",
    "Regionen har givet sit tilsagn, og kommunalbestyreisens medtemmer er orienteret.",
  ];
  expect(await below(lines.join("\n"))).toBe(
    [
      "Det blev aftalt, hvordan udvalget orienteres om folkeskolens budget.",
      "Sagsfremstilling og lovgrundlag er vedlagt i et samlet notat om tjenestekørsel.",
      "Regionen har givet sit tilsagn, og kommunalbestyrelsens medlemmer er orienteret.",
    ].join("\n"),
  );
});

test("abbreviations, and words that would only become other non-words, stay", async () => {
  const lines =
    "Prisen er ekskl. moms for matr.nr. 4a, jf. kap. 3, p.t. uden xenatorik og ccsseesseccssee.";
  expect(await below(lines)).toBe(lines);
});

test("a name stays that is read the same each time, or that is one without its letter too", async () => {
  const lines = [
    "Else Vad, Kurt Degn og Kirsten Sander fra Bredgade deltog i udvalgets behandling.",
    "Formanden for Telby Borgerforening, som ligger ved Telby Skole, gav Telby Hal en gave.",
    "Det er besluttet, at Telby Kirke kan leje lokaler hos kommunen.",
  ].join("\n");
  expect(await below(lines)).toBe(lines);
  // Once it may well be misread.
  expect(await below("Formanden for Telby Borgerforening gav en gave.")).toContain("Tølby");
});

test("a comma before a sentence is a full stop, but stays in a list and where it goes on", async () => {
  expect(
    await below(
      "Der bygges ved ringvejen, Planen skal vise hvor. Turen koster 40 kr. om dagen, Efter reglerne er det nok.",
    ),
  ).toBe(
    "Der bygges ved ringvejen. Planen skal vise hvor. Turen koster 40 kr. om dagen. Efter reglerne er det nok.",
  );
  const goesOn = [
    "Udvalget for Teknik, Udvalget for Kultur og Fritid, Karen har sagt ja, og Ole Lund, Per Dam.",
    "Administrationen anbefaler,",
    "",
    "1. at planen tages til efterretning,",
    "",
    "2. at planen sendes ud.",
  ].join("\n");
  expect(await below(goesOn)).toBe(goesOn);
  expect(
    await below("Turen skal betales af brugerne. men kun om vinteren. Se afd. og pers. i bilag."),
  ).toBe("Turen skal betales af brugerne, men kun om vinteren. Se afd. og pers. i bilag.");
  expect(await below("Planen blev godkendt,\n\nDen sendes ud.")).toBe(
    "Planen blev godkendt.\n\nDen sendes ud.",
  );
});

test("short words and signs that are read as others are told by what stands around them", async () => {
  for (const [damaged, printed] of [
    [
      "Den samles | uge 14 og sendes t offentlig debat.",
      "Den samles i uge 14 og sendes i offentlig debat.",
    ],
    [
      "Loven siger / forhold til planen, at det er nok.",
      "Loven siger i forhold til planen, at det er nok.",
    ],
    [
      "Teknik 09 fritid har givet tilsagn tl planen.",
      "Teknik og fritid har givet tilsagn til planen.",
    ],
    ["Efter lovens $ 14 er den 3, marts en frist.", "Efter lovens § 14 er den 3. marts en frist."],
    [
      "Inventar 12 kr. og bord 4 kr. og i alt 16 kr,",
      "Inventar 12 kr. og bord 4 kr. og i alt 16 kr.",
    ],
    [
      "Prisen er inkl, moms i resten af ret, og den holder.",
      "Prisen er inkl. moms i resten af året, og den holder.",
    ],
    ["indstilling\nPlanen sendes ud. Side | af 5", "Indstilling\nPlanen sendes ud. Side 1 af 5"],
    [
      "Fra Ole Dam (0) og Per Lund (V) var der et forslag.",
      "Fra Ole Dam (O) og Per Lund (V) var der et forslag.",
    ],
    [
      "| sager | planer | takster | priser | ydelser |",
      "| sager | planer | takster | priser | ydelser |",
    ],
  ] as const)
    expect(await below(damaged)).toBe(printed);
});

test("words that are words either way follow those beside them", async () => {
  expect(await below("De to sager er til udvalgets made om et eget lager.")).toBe(
    "De to sager er til udvalgets møde om et eget lager.",
  );
  expect(await below("En protokol for modet i marts.")).toBe("En protokol for mødet i marts.");
});

test("a sound paper stays as it is, to the letter", async () => {
  const folder = path.join(import.meta.dirname, "../fixtures");
  const sound = readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && !name.includes("scanned"))
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
  for (const text of [...sound, fixture("committee.txt"), fixture("committee.txt").toUpperCase()])
    expect(await repair(text)).toEqual({ text, repairs: [] });
});

test("other languages, names, numbers and addresses are left alone", async () => {
  const damaged = fixture("committee.damaged.txt");
  const beside =
    "KKR, DEB, UCN, SAG-2024-00417, A4, 12.500,00 kr., post@vestby.example, https://vestby.example/mgde\n";
  const { text } = await repair(damaged + beside);
  expect(text.endsWith(beside)).toBe(true);
  const english =
    "The committee took note of the report and asked the administration to come back with a plan before the end of the year.\n".repeat(
      50,
    );
  expect((await repair(english)).repairs).toEqual([]);
});

test("a paper of which some pages were scanned is repaired on those alone", async () => {
  const sound = fixture("committee.txt");
  const { text } = await repair(sound + fixture("committee.damaged.txt"));
  expect(text.startsWith(sound)).toBe(true);
  expect(text.slice(sound.length)).toContain("Udvalget besluttede i efteråret");
});

test("a damaged paper that begins with blank lines is repaired as it is without them", async () => {
  const damaged = fixture("committee.damaged.txt");
  const { text } = await repair(damaged);
  const blanks = "\n".repeat(60);
  expect(await repair(blanks + damaged)).toMatchObject({ text: blanks + text });
});

test("a dash before an entry and one in a sentence are each put right once, also where lines are indented", async () => {
  const lines = "\n  — at stien anlægges\n— at der søges om tilskud — inden jul\n";
  const { text } = await repair(fixture("committee.damaged.txt") + lines.replaceAll(/[æø]/g, "g"));
  expect(text).toContain("\n  - at stien");
  expect(text).toMatch(/\n- at der .* om tilskud – inden jul\n/);
});

test("whatever stands there, lines stay lines, and each change is where it is said to be", async () => {
  const words = fixture("committee.damaged.txt").split(/\s+/).slice(0, 400);
  const token = fc.oneof(
    fc.constantFrom(...words),
    fc.constantFrom("—", "|", "@", "&", "\n", "-\n", "\f", "…", "4-arig", "@@@", "I|l1"),
    fc.string({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(token, { minLength: 60, maxLength: 250 }), async (tokens) => {
      const damaged = tokens.join(" ");
      const { text, repairs } = await repair(damaged);
      expect(text.split("\n")).toHaveLength(damaged.split("\n").length);
      let from = 0;
      let made = "";
      for (const { at, damaged: was, repaired: is } of repairs) {
        expect(at).toBeGreaterThanOrEqual(from);
        expect(damaged.slice(at, at + was.length)).toBe(was);
        made += damaged.slice(from, at) + is;
        from = at + was.length;
      }
      expect(made + damaged.slice(from)).toBe(text);
    }),
    { numRuns: 40 },
  );
});

describe.skipIf(!existsSync(shared))("real documents", () => {
  const seeds = path.join(shared, "seeds");
  test.each(existsSync(seeds) ? readdirSync(seeds) : [])("%s", async (name) => {
    const damaged = readFileSync(path.join(seeds, name), "utf8");
    const { text, repairs } = await repair(damaged);
    if (!name.startsWith("002")) {
      expect(repairs).toEqual([]);
      return;
    }
    const printed = readFileSync(
      path.join(shared, "samples/ocr/002.lines-1-300.corrected.txt"),
      "utf8",
    );
    const first = (whole: string) => whole.split("\n").slice(0, 300).join("\n");
    const found = score(first(damaged), first(text), first(printed));
    expect(found.right).toBeGreaterThan(0.994);
    expect(found.repaired).toBeGreaterThan(0.95);
    expect(found.spoilt).toBeLessThanOrEqual(0.003);
  });
});

test("09 between words is »og«, and stays where it may be a day or a week", () => {
  const repaired = (text: string) =>
    repairMarks(text, 0, text.length).map(({ repaired: to }) => to);
  expect(repaired("stier 09 veje")).toEqual(["og"]);
  for (const text of ["mandag 09 maj", "i uge 09 holder", "den 09 marts", "nr 09 og", "6 09 kr"])
    expect(repaired(text)).toEqual([]);
});
