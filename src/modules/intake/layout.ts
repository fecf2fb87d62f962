import { readCaseLine } from "./case-lines.ts";
import { readContentsRow } from "./contents.ts";
import { plainTitle } from "./plain-title.ts";
import { POINT_WORD } from "./point-words.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { findHeading } from "./section-headings.ts";

/**
 * How a family of documents prints its items, as data. What the families share (labels of the
 * head, section headings, case lines) stands in the vocabulary files beside this one.
 */
export interface Layout {
  name: "point" | "margin" | "numbered";
  /** Recognised by one line of the document. */
  sign: RegExp;
  /** An item line; groups number, mark and title. */
  item: RegExp;
  /** Lines that the page repeats; they are left out of the record. */
  running: readonly RegExp[];
  /** Attachments are printed one on each line; else lines without a blank between are one. */
  attachmentPerLine: boolean;
  /** The text kept only a leading blank where its form feeds stood. */
  blankIsPageBreak: boolean;
}

const pageFoot = /^side\s*\|?\s*(?<page>\d{1,4})(?:\s*(?:af|\/|of)\s*\d{1,4})?$/i;

const runningAnywhere: readonly RegExp[] = [
  pageFoot,
  /^(?<page>\d{1,4})\s+(?:of|af)\s+\d{1,4}$/,
  /^(?!.*\.{3})\D.{0,80}\s{3,}side\s*\|?\s*(?<page>\d{1,4})(?:\s*(?:af|\/|of)\s*\d{1,4})?$/i,
  /^\p{L}+s initialer:?[\s._]*$/iu,
  /^(?:til(?:bage til)? (?:top(?:pen)?|indholdsfortegnelse(?:n)?)|udskriv|se alle bilag|(?:fold|vis|luk) alle(?: punkter)?(?: ud| ind)?)$/i,
  /^\p{Lu}[\p{L} -]{1,40} Kommune\s*[·|•].*\b(?:\d{4} \p{Lu}|CVR|Tlf|Telefon)/u,
];

/** "Punkt 2: Title", as most minutes print it, "Pkt. 2", "Punkt nr. 2 - Title", "SAG 2:", or another word. */
function pointOf(word: string): Layout {
  return {
    name: "point",
    sign: new RegExp(
      `^${word}\\s*\\d{1,4}(?:\\.\\d{1,2})?(?![\\p{L}\\d])(?:\\s*[:.)]|[,/]|\\s*[-–—](?=\\s))?(?:\\s*$|\\s*[^\\p{Ll}\\d\\s/.,-])`,
      "u",
    ),
    item: new RegExp(
      `^${word}\\s*(?<number>\\d{1,4}(?:\\.\\d{1,2})?)(?:\\s*(?<mark>[:.)]|[,/](?!\\d))|\\s*(?<dash>[-–—])(?=\\s)|(?=\\s|$))\\s*(?<title>.*)$`,
      "u",
    ),
    running: runningAnywhere,
    attachmentPerLine: false,
    blankIsPageBreak: false,
  };
}

const point = pointOf(POINT_WORD);

/** Chapters "3." with items "3.1.", the numbers in the margin: the KKR agendas. */
const margin: Layout = {
  name: "margin",
  sign: /^\d{1,2}\.\d{1,2}\.(?:\s|$)/,
  item: /^(?<number>\d{1,2}\.\d{1,2})(?<mark>\.?)\s+(?<title>\S.*)$/,
  running: [...runningAnywhere, /^\S.{0,60} \| \d{2}-\d{2}-\d{4}$/],
  attachmentPerLine: false,
  blankIsPageBreak: true,
};

/** "302. Title" or "1 Title". */
const numbered: Layout = {
  name: "numbered",
  sign: /(?:)/,
  item: /^[([#]?(?<number>\d{1,4}(?:\.\d{1,2})?)(?:(?<mark>[:.)\]/](?!\d)|\s:(?=\s))|\s*(?<dash>[-–—])(?=\s)|(?=[\s(]|\p{Lu}\p{Ll}|$))\s*(?:-{2,}\s*)?(?<title>.*)$/u,
  running: runningAnywhere,
  attachmentPerLine: true,
  blankIsPageBreak: false,
};

/** The case lines of the KKR agendas, by which their items are found where numbers are torn away. */
const caseLine = /^SAG-\d{4}-/;

/** The layout whose signs the document shows. */
export function chooseLayout(lines: readonly string[]): Layout {
  const starts = lines.map((line) => line.trim());
  if (starts.some((line) => margin.sign.test(line)) && starts.some((line) => caseLine.test(line)))
    return margin;
  // "…, / pkt. 3" ends a heading.
  const free = starts.filter(
    (line, at) => !(starts[at - 1] ?? "").endsWith(",") && readContentsRow(line) === null,
  );
  const plain = starts.filter((line, at) => numbered.item.test(line) && isHeaded(starts, at));
  const counted = numbersIn(plain, numbered.item, anyNumber).size;
  const parts = free.filter((line) => part.test(line));
  const all = numbersIn(free, point.sign, anyNumber).size;
  const others = numbersIn(
    free.filter((line) => !part.test(line)),
    point.sign,
    anyNumber,
  ).size;
  // "Ad 1: Godkendt." is a part of a decision, where anything else may be an item.
  const points = others === 0 && counted === 0 && parts.length > 0 ? all : others;
  const learnt = learnWord(starts);
  if (learnt !== null && learnt.count > Math.max(points, counted)) return pointOf(learnt.word);
  return points > 0 && points >= counted ? point : numbered;
}

/** "Ad 1:", which answers to the first part of a recommendation, or begins an item. */
/** What is done with one point of a recommendation. */
export const part =
  /^ad\.?\s+\d|^(?:indstillings)?(?:punkt|pkt\.?)\s*\d{1,2}\s*[:.)]\s*(?:ikke )?(?:godkend|anbefal|tiltrå|tiltræ|vedta|indstil|drøft|taget til|afvis|udsat|forkast|imødekom)/i;

const anyNumber = /\d{1,4}(?:\.\d{1,2})?/;
const anyWord =
  /^(?<word>\p{Lu}[\p{L}]{1,18}\.?(?:\s+[Nn]r\.?)?)\s*(?<number>\d{1,4})(?:\s*[:.)](?=\s|$)|\s*[-–—](?=\s)|\s+(?=\p{Lu})|$)/u;
/** Words whose numbers count other things than items. */
const otherWord =
  /^(?:bilag|side|figur|tabel|uge|kapitel|kap|afsnit|artikel|trin|fase|etape|model|scenarie|lokalplan|kommuneplan|till(?:æ|ae)g|kl|kategori|klasse|gruppe|hold|spor|alternativ|mulighed|variant|den|pr|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?:\.|\s|$)/i;

/** A word that this paper alone puts before its items' numbers: each time with a heading or a case line below. */
function learnWord(lines: readonly string[]): { word: string; count: number } | null {
  const seen = new Map<string, { last: number; count: number }>();
  for (const [at, line] of lines.entries()) {
    if (line.length > 200) continue;
    const { word = "", number = "" } = anyWord.exec(line)?.groups ?? {};
    if (word === "" || otherWord.test(word) || readCaseLine(line) !== null) continue;
    if (!isHeaded(lines, at)) continue;
    const before = seen.get(word);
    if (before === undefined) seen.set(word, { last: Number(number), count: 1 });
    else if (Number(number) > before.last) {
      before.last = Number(number);
      before.count += 1;
    }
  }
  const [word, best] = [...seen].reduce<[string, { count: number }]>(
    (most, each) => (each[1].count > most[1].count ? each : most),
    ["", { count: 1 }],
  );
  return best.count > 1 ? { word: word.replaceAll(".", String.raw`\.`), count: best.count } : null;
}

function numbersIn(lines: readonly string[], sign: RegExp, number: RegExp): Set<string> {
  return new Set(lines.flatMap((line) => (sign.test(line) ? [number.exec(line)?.[0] ?? ""] : [])));
}

/** A case line or a heading stands right below. */
function isHeaded(lines: readonly string[], at: number): boolean {
  const printed = lines.slice(at + 1, at + 6).filter((line) => line !== "");
  const [first = ""] = printed;
  // The title stands below the number, or is printed once more.
  const isTitle =
    /^\D{0,12}\d{1,4}[.:)]?$/.test(lines[at] ?? "") ||
    (first.length > 3 && plainTitle(lines[at] ?? "").endsWith(plainTitle(first)));
  return isKnown(first) || (isTitle && isKnown(printed[1] ?? ""));
}

function isKnown(below: string): boolean {
  return (
    readCaseLine(below) !== null ||
    findHeading(below) !== null ||
    findDecisionHeading(below) !== null
  );
}
