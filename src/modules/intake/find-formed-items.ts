import { readContentsRow } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { isKnown } from "./item-candidates.ts";
import type { Line } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading } from "./reading.ts";

const line =
  /^(?<word>(?:\p{L}[\p{L}.]{0,18}\s+(?:[Nn]r\.?\s*)?|§\s*))?(?<number>(?:[IVXL]{1,6}|[A-ZÆØÅ]|\d{1,4})(?:\/\d{2,4})?)(?<mark>\s*[:.)/,]|\s*[-–—](?=\s))\s*(?<title>[\p{Lu}("“”»'§].*)$/u;
const longest = 200;

/** A line that begins as others do, with a number, a letter or a Roman number in one form. */
interface Formed {
  form: string;
  /** From 1: "C" and "III" are 3. */
  place: number;
  start: ItemStart;
  word: string;
  /** A heading, a decision or a case line stands below it. */
  isProved: boolean;
}

/**
 * Finds items that are counted in a form that no other paper has: "III. Title", "Punkt C: Title",
 * "Punkt 3/2024: Title". Their lines begin alike and count on, and headings stand below some of them.
 */
export function findFormedItems(reading: Reading): ItemStart[] {
  const formed = reading.lines.flatMap((_, index) => readForms(reading.lines, index));
  const groups = [...Map.groupBy(formed, ({ form }) => form).values()].map(countOn);
  const best = groups.reduce((most, each) => (each.length > most.length ? each : most), []);
  if (best.filter(({ isProved }) => isProved).length < 2) return [];
  const first = best[0]?.start.from ?? 0;
  const titles = new Set(best.map(({ start }) => plainTitle(start.title)));
  for (const { form, start } of formed) {
    if (form !== best[0]?.form || start.from >= first || !titles.has(plainTitle(start.title)))
      continue;
    const { line: above, body: until, number, title } = start;
    reading.listed.push({ line: above, until, number, title });
  }
  for (const { start, word } of best) leave(reading, start.line, word, "label");
  return best.map(({ start }) => start);
}

function readForms(lines: readonly Line[], index: number): Formed[] {
  const { text } = lines[index] as Line;
  if (text.length > longest || readContentsRow(text) !== null) return [];
  const groups = line.exec(text)?.groups;
  if (groups === undefined) return [];
  const { word = "", number = "", mark = "", title = "" } = groups;
  const start = { number, title, line: lines[index] as Line, from: index, body: index + 1 };
  let below = index + 1;
  while (lines[below]?.text === "") below += 1;
  const isProved = isKnown(lines[below]?.text ?? "");
  return placesOf(number).map(({ kind, place }) => ({
    form: [word.trim().toLowerCase(), kind, mark.trim()].join(" "),
    place,
    start,
    word,
    isProved,
  }));
}

/** "C" may be a letter or a Roman number. */
function placesOf(printed: string): { kind: string; place: number }[] {
  const [number = "", year = ""] = printed.split("/");
  const kind = year === "" ? "" : "/";
  if (/^\d/.test(number)) return [{ kind: `1${kind}`, place: Number(number) }];
  const letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZÆØÅ".indexOf(number) + 1;
  return [
    ...(number.length === 1 ? [{ kind: `A${kind}`, place: letter }] : []),
    ...(/^[IVXL]+$/.test(number) ? [{ kind: `I${kind}`, place: romanOf(number) }] : []),
  ];
}

function romanOf(number: string): number {
  const values = { I: 1, V: 5, X: 10, L: 50 };
  const signs = number.split("").map((sign) => values[sign as keyof typeof values]);
  return signs.reduce((sum, value, at) => sum + (value < (signs[at + 1] ?? 0) ? -value : value), 0);
}

/** Those that count on from the first that a heading proves. */
function countOn(group: readonly Formed[]): Formed[] {
  const taken: Formed[] = [];
  for (const each of group) {
    const before = taken.at(-1);
    if (before === undefined ? each.isProved : isNext(each, before)) taken.push(each);
  }
  return taken;
}

function isNext({ place, isProved }: Formed, before: Formed): boolean {
  return place === before.place + 1 || (isProved && place > before.place);
}
