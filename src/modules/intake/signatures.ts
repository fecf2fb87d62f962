import { findDecisionHeading } from "./decision-heading.ts";
import type { Line } from "./lines.ts";
import { plainRow, plainTitle } from "./plain-title.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { findTimes } from "./times.ts";
import { leaveWebFoot } from "./web-foot.ts";

const heading =
  /^(?:underskrift(?:er|sside|sblad|sark)?|(?:\p{L}*protokollen|referatet|mødet)\s.{0,30}under(?:skrevet|tegnet)\p{L}*)\s*:?$/iu;
/** A line to sign on, with or without the name. */
const rule = /[._…]{6,}/;
const longestName = 90;

/** A sentence, which no list of attachments has. */
const told = /\p{L}{3}\.$/u;

/** "Samlet bilagsliste" */
export const overview =
  /^(?:samlet )?(?:bilagsoversigt|bilagsfortegnelse|bilagsliste|oversigt over bilag)\s*:?$/i;

/**
 * Where a list of all attachments ends the paper, which repeats the items' lines: index of its heading;
 * the number of lines when there is none.
 */
export function overviewOf(lines: readonly Line[]): number {
  const at = lines.findLastIndex(({ text }) => overview.test(text));
  if (at <= 0) return lines.length;
  const before = new Set(lines.slice(0, at).map(({ text }) => plainRow(text)));
  const below = lines.slice(at + 1);
  const repeats = below.some(
    ({ text }) => text.length > 8 && /^\p{L}*\.?\s*\d/u.test(text) && before.has(plainRow(text)),
  );
  // Where a decision is told below, and not only named as an attachment may be, it is an item's own list.
  const decision = below.findIndex(({ text }) => findDecisionHeading(text) !== null);
  const isOwn = decision !== -1 && below.slice(decision + 1).some(({ text }) => told.test(text));
  return repeats && !isOwn ? at : lines.length;
}

/** Which attachments the list gives each item, by the item's line; where the items have none of their own. */
function attachmentsIn({ lines, titles }: Reading, at: number): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const before = lines.slice(0, at);
  const texts = before.flatMap(({ text }) => (text === "" ? [] : [text]));
  // "Bilagsliste" and its page below it are a row of the contents.
  const isOwn = (text: string, index: number) =>
    findHeading(text)?.kind === "attachments" &&
    !(overview.test(text) && texts.lastIndexOf(text) === texts.indexOf(text)) &&
    !/^\d{1,4}$/.test(texts[index + 1] ?? "");
  if (texts.some(isOwn)) return found;
  const printed = new Set(texts.map(plainRow));
  let own: string[] | null = null;
  for (const { text } of lines.slice(at + 1)) {
    if (heading.test(text) || rule.test(text)) break;
    if (text === "") continue;
    const key = itemLineOf(text, printed, titles);
    if (key === null) own?.push(text);
    else {
      own = [];
      found.set(key, own);
    }
  }
  return found;
}

/** The item's line that a row repeats, which may hold the beginning of its title only; null for no row. */
function itemLineOf(
  text: string,
  printed: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): string | null {
  const title = /^\p{L}*\.?\s*\d+[.:)]?\s+(?<title>\p{Lu}.*)$/u.exec(text)?.groups?.["title"];
  const key = plainRow(text);
  if (/^\p{L}*\.?\s*\d/u.test(text) && text.length > 8 && printed.has(key)) return key;
  if (title === undefined || title.length < longestName / 2 || !titles.has(plainTitle(title)))
    return null;
  return [...printed].find((line) => line.length > longestName / 3 && key.startsWith(line)) ?? null;
}

/**
 * The lines of the last item without the page where members sign: it is no part of the record, and the
 * names on it are those of the participants.
 */
export function withoutSignatures(all: Line[], reading: Reading): Line[] {
  const overviewAt = overviewOf(reading.lines);
  const last = reading.lines[overviewAt];
  const cut = last === undefined ? all.length : all.indexOf(last);
  if (last !== undefined)
    for (const [title, names] of attachmentsIn(reading, overviewAt))
      reading.overview.set(title, [...(reading.overview.get(title) ?? []), ...names]);
  for (const line of cut === -1 ? [] : all.slice(cut)) leave(reading, line, line.text, "repeated");
  const whole = cut === -1 ? all : all.slice(0, cut);
  const lines = whole.slice(0, leaveWebFoot(whole, reading));
  const at = lines.findIndex(
    ({ text }, index) => heading.test(text) && lines.slice(index + 1).every(isSigned),
  );
  const from = at === -1 ? trailingRules(lines) : at;
  takeEnd(lines, from, reading);
  if (from === lines.length) return lines;
  for (const line of lines.slice(from)) leave(reading, line, line.text, "repeated");
  return lines.slice(0, from);
}

const ended =
  /^Mødet (?:blev )?(?:sluttede?t?|slut|hævet|hævedes|afsluttet)\s*:?\s*(?:kl\.?\s*)?\d{1,2}[.:]\d{2}\.?$/i;

/** "Mødet sluttede kl. 17.05" as the last line of all is no text of the last item. */
function takeEnd(lines: Line[], to: number, reading: Reading): void {
  let last = to - 1;
  while (last > 0 && lines[last]?.text === "") last -= 1;
  const line = lines[last];
  if (line === undefined || !ended.test(line.text)) return;
  reading.endTime = findTimes(line.text)[0] ?? null;
  leave(reading, line, line.text, "normalised");
  putHeadPlace(reading, "/endTime", [line]);
  lines[last] = { ...line, text: "" };
}

function isSigned({ text }: Line): boolean {
  return text === "" || rule.test(text) || (text.length <= longestName && !/[.;:!?]$/.test(text));
}

/** Where no heading stands above the lines to sign on: at least two of them end the paper. */
function trailingRules(lines: readonly Line[]): number {
  let from = lines.length;
  let rules = 0;
  while (from > 0 && (lines[from - 1]?.text === "" || rule.test(lines[from - 1]?.text ?? ""))) {
    from -= 1;
    if (lines[from]?.text !== "") rules += 1;
  }
  return rules > 1 ? from : lines.length;
}
