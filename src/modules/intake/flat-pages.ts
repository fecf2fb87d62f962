import { LINE_END } from "./lines.ts";
import { knownHeadings } from "./section-headings.ts";

/** A page that is one line, with its number before it. */
const page = /^(?<number>\d{1,4})\s(?<text>.*)$/;
const fewestPages = 3;
/** At least one of the pages is so long: a list of short entries is none. */
const longPage = 500;
const longestContents = 20_000;
const mostTitles = 300;
/** Words of a page's head or foot that are compared. */
const mostRunning = 12;

/**
 * Puts the lines back into a text whose pages are one line each, as sites print what they read of a PDF:
 * breaks before and behind headings, titles that the contents list, labels and entries of lists. Any other text
 * comes back as it is.
 */
export function unflatten(text: string): string {
  const pages = pagesOf(text.split(LINE_END));
  if (pages === null) return partGlued(text);
  const own = withoutRunning(pages);
  const listed = own.findIndex((each) => each.length < longestContents && contents.test(each));
  const rows = listed === -1 ? [] : rowsOf(own[listed] ?? "");
  const titles = rows.slice(0, mostTitles).map(({ title }) => title);
  return own
    .map((each, at) => {
      if (at === listed) return contentsPage(each, rows);
      return breakPage(each, titles, listed === -1 ? at === 0 : at < listed);
    })
    .map((each) => each.split("\n").map(swapPoint).join("\n\n"))
    .join("\n\n\f")
    .replaceAll(pointAbove, "$<point>: $<title>\n\n$<facts>");
}

/** "Indholdsfortegnelse1. Title", as pages of the web are copied. */
const glued = /^(?:Indholdsfortegnelse|Referat|Dagsordenspunkter|Punkter)(?=\d{1,4}\.\s?\p{Lu})/gmu;
/** The same, of any line that runs into the next one. */
const mayRunOn = /[^\s\d(]\d{1,4}\.\s\p{Lu}|\d{5,8}\.\s\p{Lu}/u;
const longestLine = 400;

/** "3. Eventuelt1. Godkendelse af dagsorden": a line that ends with all of another one, which begins with a number, is two. */
function partGlued(text: string): string {
  const parted = text.replaceAll(glued, "$&\n");
  if (!mayRunOn.test(parted)) return parted;
  const lines = parted.split("\n");
  const own = new Set(lines.map((line) => line.trim()).filter((line) => /^\d/.test(line)));
  return lines.map((line) => (line.length > longestLine ? line : partLine(line, own))).join("\n");
}

function partLine(line: string, own: ReadonlySet<string>): string {
  if (!mayRunOn.test(line)) return line;
  for (const { index } of line.matchAll(/(?<=\S)\d(?=\d{0,3}\.\s\p{Lu})/gu)) {
    if (own.has(line.slice(index).trim())) return `${line.slice(0, index)}\n${line.slice(index)}`;
  }
  return line;
}

/** "Punkt: 41 Sagsnr.: 10/211": the number stands before the case line, and the title below both. */
const swapped =
  /^(?<point>Punkt|Sag|Pkt\.):?\s(?<number>\d{1,4})\s(?<facts>(?:Acadre\s)?\p{Lu}?\p{L}+nr\.?:.*)$/u;
const mark = "\u0001";
const pointAbove = new RegExp(
  `${mark}(?<point>[^${mark}\\n]+)${mark}(?<facts>[^\\n]+)\\n\\n(?<title>[^\\n]+)`,
  "g",
);

function swapPoint(line: string): string {
  const groups = swapped.exec(line)?.groups;
  if (groups === undefined) return line;
  return `${mark}${groups["point"]} ${groups["number"]}${mark}${groups["facts"]}`;
}

function pagesOf(lines: readonly string[]): string[] | null {
  const first = lines.findIndex((line) => line.startsWith("1 ") && line.length > 20);
  if (first === -1) return null;
  const printed = lines.slice(first).filter((line) => line.trim() !== "");
  const found = printed.map((line) => page.exec(line.trim())?.groups);
  const inOrder = found.filter((groups, at) => Number(groups?.["number"]) === at + 1);
  const texts = inOrder.map((groups) => groups?.["text"] ?? "");
  const isFlat = inOrder.length >= fewestPages && inOrder.length >= printed.length * 0.9;
  return isFlat && texts.some(({ length }) => length > longPage) ? texts : null;
}

/** Without the words that most pages begin or end with, whatever their numbers. */
function withoutRunning(pages: readonly string[]): string[] {
  const words = pages.map((each) => each.split(/\s+/));
  const foot = longestShared(words.map((each) => each.toReversed()));
  const bare = words.map((each) =>
    isShared(each.toReversed(), foot) ? each.slice(0, -foot.length || undefined) : each,
  );
  const head = longestShared(bare).filter(
    (_, at, all) => !all.slice(0, at + 1).some((one) => /[#:]/.test(one) && !printedDay.test(one)),
  );
  return bare.map((each, at) =>
    (at > 0 && isShared(each, head) ? each.slice(head.length) : each).join(" "),
  );
}

/** The meeting's day, its digits as signs. */
const printedDay = /^#[-.]#[-.]#$/;
const plain = (word: string) => word.replaceAll(/\d+/g, "#");

function isShared(words: readonly string[], shared: readonly string[]): boolean {
  return shared.every((word, at) => plain(words[at] ?? "") === word);
}

function longestShared(pages: readonly string[][]): string[] {
  for (let length = mostRunning; length > 0; length -= 1) {
    const keys = pages
      .filter((each) => each.length > length)
      .map((each) => each.slice(0, length).map(plain).join(" "));
    for (const [key, equal] of Map.groupBy(keys, (each) => each)) {
      if (equal.length >= Math.max(fewestPages, pages.length * 0.6)) return key.split(" ");
    }
  }
  return [];
}

const contents =
  /(?:Sagsoversigt|Indholdsfortegnelse|Følgende sager behandles\P{Lu}*Side|Dagsordensoversigt)\s*:?\s+(?:(?:(?:Sag nr\.|Pkt\.|Punkt|Nr\.|Emne|Titel)\s+){0,2}Side\s+(?=\d))?(?=\S)/u;
const leader =
  /(?:(?<number>\d{1,4})[.)]?\s+)?(?<title>\p{Lu}\S.*?)\s*\.{2,}\s*(?<page>\d{1,4})(?=\s|$)/gu;
const bare =
  /(?:(?<number>\d{1,4})[.)]?\s+)?(?<title>\p{Lu}\S.*?)\s(?<page>\d{1,3})(?=\s\p{Lu}|\s\d{1,4}[.)]?\s\p{Lu}|$)/gu;

interface Row {
  /** "LUKKET MØDE" before it. */
  group: string;
  number: string;
  title: string;
  page: string;
  end: number;
}

function rowsOf(text: string): Row[] {
  const found = contents.exec(text);
  const from = (found?.index ?? 0) + (found?.[0].length ?? 0);
  const behind = text.slice(from);
  const matches = [...behind.matchAll(/\.{3}/.test(behind) ? leader : bare)];
  return matches.map((match) => {
    const grouped = behindGroup.exec(match.groups?.["title"] ?? "")?.groups;
    return {
      group: grouped?.["group"] ?? "",
      number: grouped?.["number"] ?? match.groups?.["number"] ?? "",
      title: grouped?.["title"] ?? match.groups?.["title"] ?? "",
      page: match.groups?.["page"] ?? "",
      end: from + match.index + match[0].length,
    };
  });
}

const groupWords = String.raw`(?:LUKKET|ÅBENT)\s(?:MØDE|DEL)|(?:LUKKEDE|ÅBNE)\s(?:PUNKTER|SAGER)|(?:LUKKET|ÅBEN)\sDAGSORDEN|(?:Lukket|Åbent)\s(?:møde|del)|(?:Lukkede|Åbne)\s(?:dagsordenspunkter|punkter|sager)|(?:Lukket|Åben)\sdagsorden`;
/** "LUKKET MØDE 367. Title" */
const behindGroup = new RegExp(
  `^(?<group>${groupWords})\\s(?:(?<number>\\d{1,4})[.)]?\\s+)?(?<title>\\p{Lu}.*)$`,
  "u",
);
/** The same before an item. */
const beforeItem = new RegExp(
  `(?<=^|\\s)(?:${groupWords})(?=\\s(?:(?:Punkt|Pkt\\.?|Sag)(?:\\snr\\.?)?:?\\s)?\\d{1,4}[.):]?\\s\\p{Lu})`,
  "gu",
);

function contentsPage(text: string, rows: readonly Row[]): string {
  const found = contents.exec(text);
  const printed = rows.flatMap(({ group, number, title, page: at }) => [
    ...(group === "" ? [] : [group]),
    `${number === "" ? "" : `${number}. `}${title}.....${at}`,
  ]);
  const behind = text.slice(rows.at(-1)?.end ?? text.length).trim();
  const before = breakPage(text.slice(0, found?.index ?? 0).trim(), [], true);
  return [before, "Indholdsfortegnelse", ...printed, breakPage(behind, [], true)]
    .filter((each) => each !== "")
    .join("\n");
}

const escaped = (text: string) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
const byLength = (texts: readonly string[]) =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join("|");
const day = String.raw`(?:den |d\. ?)?\d{1,2}(?:[.-]\d{1,2}[.-]|\. \p{L}+ )\d{4}`;
/** Headings that aren't in the list of known ones, but are known by their form. */
const formed = String.raw`Økonomi(?:ske (?:konsekvenser|forhold)| og finansiering|\/personale)?|\p{Lu}\p{Ll}+mæssige (?:konsekvenser|forhold)|(?:Administrationens|Forvaltningens|Direktionens) (?:vurdering|indstilling|bemærkninger)`;
const words = byLength(
  [...knownHeadings, "Beslutning", "Konklusion", "Underskriftsside"].filter(
    (each) => each !== "Sagsforløb",
  ),
);
/** What stands on a line of its own. */
const alone = new RegExp(
  String.raw`(?<![\p{L}\d.-]|(?<![\p{L}\d])\d{1,2}\.\s)(?:(?:Beslutning|Konklusion)(?:\s(?:i|fra|truffet i))?\s\p{Lu}[\p{L} ,-]{3,70}?\s${day}:?(?=\s|$)` +
    String.raw`|\p{Lu}[\p{L}-]*(?:(?:,|\sog)?\s\p{Lu}?[\p{L}-]+){0,6}\s${day}:(?=\s)` +
    String.raw`|(?:${words}|${formed})(?::(?=\s)|(?=\s["”»(]?[\p{Lu}\d-])|$))`,
  "gu",
);
/** What begins a line. */
const begins =
  /(?<=\s)(?=(?:Punkt|Pkt\.?|Sag)(?:\snr\.?)?:?\s\d{1,4}[:\s])|(?<=\p{L}\s)(?<!Acadre\s)(?=(?:Sagsnr|J\.nr|Sagsnummer)\.?:\s|(?:Afbud|Fraværende):\s)/gu;
const inHead = [
  /(?<=\s)(?=(?:(?:Åben|Åbent)\s)?(?:Referat|REFERAT|Dagsorden|DAGSORDEN|Protokol)(?:\s(?:fra|til|med)|\s\p{Lu}|$)|(?:Mødedato|Dato|Tidspunkt|Mødetidspunkt|Starttidspunkt|Sluttidspunkt|Mødested|Sted|Lokale|Medlemmer|Deltagere|Mødedeltagere|Til stede|Tilstede|Afbud|Fraværende|Bemærkninger|Slut|Start|Møde(?:t)? slut)(?::|\s\p{Lu}\p{Ll}+\s\p{Lu})|Bemærkninger\stil|Følgende\ssager|\p{Lu}\p{L}+\sKommune$)/gu,
  /(?<=[^:]\s)(?=(?:man|tirs|ons|tors|fre|lør|søn)dag\s(?:den\s)?\d)|(?<=\s)(?<!sted: .{0,60})(?=Mødelokale\s)/giu,
];
const entry = /(?<=\s)(?<number>\d{1,2})\.\s(?=\p{Lu}|at\s)/gu;

function breakPage(text: string, titles: readonly string[], isHead: boolean): string {
  let broken = text;
  if (titles.length > 0) {
    const listed = new RegExp(
      `(?<![\\p{L}\\d])(?:\\d{1,4}[.)]?\\s)?(?:${byLength(titles)})(?=\\s["”»(]?[\\p{Lu}\\d]|$)`,
      "gu",
    );
    broken = broken.replace(listed, "\n$&\n");
  }
  broken = broken.replace(beforeItem, "\n$&\n").replace(alone, "\n$&\n").replace(begins, "\n");
  if (isHead) for (const label of inHead) broken = broken.replace(label, "\n");
  return broken
    .split("\n")
    .flatMap((line) => breakEntries(line.trim()).split("\n"))
    .filter((line) => line !== "")
    .join("\n");
}

/** "1. Notat 2. Kort": entries that count from 1, a line each. */
function breakEntries(line: string): string {
  let next = 1;
  return ` ${line}`
    .replaceAll(entry, (found, number: string) => {
      if (Number(number) !== next) return found;
      next += 1;
      return `\n${found}`;
    })
    .trim();
}
