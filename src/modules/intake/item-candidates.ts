// Long because all that speaks for a line that begins an item is weighed here.
import { readCaseLine } from "./case-lines.ts";
import { readTitle } from "./title-state.ts";
import { isGroup } from "./closed-groups.ts";
import { brokenPage, readContentsRow, readListed } from "./contents.ts";
import { findDate } from "./dates.ts";
import { decisionLabel, findDecisionHeading } from "./decision-heading.ts";
import type { ItemStart } from "./find-items.ts";
import { findLabel } from "./head-labels.ts";
import { caseAbove } from "./item-box.ts";
import { type Line, printedAbove } from "./lines.ts";
import { plainTitle } from "./plain-title.ts";
import { part } from "./layout.ts";
import { POINT_WORD } from "./point-words.ts";
import type { Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { isFinished, startsLow } from "./wrap.ts";

/** How far below its line the evidence for an item may stand, in printed lines. */
const reach = 6;
/** Of a title, whose beginnings are compared. */
const mostWords = 60;
/** A case line stands nearer. */
const caseReach = 3;

/** A line that looks like the beginning of an item. */
export interface Candidate extends ItemStart {
  /** Chapter and item: "3.1" is [3, 1]. */
  parts: [number, number];
  /** A dot or the like stands behind the number, or "Punkt" before it. */
  isMarked: boolean;
  isWorded: boolean;
  /**
   * 3: the contents list it, or the file marks it as a heading. 2: a case line, a state or "Punkt" says so.
   * 1: a heading stands near. 0: nothing does.
   */
  strength: 0 | 1 | 2 | 3;
  /** It looks like an entry of a list. */
  isEntry: boolean;
  /** A blank line, a page break or a heading stands before it. */
  isFree: boolean;
}

/** Titles that the contents list, by their letters and digits. */
export function listedTitles(lines: readonly Line[]): Set<string> {
  const titles = new Set<string>();
  for (const [index, { text }] of lines.entries()) {
    const row = readContentsRow(text);
    if (row === null) continue;
    addTitle(titles, row.bare);
    const first = row.number === "" ? begunRow(lines[index - 1]) : null;
    if (first !== null) addTitle(titles, `${first.title} ${row.bare}`);
  }
  return titles;
}

function countTexts(lines: readonly Line[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of lines) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

/** Under which numbers the contents list a title. */
function listedNumbers(lines: readonly Line[]): Map<string, Set<number>> {
  const numbers = new Map<string, Set<number>>();
  for (const row of lines.flatMap(({ text }) => readContentsRow(text) ?? [])) {
    const number = /\d+/.exec(row.number)?.[0];
    const key = plainTitle(row.bare);
    if (number !== undefined) numbers.set(key, (numbers.get(key) ?? new Set()).add(Number(number)));
  }
  return numbers;
}

const begun = new RegExp(
  `^(?<number>(?:(?:${POINT_WORD}|Sag)\\s*)?\\d{1,4}(?:\\.\\d{1,2})?(?:[.:)]|\\s*[-–—])?\\s+)(?<title>[^\\d\\s].{10,})$`,
  "u",
);

/** With all its beginnings, for titles that are printed on several lines. */
function addTitle(titles: Set<string>, title: string): void {
  let plain = "";
  for (const word of title.split(" ").slice(0, mostWords)) {
    plain += plainTitle(word);
    titles.add(beginningOf(plain));
  }
  titles.add(plainTitle(title));
}

/** How a title that goes on begins, as it stands among the listed ones. */
function beginningOf(plain: string): string {
  return `${plain}…`;
}

/** The first line of a row of contents that takes two: "22. Igangsættelse af lokalplan for". */
export function begunRow(line: Line | undefined): { number: string; title: string } | null {
  if (line === undefined || readContentsRow(line.text) !== null) return null;
  const groups = begun.exec(line.text)?.groups;
  return groups === undefined
    ? null
    : { number: groups["number"] ?? "", title: groups["title"] ?? "" };
}

/** All lines that look like the beginning of an item, with what speaks for each. */
export function findCandidates(reading: Reading, listed: ReadonlySet<string>): Candidate[] {
  const { lines, layout } = reading;
  const found: Candidate[] = [];
  const isBelow = standBelow(reading);
  // Most papers never ask.
  let hasCasesBelow: boolean | null = null;
  let hasStatesAbove: boolean | null = null;
  let numbersOf: Map<string, Set<number>> | null = null;
  let texts: Map<string, number> | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.text === "" || line.text.length > 400 || readContentsRow(line.text) !== null) continue;
    if (isBegunRow(lines, index) || brokenPage.test(line.text)) continue;
    const groups = layout.item.exec(line.text)?.groups;
    if (groups === undefined) continue;
    const number = groups["number"] ?? "";
    const isWorded = /^\p{L}/u.test(line.text);
    const isBareNumber = !isWorded && groups["title"] === "" && groups["mark"] === ".";
    const titled = lines.slice(index + 1, index + 4).find(({ text }) => text !== "")?.level != null;
    if (isBareNumber && !titled && isInAttachments(lines, index)) continue;
    const isMarked = isWorded || (groups["mark"] ?? groups["dash"]) !== undefined;
    // "28. feb 2023" is a day.
    if (!isWorded && (isDay(line.text) || isPerson(lines, index))) continue;
    const title = groups["title"] ?? "";
    const start =
      (title === "" && isBelow && isWorded ? titleAbove(lines, index, number) : null) ??
      readStart(reading, index, number, title, listed);
    if (start === null) continue;
    // Of a closed item without any text, "Sagsnr. 24/17" stands right above the next one.
    const above = caseAbove(lines, index);
    if (
      above < start.from &&
      (isState(lines, above) ||
        isWholeBox(lines, above, index) ||
        !(hasCasesBelow ??= caseLinesStandBelow(reading)))
    )
      start.from = above;
    const state = printedAbove(lines, start.from);
    if (state >= 0 && isBareState(lines[state]?.text ?? ""))
      if ((hasStatesAbove ??= statesStandAbove(reading))) start.from = state;
    const [major = 0, minor = 0] = number.split(".").map(Number);
    const candidate: Candidate = {
      ...start,
      parts: [major, minor],
      isMarked,
      isWorded,
      strength: 0,
      isEntry: isEntry(lines, index),
      isFree: isFree(lines, index),
    };
    candidate.strength = strengthOf(reading, candidate, listed);
    if (isWorded && candidate.isEntry && !candidate.isFree) continue;
    if (file.test(title) && candidate.strength < 3) continue;
    const isListedFile = documentNumber.test(title) || listed.size > 0;
    // "1. Budget for 2024" in the attachments of "5. Budget for 2024".
    const own = (numbersOf ??= listedNumbers(lines)).get(plainTitle(readListed(title).title));
    if (!isWorded && own !== undefined && !own.has(major))
      if (isInAttachments(lines, index)) continue;
    const isBelowAnother = (lines[index - 1]?.text ?? "") !== "";
    if (/^Åben\s/.test(title) && (isListedFile || isBelowAnother) && candidate.strength < 3)
      if (isInAttachments(lines, index)) continue;
    // "1. Anbefales." answers to a recommendation.
    if (act.test(title) && candidate.strength < 2) continue;
    const isAgain =
      /^\d\. \p{L}{4}/u.test(title) && (texts ??= countTexts(lines)).get(line.text)! > 1;
    if (isAgain || canBegin(candidate, groups)) found.push(candidate);
  }
  return withoutHeadings(withoutParts(found));
}

/** "1 Tidsplan (PDF)" is an attachment. */
const file = /(?:\((?:pdf|docx?|xlsx?|pptx?)(?:,[^()]*)?\)|\.(?:pdf|docx?|xlsx?|pptx?))$/i;

/** "1 Åben Tidsplan 23184/15" is one too. */
const documentNumber = /\s\d{2,6}[-/]\d{2,7}$/;

const act =
  /^(?:Anbefales|Anbefalet|Godkendt|Godkendes|Indstilles|Tiltrådt|Tiltrædes|Vedtaget|Drøftet)(?: godkendt)?\.$/;

/** Whether "Sag nr. 12" stands below its title in this paper: a heading or a case line follows it mostly. */
function standBelow({ lines, layout }: Reading): boolean {
  const alone = lines.flatMap(({ text }, at) => {
    const isAlone = /^\p{L}/u.test(text) && layout.item.exec(text)?.groups?.["title"] === "";
    return isAlone ? [printedBelow(lines, at)] : [];
  });
  return alone.length > 2 && alone.filter(isKnown).length > alone.length / 2;
}

/** Whether the paper prints an item's case line below its title, and mostly not above it. */
function caseLinesStandBelow({ lines, layout }: Reading): boolean {
  const printed = lines.filter(({ text }) => text !== "" && readContentsRow(text) === null);
  const isItem = (at: number) => layout.item.test(printed[at]?.text ?? "");
  const isCase = (at: number) => {
    const found = readCaseLine(printed[at]?.text ?? "");
    return found !== null && (found.number !== null || found.closed !== null);
  };
  let [below, above] = [0, 0];
  for (const [at, { text }] of printed.entries()) {
    if (text.length > 200 || !isItem(at)) continue;
    if (isCase(at - 1)) above += 1;
    const found = [at + 1, at + 2, at + 3].find(isCase);
    if (found !== undefined && !isItem(found + 1)) below += 1;
  }
  return below > above;
}

/** Several lines from a page's first on: they are of the item that follows, whatever stands below others. */
function isWholeBox(lines: readonly Line[], from: number, index: number): boolean {
  const printed = lines.slice(from, index).filter(({ text }) => text !== "");
  return lines[from]?.pageStart === true && printed.length > 1;
}

/** Whether the paper prints "Åbent punkt" above its items, and not below their titles. */
function statesStandAbove({ lines, layout }: Reading): boolean {
  const printed = lines.filter(({ text }) => text !== "");
  const isItem = (at: number) => layout.item.test(printed[at]?.text ?? "");
  const states = printed.flatMap(({ text }, at) => (isBareState(text) ? [at] : []));
  // One between two items may be either's.
  const above = states.filter((at) => isItem(at + 1) && !isItem(at - 1));
  const others = states.filter((at) => !isItem(at + 1));
  return above.length > 1 && others.length === 0;
}

function isBareState(text: string): boolean {
  if (text.length > 40) return false;
  const found = readCaseLine(text);
  return found !== null && found.closed !== null && found.number === null;
}

/** "Lukket sag" that stands free above an item, and not below the case lines of the one above. */
function isState(lines: readonly Line[], at: number): boolean {
  const found = readCaseLine(lines[at]?.text ?? "");
  if (found === null || found.closed === null || found.number !== null) return false;
  const before = lines.slice(0, at).findLast(({ text }) => text !== "")?.text ?? "";
  // Nor is it the state of a title that says so itself: "2. Lukket - Salg".
  const title = before.replace(/^\D{0,12}\d{1,4}[^\p{L}\d]+/u, "");
  return readCaseLine(before) === null && !readTitle(title).closed;
}

function isDay(text: string): boolean {
  const found = findDate(text);
  return found !== null && found.start === 0 && found.end === text.length;
}

/** "2. Lovgrundlag" in one item after the other is a heading with a number. */
function withoutHeadings(found: readonly Candidate[]): Candidate[] {
  const headings = found.filter(
    ({ title, strength, isWorded }) => strength < 3 && !isWorded && findHeading(title)?.rest === "",
  );
  const equal = Map.groupBy(headings, ({ line }) => line.text);
  return found.filter(({ line }) => (equal.get(line.text)?.length ?? 0) < 3);
}

/** "Ad 1: Godkendt." is a part of a decision where the items are called otherwise. */
function withoutParts(found: readonly Candidate[]): Candidate[] {
  const others = found.filter(({ line, isWorded }) => isWorded && !part.test(line.text));
  return others.length > 1 ? found.filter(({ line }) => !part.test(line.text)) : [...found];
}

/** A row of contents that goes on in the next line, where its page stands. */
function isBegunRow(lines: readonly Line[], index: number): boolean {
  const row = readContentsRow(lines[index + 1]?.text ?? "");
  return row !== null && row.number === "" && begunRow(lines[index]) !== null;
}

/** A title begins with a capital; where much speaks for it, it may begin with anything. */
function canBegin(
  { title, strength, isWorded }: Candidate,
  groups: Record<string, string>,
): boolean {
  if (title === "") return false;
  if (/^[\p{Lu}("“”»'§]/u.test(title)) return true;
  if (isWorded) return (groups["mark"] ?? groups["dash"]) !== undefined || !/^\p{Ll}/u.test(title);
  // "2. 2. behandling af budgettet"
  if (strength === 2 && /^\d\. \p{L}{4}/u.test(title)) return true;
  return (
    strength === 3 || (strength === 2 && !/^[\s\d.,:;)/%-]/.test(title) && !/^\p{Ll}/u.test(title))
  );
}

function readStart(
  reading: Reading,
  index: number,
  number: string,
  first: string,
  listed: ReadonlySet<string>,
): ItemStart | null {
  const { lines } = reading;
  const line = lines[index] as Line;
  // "Sag nr. 7 (lukket sag)" below its title.
  const state =
    !/^\d/.test(line.text) && isBracketed(first) ? titleAbove(lines, index, number) : null;
  if (state !== null) return { ...state, title: `${state.title} ${first}` };
  let title = first;
  let body = index + 1;
  const next = () => {
    title = "";
    for (; title === "" && body < lines.length && body <= index + 5; body += 1)
      title = lines[body]?.text ?? "";
  };
  if (title === "") next();
  // "Punkt 6.", "Lukket", and then the title.
  if (first === "" && bareState.test(title)) {
    const [mark, below] = [title, body];
    next();
    const isTitle = title !== "" && !isKnown(title) && !isFinished(title);
    if (isTitle && !reading.layout.item.test(title))
      title = `${mark.replaceAll(/[()[\]]/g, "")}: ${title}`;
    else [title, body] = [mark, below];
  }
  const isTitle = title !== "" && (!isKnown(title) || mayBeTitle(lines, body, title, listed));
  if (first === "" && !isTitle)
    return /^\d/.test(line.text) ? null : titleAbove(lines, index, number);
  if (first === "" && /^\d/.test(title)) return null;
  while (belongsToTitle(reading, title, lines[body], listed)) {
    title += ` ${lines[body]?.text}`;
    body += 1;
  }
  // Some PDFs leave as much between a title's lines as between paragraphs.
  const whole = `${title} ${lines[body + 1]?.text}`;
  if (lines[body]?.text === "" && listed.has(plainTitle(whole)))
    return { number, title: whole, line, from: index, body: body + 2 };
  return { number, title, line, from: index, body };
}

/** "Tidsplan" may be a heading and the title of an item, which has a heading of its own below. */
function mayBeTitle(
  lines: readonly Line[],
  body: number,
  title: string,
  listed: ReadonlySet<string>,
): boolean {
  if (readCaseLine(title) !== null) return false;
  // "Beslutningskompetence: Byrådet" has its text already.
  if ((findHeading(title)?.rest ?? "") !== "") return false;
  let below = body;
  while (lines[below]?.text === "") below += 1;
  return listed.has(plainTitle(title)) || isKnown(lines[below]?.text ?? "");
}

const bareState = /^[([]?(?:lukket|åbent?)(?: (?:punkt|sag))?[)\]]?$/i;

/** "(lukket sag)" or "(BE 3/2016)", and no title. */
function isBracketed(text: string): boolean {
  const inner = /^[([](?<inner>.*)[)\]]$/.exec(text)?.groups?.["inner"];
  if (inner === undefined) return false;
  return readCaseLine(inner)?.closed != null || /^[A-ZÆØÅ]{2,4} \d{1,4}\/\d{4}$/.test(inner);
}

/** A title that had no room on its line goes on in the next, with a small letter. */
function mayBreak(line: Line | undefined, next: Line | undefined): boolean {
  return (
    (line?.text.length ?? 0) >= 50 && startsLow(next?.text ?? "") && !isKnown(line?.text ?? "")
  );
}

/** "Title", and below it "Sag nr. 12". */
function titleAbove(lines: readonly Line[], index: number, number: string): ItemStart | null {
  const last = printedAbove(lines, index);
  // The title may take two lines.
  const isLong = (lines[last - 1]?.text ?? "") !== "" && (lines[last - 2]?.text ?? "") === "";
  const above = isLong && mayBreak(lines[last - 1], lines[last]) ? last - 1 : last;
  const line = lines[above];
  const title = lines
    .slice(above, last + 1)
    .map(({ text }) => text)
    .join(" ");
  const fits =
    line !== undefined &&
    /^[\p{Lu}("“”»§\d]/u.test(title) &&
    (!isKnown(title) || readTitle(title).closed) &&
    !isFinished(title) &&
    (lines[above - 1]?.text ?? "") === "";
  return fits
    ? {
        number,
        title,
        line: lines[index] as Line,
        titleLine: line,
        from: above,
        body: index + 1,
      }
    : null;
}

/** In a text with broken lines a title may go on until the first blank or known line. */
function belongsToTitle(
  { width, isMarked, layout }: Reading,
  title: string,
  line: Line | undefined,
  listed: ReadonlySet<string>,
): boolean {
  if (line === undefined || line.text === "" || isMarked) return false;
  if (isGroup(line.text)) return false;
  // Its chapter may be named below the title.
  if (/^[A-Z][.:]\s+\p{Lu}/u.test(line.text)) return false;
  const plain = plainTitle(title);
  if (listed.has(plain)) return false;
  const longer = plain + plainTitle(line.text);
  if (listed.has(longer) || listed.has(beginningOf(longer))) return true;
  // "… den 27." goes on with "januar 2026".
  const isDate = /\d\.$/.test(title) && startsLow(line.text);
  if (width === null || isFinished(line.text) || (isFinished(title) && !isDate)) return false;
  if (layout.item.test(line.text) && !/^\d{4}/.test(line.text)) return false;
  return !isKnown(line.text);
}

/** What is printed of an item's state; "(Offentlig)" tells nothing, as rows of the contents have it too. */
function hasState(title: string): boolean {
  const { mark } = readTitle(title);
  return mark !== "" && !/^\s*[([]Offentlig/.test(mark);
}

function strengthOf(
  { lines, layout }: Reading,
  start: Candidate,
  listed: ReadonlySet<string>,
): Candidate["strength"] {
  const title = readListed(start.title);
  if (listed.has(plainTitle(start.title)) || listed.has(plainTitle(title.title))) return 3;
  if (start.line.level !== null) return 3;
  if (start.from < start.line.number - 1 || hasState(start.title)) return 2;
  let seen = 0;
  for (let index = start.body; index < lines.length && seen < reach; index += 1) {
    const text = lines[index]?.text ?? "";
    if (text === "") continue;
    seen += 1;
    // "Lukket dagsorden" is said of what stands below it.
    if (isGroup(text)) break;
    // A chapter holds "3.1".
    if (seen === 1 && start.parts[1] === 0 && new RegExp(`^${start.number}\\.1\\D`).test(text))
      return 2;
    if (seen <= caseReach && readCaseLine(text) !== null) {
      // "Åbent punkt" right above the next item is that one's.
      if (seen > 1 && layout.item.test(printedBelow(lines, index))) break;
      return 2;
    }
    if (isKnown(text)) return start.isWorded ? 2 : 1;
    if (layout.item.test(text)) break;
  }
  return start.isWorded ? 2 : 0;
}

/** "2." on a line of its own, in a list of attachments. */
function isInAttachments(lines: readonly Line[], index: number): boolean {
  const above = lines
    .slice(Math.max(0, index - 3 * reach), index)
    .filter(({ text }) => text !== "");
  const headings = above.flatMap(({ text }) => findHeading(text)?.kind ?? []);
  return (
    headings.at(-1) === "attachments" &&
    above.slice(-reach).every(({ text }) => readCaseLine(text) === null)
  );
}

function printedBelow(lines: readonly Line[], index: number): string {
  return lines.slice(index + 1, index + 4).find(({ text }) => text !== "")?.text ?? "";
}

/** "1. Ida Holm, A", below "Afbud:" or others that are counted from there. */
function isPerson(lines: readonly Line[], index: number): boolean {
  if (lines[index]?.level !== null) return false;
  let at = index;
  let first = "";
  for (let seen = 0; seen < mostAway && countedPerson.test(lines[at]?.text ?? ""); seen += 1) {
    first = lines[at]?.text ?? "";
    at = printedAbove(lines, at);
  }
  return first.startsWith("1.") && findLabel(lines[at]?.text ?? "")?.field === "absent";
}

/** No body has more members. */
const mostAway = 60;
const countedPerson =
  /^\d{1,2}\.\s+\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){1,4}(?:, \p{Lu}{1,3}| \(\p{Lu}{0,3}\))?$/u;

/** "… indstiller," goes before, or an entry of the same list. */
function isEntry(lines: readonly Line[], index: number): boolean {
  const above = printedAbove(lines, index);
  const text = lines[above]?.text ?? "";
  // "Sted:" was left empty.
  const label = text.length < 40 && text.endsWith(":") ? findLabel(text) : null;
  // "Sager, der behandles for lukkede døre:" stands above items.
  if (text.length < 60 && /^\p{Lu}.*(?<!\p{L})lukke(?:de|t)(?!\p{L})/u.test(text)) return false;
  if (label?.value === "" && label.field !== null && label.field !== "contents") return false;
  return /[,:]$|(?:indstiller|indstilles|indstiller til)$|(?:^|\s)(?:at|og)$/.test(text);
}

function isFree(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const above = lines[index - 1]?.text ?? "";
  return above === "" || line.pageStart || line.level !== null || isNumbered(above);
}

/** A line of a list of items that has nothing between them. */
function isNumbered(text: string): boolean {
  return /^(?:\p{L}{2,6}\.?\s+)?\d{1,4}[.:)]?\s+\S/u.test(text) && !isFinished(text);
}

export function isKnown(text: string): boolean {
  return (
    findHeading(text) !== null ||
    findDecisionHeading(text) !== null ||
    decisionLabel(text) !== null ||
    readCaseLine(text) !== null
  );
}
