import type { ItemText } from "../../src/modules/publication/index.ts";
import { random } from "./random.ts";

const list = (text: string) => text.trim().split(/\s+/);

const small = list("og i at det er en til af på der for de med den som et har ikke om fra ved");
const plain =
  list(`kommune udvalg møde sag forslag plan budget aftale borger skole vej hus område år
  beslutning drift anlæg støtte tilskud høring frist rapport status proces mål ramme ansvar arbejde
  løsning udgift indtægt bevilling regnskab ordning tilbud indsats samarbejde godkende orientere
  anbefale drøfte vedtage udsætte behandle foreslå øge sænke bygge flytte lukke åbne ny gammel stor
  lille årlig fælles lokal samlet foreløbig økonomisk teknisk`);
const heads =
  list(`skole vej hus vand affald varme natur kyst havn plads bus cykel idræt kultur bolig
  ældre børne familie sundhed pleje social job erhverv turist museum bibliotek musik klima energi
  vind sol grund by land skov strand park kloak regn spildevand trafik parkerings brand vinter
  sommer ungdoms fritids personale løn budget digital data sikkerheds borger handicap dag`);
const tails = list(`plan udvalg afgift ordning tilskud projekt strategi politik center hus område
  bygning anlæg forening samarbejde aftale indsats tilbud takst gebyr puljen rapport analyse
  undersøgelse renovering udvidelse lukning drift fond råd nævn kontrakt udbud ramme regulativ
  vedtægt kampagne styrelse forsyning station lokale medarbejder leder pladser behov niveau`);
const syllables = list(`bak dal eng fjord gård holm kær lund mark næs os pil rav skov torp ude vang
  birke elle hassel klint krat lyng mose rug sten tjørn`);

/** Every word of the corpus, the commonest first: simple ones, compounds, places, case numbers. */
const vocabulary = order();

function order(): string[] {
  const rare = [
    ...simpleWords(),
    ...heads.flatMap((head) => tails.map((tail) => head + tail)),
    ...syllables.flatMap((a) => syllables.flatMap((b) => (a === b ? [] : [a + b, `${a}${b}vej`]))),
    ...Array.from({ length: 1500 }, (_, n) => `S20${10 + (n % 16)}-${1000 + n * 7}`),
  ];
  const next = random(11);
  for (let n = rare.length - 1; n > 0; n--) {
    const other = Math.floor(next() * (n + 1));
    [rare[n], rare[other]] = [rare[other] ?? "", rare[n] ?? ""];
  }
  return [...small, ...plain, ...rare];
}

/** Some 7,000 words that look Danish, half of them inflected. */
function simpleWords(): string[] {
  const onsets = list(
    "b bl br d dr f fl fr g gl gr h k kl kr l m n p pl pr r s sk sl st sv t tr v",
  );
  const vowels = list("a e i o u y æ ø å");
  const codas = list("b d g k l lk ld m n nd ng nk p r rd rk rt s sk st t ft v");
  const bases = onsets.flatMap((onset) =>
    vowels.flatMap((vowel) => codas.map((coda) => onset + vowel + coda)),
  );
  const endings = ["", "", "", "en", "er", "erne", "ing"];
  return bases.map((base, n) => base + (endings[n % endings.length] ?? ""));
}

// Zipf: the word of rank r is drawn with a chance proportional to 1 / (r + 2).
const summed: number[] = [];
for (const [rank] of vocabulary.entries()) summed.push((summed.at(-1) ?? 0) + 1 / (rank + 3));
const whole = summed.at(-1) ?? 1;

function draw(next: () => number): string {
  const at = next() * whole;
  let low = 0;
  let high = summed.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((summed[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low] ?? "";
}

const idOf = (n: number) => `item-${String(n).padStart(7, "0")}`;

/** The item of a number, the same at every call: a title and 100 to 150 words. */
export function itemOf(n: number): ItemText {
  const next = random(n + 1);
  const write = (count: number) => Array.from({ length: count }, () => draw(next)).join(" ");
  const year = 2012 + Math.floor(next() * 14);
  const date = `${year}-${String(1 + Math.floor(next() * 12)).padStart(2, "0")}-15`;
  const decided = next() < 0.5;
  return {
    id: idOf(n),
    bodySlug: `udvalg-${Math.floor(next() * 20)}`,
    bodyName: "Udvalget",
    slug: date,
    date,
    year,
    kind: decided ? "minutes" : "agenda",
    number: String(1 + Math.floor(next() * 20)),
    title: write(5),
    caseNumber: `S${year}-${Math.floor(next() * 30000)}`,
    document: date,
    sections: [
      {
        heading: "Sagsfremstilling",
        kind: "background",
        text: write(80 + Math.floor(next() * 40)),
      },
      { heading: "Beslutning", kind: decided ? "decision" : "recommendation", text: write(20) },
    ],
  };
}

/** The items after an id, as the published record gives them. */
export function itemsAfter(
  total: number,
): (after: string | null, limit: number) => Promise<ItemText[]> {
  return async (after, limit) => {
    const from = after === null ? 0 : Number(after.slice("item-".length)) + 1;
    return Array.from({ length: Math.min(limit, total - from) }, (_, n) => itemOf(from + n));
  };
}

export type QueryKind = "common" | "mixed" | "rare";

/**
 * Queries of one to three words that stand together in some item, so that there is something to
 * find: a third of them of common words (each in 3 to 30 of 100 items), a third of a common word
 * with rare ones, a third of rare words. No word says nothing.
 */
export function queries(count: number, total: number): { q: string; kind: QueryKind }[] {
  const next = random(5);
  const pick = (from: string[]) => from[Math.floor(next() * from.length)] ?? "";
  const kinds = ["common", "mixed", "rare"] as const;
  return Array.from({ length: count }, (_, n) => {
    const { title, sections } = itemOf(Math.floor(next() * total));
    const words = `${title} ${sections.map(({ text }) => text).join(" ")}`.split(" ");
    const common = words.filter((word) => plain.includes(word));
    const rare = words.filter((word) => !plain.includes(word) && !small.includes(word));
    const kind = kinds[n % 3] ?? "mixed";
    const length = 1 + (Math.floor(n / 3) % 3);
    const chosen = [pick(kind === "rare" ? rare : common)];
    if (kind === "mixed") chosen.push(pick(rare));
    while (chosen.length < length) chosen.push(pick(kind === "common" ? common : rare));
    return { q: chosen.join(" "), kind };
  });
}
