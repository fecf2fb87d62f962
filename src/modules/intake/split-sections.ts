import type { SectionKind } from "../meetings/index.ts";
import { isBodyLike } from "./body-like.ts";
import { chainedLabel, decisionLabel, findDecisionHeading, isChained } from "./decision-heading.ts";
import { type LayoutHints, taught } from "./hints/layout-hints.ts";
import { isListEntry } from "./line-kind.ts";
import { splitLabelCells } from "./label-cells.ts";
import type { Line } from "./lines.ts";
import { findHeading, isAsking, mayAskInText } from "./section-headings.ts";
import { largest } from "./pdf/extremes.ts";
import { isFinished } from "./wrap.ts";

/** Headings that only this paper uses, and what their sections are about. */
export type OwnHeadings = ReadonlyMap<string, SectionKind>;

/** The lines below one heading. */
export interface RawSection {
  heading: string;
  kind: SectionKind;
  /** Line of the heading; null for text before the first one. */
  line: Line | null;
  lines: Line[];
}

/** Prose has at least this many characters in a paragraph and ends in a full stop; a title doesn't. */
const prose = 120;

/** Behind a heading a shorter text is whole: "Kompetence: Byrådet". */
const shortRest = 60;

interface Found {
  section: Omit<RawSection, "line" | "lines">;
  /** Text of the section that stands on the heading's line. */
  rest: Line[];
  /** How many lines the heading takes. */
  taken: number;
}

/**
 * Cuts an item's lines at its headings. A heading stands after a blank line, a page break, another
 * heading or a finished sentence. `own` holds further headings that this document uses, `hints` those
 * that the authority's earlier papers have taught.
 */
export function splitSections(
  printed: readonly Line[],
  own: OwnHeadings,
  hints: LayoutHints["sections"] = {},
): RawSection[] {
  const lines = splitLabelCells(printed);
  const sections: RawSection[] = [{ heading: "", kind: "other", line: null, lines: [] }];
  const isMarked = marksHeadings(lines);
  const longest = largest(lines.map(({ text }) => text.length));
  const short = longest > longestPrinted ? shortLine : Math.max(shortLine, shortShare * longest);
  let free = true;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    const current = sections.at(-1) as RawSection;
    const heading: Found | null =
      line.text !== "" &&
      !(current.kind === "decision" && whoIsAway.test(line.text)) &&
      !(route.test(line.text) && isEmpty(current)) &&
      !(current.kind === "process" && (isPlanned(line.text) || isStep(current, line.text))) &&
      !(passesOn.has(current.kind) && isOnlyNamed(lines, index)) &&
      (free || own.get(line.text) === "decision" || canStand(line, lines[index - 1], short))
        ? (taughtHeading(line, hints) ?? readHeading(line, lines, index, current, own))
        : null;
    const found: Found | null =
      isMarked && heading !== null && isInText(line, heading) ? null : heading;
    if (found !== null) {
      sections.push({ ...found.section, line, lines: found.rest });
      free = found.rest.every(({ text }) => text.length < shortRest);
      index += found.taken - 1;
    } else {
      current.lines.push(line);
      free = line.text === "";
    }
  }
  return sections.filter(
    ({ line, lines: below }) => line !== null || below.some(({ text }) => text !== ""),
  );
}

/** So many headings that the file marks as such are no chance. */
const leastMarked = 3;

function marksHeadings(lines: readonly Line[]): boolean {
  const marked = lines.filter(
    ({ level, text }) => level !== null && findHeading(text)?.rest === "",
  );
  return marked.length >= leastMarked;
}

/** "Baggrund", which the file doesn't mark as it marks the others, parts a section's text. */
function isInText({ level, text }: Line, { section: { kind } }: Found): boolean {
  const isPlain = kind !== "decision" && kind !== "attachments" && !text.includes(":");
  return level === null && isPlain;
}

/** Below a decision it heads no section. */
const whoIsAway = /^(?:Fraværende|Afbud|Ikke til stede)(?: med afbud)?:?$/;

/** Right below a heading it is that one's first line: "Resume", "Sagsforløb: ØU/BY". */
const route = /^Sagsforløb:\s/;

/** "Økonomiudvalget den 23. november 2015." in a plan of who treats the case. */
function isPlanned(text: string): boolean {
  return text.endsWith(".") && findDecisionHeading(text.replace(/\.$/, ":"))?.date != null;
}

/** Sections that may list who has treated the case. */
const passesOn = new Set<SectionKind>(["process", "background"]);

/** "Økonomiudvalget den 19. august 2025, punkt 3", and nothing of what was decided. */
function isOnlyNamed(lines: readonly Line[], index: number): boolean {
  if (!isChained(lines[index]?.text ?? "")) return false;
  const below = lines.slice(index + 1).find(({ text }) => text !== "");
  return below === undefined || isHeading(below.text);
}

/** "Høring: august - oktober 2025" in a time table. */
function isStep({ heading }: RawSection, text: string): boolean {
  return /^tidsplan/i.test(heading) && /^\p{Lu}\p{L}+:\s\S/u.test(text) && text.length < shortRest;
}

function isEmpty({ line, lines }: RawSection): boolean {
  return line !== null && lines.every(({ text }) => text === "");
}

/** A line that ends so goes on in the next one. */
const runsOn =
  /(?:,|-|(?<!\p{L})(?:og|eller|i|på|til|for|af|at|med|om|som|den|det|der|ved|fra|under|efter|samt))$/iu;
/** Below a line that isn't a full one a heading stands free: of an item's longest less than this share, in print. */
const shortLine = 45;
const shortShare = 0.5;
const longestPrinted = 130;

/** A heading may stand right below a text that is finished. */
function canStand(line: Line, before: Line | undefined, short: number): boolean {
  if (line.pageStart || line.level !== null || isChained(line.text)) return true;
  const ends =
    before === undefined ||
    isFinished(before.text) ||
    isListEntry(before) ||
    (before.text.replaceAll(/\s{2,}/g, " ").length < short && !runsOn.test(before.text));
  if (!ends || before === undefined || before.text.endsWith(":")) return false;
  return line.text.length <= 60 || findDecisionHeading(line.text)?.date != null;
}

function taughtHeading({ text }: Line, hints: LayoutHints["sections"]): Found | null {
  const kind = taught(hints, text);
  return kind === undefined ? null : { section: { heading: text, kind }, rest: [], taken: 1 };
}

function readHeading(
  line: Line,
  lines: readonly Line[],
  index: number,
  current: RawSection,
  own: OwnHeadings,
): Found | null {
  const found = findHeading(line.text);
  if (isAsking(line.text) && (isWithin(lines, current) || isOfBody(line.text, current)))
    return null;
  // "Forvaltningen indstiller, at" begins the text of "Indstilling".
  const begins = current.kind === "recommendation" && isEmpty(current);
  if (begins && mayAskInText(line.text)) return null;
  if (found !== null && found.kind !== "attachments" && current.kind === "attachments") {
    if (!opensText(lines, index, current)) return null;
  }
  if (found?.kind === "attachments") {
    // "Bilag: 3. Udkast" in a list of attachments is a title.
    if (found.rest !== "" && current.kind === "attachments") return null;
    if (found.rest === "" && !listsTitles(lines, index)) return null;
  }
  if (found !== null) {
    const rest = found.rest === "" ? [] : [{ ...line, text: found.rest }];
    const heading =
      found.rest === "" ? found.heading : line.text.slice(0, -found.rest.length).trim();
    return { section: { heading, kind: found.kind }, rest, taken: 1 };
  }
  const decision = readDecisionHeading(line, lines[index + 1]);
  if (decision !== null) return decision;
  const kind = own.get(line.text);
  if (kind === undefined || (kind === "other" && current.kind === "attachments")) return null;
  const inText =
    kind !== "other" ||
    line.text.endsWith(":") ||
    current.line === null ||
    current.lines.some(({ text }) => text !== "");
  return inText ? { section: { heading: line.text, kind }, rest: [], taken: 1 } : null;
}

/** A text that ends so is no first line of a heading; "den 3. maj, pkt." is. */
const sentenceEnd = /\p{L}{5}\.$/u;

/** A heading of its own, whatever stands above it. */
const opensDecision = /^(?:Beslutning|BESLUTNING)\s+(?:i|I|på)\s+\p{Lu}.*\d/u;

/** A decision's heading may take two lines, or have its text behind it. */
function readDecisionHeading(line: Line, next: Line | undefined): Found | null {
  const label = decisionLabel(line.text);
  if (label !== null && findDecisionHeading(line.text) === null) {
    const rest = [{ ...line, text: line.text.slice(label.length).trim() }];
    return { section: { heading: label, kind: "decision" }, rest, taken: 1 };
  }
  const chained = chainedLabel(line.text);
  if (chained !== null) {
    const rest = [{ ...line, text: line.text.slice(chained.length).trim() }];
    return { section: { heading: chained, kind: "decision" }, rest, taken: 1 };
  }
  const alone = findDecisionHeading(line.text.replace(/,$/, ""));
  const goesOn =
    next !== undefined &&
    next.text !== "" &&
    !/^(?:-|\d{1,2}[.)])\s+\p{Lu}/u.test(next.text) &&
    !opensDecision.test(next.text) &&
    !sentenceEnd.test(line.text);
  const both = goesOn ? `${line.text} ${next.text}` : null;
  const joined = both === null || isShort(line.text) ? null : findDecisionHeading(both);
  if (both !== null && joined !== null && (alone?.date ?? null) === null && joined.date !== null)
    return { section: { heading: both, kind: "decision" }, rest: [], taken: 2 };
  if (both !== null && line.text.endsWith(",") && alone !== null && joined !== null)
    return { section: { heading: both, kind: "decision" }, rest: [], taken: 2 };
  if (alone === null || line.text.endsWith(",")) return null;
  return { section: { heading: line.text, kind: "decision" }, rest: [], taken: 1 };
}

/** "Økonomiudvalget indstiller," in a decision is how its text begins. */
function isOfBody(text: string, current: RawSection): boolean {
  return current.kind === "decision" && isBodyLike(text);
}

/** "Forvaltningen indstiller:" begins the text of a recommendation, unless nothing else is its heading. */
function isWithin(lines: readonly Line[], current: RawSection): boolean {
  if (current.kind === "recommendation" && current.lines.length < 3) return true;
  const known = askedIn.get(lines);
  if (known !== undefined) return known;
  const found = lines.some(
    ({ text }) => !isAsking(text) && findHeading(text)?.kind === "recommendation",
  );
  askedIn.set(lines, found);
  return found;
}

/** Whether an item's lines have a heading of a recommendation: looked for once. */
const askedIn = new WeakMap<readonly Line[], boolean>();

/** "Høringssvar" in a list of attachments is a title; a heading has a text below it. */
function opensText(lines: readonly Line[], index: number, list: RawSection): boolean {
  const heading = lines[index]?.text ?? "";
  if (heading.endsWith(":") || heading === heading.toUpperCase()) return true;
  let at = index + 1;
  while (lines[at]?.text === "") at += 1;
  const below = lines[at]?.text ?? "";
  // The only title of the list, which has the next heading below it.
  if (list.lines.every(({ text }) => text === "") && isHeading(below)) return isAsking(below);
  // "Historik" may hold the decisions of others.
  if (isHeading(below) && !isAsking(below) && !isChained(below)) return false;
  return below.length >= 60 || /(?:[.:,;]|, at)$/.test(below);
}

function isHeading(text: string): boolean {
  return findHeading(text) !== null || findDecisionHeading(text) !== null;
}

/** "Beslutning" alone is whole. */
function isShort(text: string): boolean {
  return text.length < 30;
}

/**
 * "Bilag" may also be a sub-heading inside a text: then prose follows it, or the item's own list of
 * attachments comes later.
 */
function listsTitles(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at < lines.length; at += 1) {
    const { text } = lines[at] as Line;
    const kind = findHeading(text)?.kind;
    if (kind === "attachments") return false;
    if (kind !== undefined || findDecisionHeading(text) !== null) break;
    if (text.length >= prose && text.endsWith(".")) return false;
  }
  return !lines.slice(index + 1).some(({ text }) => findHeading(text)?.kind === "attachments");
}
