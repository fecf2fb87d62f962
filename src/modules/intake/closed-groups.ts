import { isBodyLike } from "./body-like.ts";
import { readContentsRow } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { findLabel } from "./head-labels.ts";
import { type Line, printedAbove } from "./lines.ts";
import { leave, type Reading, warn } from "./reading.ts";

/** Lines that say of all items below them whether they are open or closed. */
const groups: readonly { pattern: RegExp; closed: boolean }[] = [
  { pattern: /^(?:lukkede|fortrolige)\s*:?$/i, closed: true },
  { pattern: /^åbne\s*:?$/i, closed: false },
  // "Behandlet på lukket møde" is said of one item.
  { pattern: /^(?:dagsordens)?(?:punkter|sager)\s+(?:på|i)\s+lukket\s+møde\s*:?$/i, closed: true },
  { pattern: /^(?:dagsordens)?(?:punkter|sager)\s+(?:på|i)\s+åbent\s+møde\s*:?$/i, closed: false },
  {
    pattern:
      /^(?:[A-Z]\.\s+)?(?:\p{L}[\p{L} ]{0,35}[-–]?\s*)?(?:for|bag|i)\s+lukkede?\s+(?:døre|møde)\s*:?$/iu,
    closed: true,
  },
  {
    pattern:
      /^(?:[A-Z]\.\s+)?(?:den\s+)?(?:lukkede|lukket)\s+(?:dagsorden|dagsordenspunkter|dagsordenpunkter|punkter|sager|del|møde|referat|protokol|afdeling)(?:\s+af\s+(?:mødet|dagsordenen))?\s*[:.]?$/i,
    closed: true,
  },
  {
    pattern:
      /^(?:[A-Z]\.\s+)?(?:\p{L}[\p{L} ]{0,35}[-–]?\s*)?(?:for|i)\s+(?:åbne|åbent|åben)\s+(?:døre|møde)\s*:?$/iu,
    closed: false,
  },
  {
    pattern:
      /^(?:[A-Z]\.\s+)?(?:den\s+)?(?:åbne|åben|åbent)\s+(?:dagsorden|dagsordenspunkter|dagsordenpunkter|punkter|sager|del|møde|referat|protokol|afdeling)(?:\s+af\s+(?:mødet|dagsordenen))?\s*:?$/i,
    closed: false,
  },
];

/** "Fra Teknik- og Miljøudvalget" above the items that it sent. */
const sender = /^Fra \p{Lu}[\p{L},& -]{3,60}$/u;

/** A row of a list that gives no pages. */
const row = /^(?:-\s+)?(?:\p{L}{2,6}\.?\s+)?\d{1,4}[.:)]?\s+\p{Lu}/u;

/**
 * The items that stand under such a line that closes them. Below the first item the line is taken
 * out as a label, lest it pass for text of the item above. In a list of contents it closes the rows
 * below it; a chapter that says so closes what it holds.
 */
export function findClosed(reading: Reading, starts: readonly ItemStart[]): Set<ItemStart> {
  const closed = new Set<ItemStart>();
  const first = starts[0]?.from ?? reading.lines.length;
  const startsAt = new Map(starts.map((start) => [start.line, start]));
  const isFrom = new Set(starts.map(({ from }) => from));
  const listed = new Set(reading.listed.map(({ line }) => line.number));
  let closing = false;
  let chapter: ItemStart | null = null;
  let inContents = false;
  for (const [index, line] of reading.lines.entries()) {
    // What the contents say of their rows isn't said of the first item.
    if (index === first && (reading.closedRows.size > 0 || isOfContents(reading.lines, first))) {
      if (closing) warnOfEmpty(reading);
      closing = false;
    }
    const start = startsAt.get(line);
    if (start !== undefined) {
      if (chapter !== null && !start.number.startsWith(`${chapter.number}.`)) chapter = null;
      if (closing || chapter !== null) closed.add(start);
      if (!isClosingGroup(start.title)) continue;
      chapter = start;
      closed.add(start);
      const inner = starts[starts.indexOf(start) + 1]?.number.startsWith(`${start.number}.`);
      if (inner !== true) closing = true;
      warnOf(reading, line);
      continue;
    }
    if (
      closing &&
      index < first &&
      (listed.has(line.number) || readContentsRow(line.text) !== null || row.test(line.text))
    )
      reading.closedRows.add(line.number);
    const group =
      groups.find(({ pattern }) => pattern.test(line.text)) ??
      (index < first ? groupOfRows(reading.lines, index) : undefined) ??
      (index > first && isLooseGroup(reading.lines, index, isFrom) ? { closed: true } : undefined);
    if (group === undefined) {
      if (index >= first) continue;
      const field = findLabel(line.text)?.field ?? null;
      // A list of contents ends where the head goes on.
      if (inContents && field !== null && field !== "contents") {
        if (closing) warnOfEmpty(reading);
        closing = false;
      }
      inContents ||= field === "contents";
      continue;
    }
    // A list of the paper's parts is no part.
    if (index < first && isListOfParts(reading, index, isFrom)) continue;
    closing = group.closed;
    if (index < first) continue;
    if (closing) {
      warnOf(reading, line);
      closeUnread(reading, starts, index, closed);
    }
    leave(reading, line, line.text, "label");
    line.text = "";
  }
  return closed;
}

/**
 * "DIVERSE SAGER", "LUKKEDE SAGER" in one list above the first item: both come again below, the closing one right
 * above an item. Anywhere else the line closes what is below it.
 */
function isListOfParts(
  { lines, ledger }: Reading,
  index: number,
  isFrom: ReadonlySet<number>,
): boolean {
  const [above = "", own] = [lines[index - 1]?.text, lines[index]?.text];
  const isPart =
    above !== "" &&
    (lines.some(({ text }, at) => at > index && text === above) ||
      ledger.left.some(({ text, as, line }) => as === "running" && line > index && text === above));
  return (
    isPart &&
    lines.some(({ text }, at) => at > index && text === own && isAboveItem(lines, at, isFrom))
  );
}

function isAboveItem(lines: readonly Line[], index: number, isFrom: ReadonlySet<number>): boolean {
  let below = index + 1;
  while (lines[below]?.text === "") below += 1;
  return isFrom.has(below);
}

/** "Lukket" alone above rows of the contents. */
function groupOfRows(lines: readonly Line[], index: number): { closed: boolean } | undefined {
  const word = /^(?<closed>lukket)\s*:?$|^åbent?\s*:?$/i.exec(lines[index]?.text ?? "");
  if (word === null) return undefined;
  let below = index + 1;
  while (lines[below]?.text === "") below += 1;
  if (readContentsRow(lines[below]?.text ?? "") === null) return undefined;
  return { closed: word.groups?.["closed"] !== undefined };
}

const closes = /(?<!\p{L})(?:lukke(?:de|t)|fortrolige?|ikke[- ]offentlige?)(?!\p{L})/iu;
const several =
  /(?<!\p{L})(?:(?:dagsordens)?punkter|punktliste|sager|emner|(?:tillægs)?dagsorden(?:en|ens)?|møde|del|døre|referat|protokol|afdeling)(?!\p{L})/iu;
const telling =
  /(?<!\p{L})(?:blev|bliver|er|var|skal|kan|udsættes|udsat|oversendes|henvises|genoptages|overføres|flyttes|drøfte(?:s|t)|åb(?:en|ent|ne)|punktet|sagen)(?!\p{L})/iu;
const longestGroup = 60;

/** Any other free line right above an item that reads as a heading of closed ones: "II. Mødets lukkede del". */
function isLooseGroup(lines: readonly Line[], index: number, isFrom: ReadonlySet<number>): boolean {
  const { text, pageStart } = lines[index] as Line;
  if (text.length > longestGroup || !closes.test(text) || !several.test(text)) return false;
  if (/[.!?]$/.test(text) || telling.test(text) || !/^[\p{Lu}\d(–—-]/u.test(text)) return false;
  if ((lines[index - 1]?.text ?? "") !== "" && !pageStart) return false;
  // "Behandlet på lukket møde" below "Beslutning" is what was decided.
  if (findDecisionHeading(lines[printedAbove(lines, index)]?.text ?? "") !== null) return false;
  return isAboveItem(lines, index, isFrom) || isFrom.has(index);
}

/**
 * What stands between the line and the next item is of a closed matter that isn't read as an item: then
 * the item above, to which it would fall, is closed too.
 */
function closeUnread(
  reading: Reading,
  starts: readonly ItemStart[],
  index: number,
  closed: Set<ItemStart>,
): void {
  const next = starts.find(({ from }) => from > index);
  const end = next?.from ?? reading.lines.length;
  let below = index + 1;
  while (below < end && reading.lines[below]?.text === "") below += 1;
  const above = starts.findLast(({ from }) => from <= index);
  if (below === end || above === undefined || closed.has(above)) return;
  closed.add(above);
  const message = `Under »${reading.lines[index]?.text}« står der tekst, som ikke er læst som et punkt; punkt ${above.number} er derfor læst som lukket.`;
  warn(reading, "closed-contradiction", above.line.number, message);
}

/** Nothing stands below the line in the contents, so that it may have been meant for what is read as open. */
function warnOfEmpty(reading: Reading): void {
  if (reading.closedRows.size > 0) return;
  const line = reading.lines.find(({ text }) => isClosingGroup(text));
  const message = `Under "${line?.text ?? ""}" i indholdet står intet; punkterne er læst som åbne.`;
  warn(reading, "closed-contradiction", line?.number ?? null, message);
}

const contents = /^(?:indholdsfortegnelse|indhold|dagsordenspunkter|punkter)\s*:?$/i;

/** "Indholdsfortegnelse", "Lukkede punkter" and then "Deltagere:": the list was left empty, and ends there. */
function isOfContents(lines: readonly Line[], first: number): boolean {
  const head = lines.slice(0, first).filter(({ text }) => text !== "");
  const at = head.findLastIndex(({ text }) => isGroup(text));
  const above = head.slice(Math.max(0, at - 2), at);
  return (
    at !== -1 &&
    /^lukkede (?:dagsordens)?punkter\s*:?$/i.test(head[at]?.text ?? "") &&
    above.some(({ text }) => contents.test(text)) &&
    head.slice(at + 1).some(({ text }) => /^(?:møde)?deltagere\s*:/i.test(text))
  );
}

/** Whether a line only says that what stands below is open or closed, or which body sent it. */
export function isGroup(text: string): boolean {
  return (
    groups.some(({ pattern }) => pattern.test(text)) || (sender.test(text) && isBodyLike(text))
  );
}

/** Whether a line says that what stands below it is closed. */
export function isClosingGroup(title: string): boolean {
  return groups.some(({ pattern, closed }) => closed && pattern.test(title));
}

function warnOf(reading: Reading, line: Line): void {
  const message = `Punkterne under »${line.text}« er læst som lukkede.`;
  warn(reading, "closed-group", line.number, message);
}
