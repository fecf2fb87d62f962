import { isAttendance } from "./attendance.ts";
import { isBodyLike } from "./body-like.ts";
import { findDecisionHeading } from "./decision-heading.ts";
import { readCaseLine } from "./case-lines.ts";
import type { ItemLines } from "./find-items.ts";
import { isTableRow } from "./line-kind.ts";
import type { Line } from "./lines.ts";
import { bareHeading, findHeading } from "./section-headings.ts";

const longest = 60;

/**
 * Headings that the vocabulary doesn't know: short lines that stand alone in several items, or that are
 * printed as the paper prints its other headings: all in capitals, with a number before them or with a colon.
 */
export function findUnknownHeadings(items: readonly ItemLines[]): Set<string> {
  const all = items.flatMap((item) => [item, ...item.items]);
  const counts = new Map<string, number>();
  const styles = { known: 0, capitals: 0, numbered: 0, colons: 0, tight: 0, loose: 0 };
  const tight = new Map<string, number>();
  const labels = new Map<string, number>();
  const levels = new Set(
    all.flatMap(({ lines }) =>
      lines.flatMap(({ level, text }) =>
        level !== null && findHeading(text) !== null ? level : [],
      ),
    ),
  );
  const onLevel = new Set<string>();
  /** Items that are presented: with more headings than one of what was decided. */
  let presented = 0;
  for (const { lines } of all) {
    const own = new Set<string>();
    const coloned = new Set<string>();
    let isText = true;
    let known = 0;
    for (const [index, line] of lines.entries()) {
      const heading = findHeading(line.text);
      const isDecision = findDecisionHeading(line.text) !== null;
      if (heading?.rest === "") {
        styles.known += 1;
        known += 1;
        if (isCapitals(line.text)) styles.capitals += 1;
        if (/^\d{1,2}\./.test(line.text)) styles.numbered += 1;
        if (line.text.endsWith(":")) styles.colons += 1;
      }
      if (line.level !== null && levels.has(line.level) && !isKnown(line.text))
        onLevel.add(line.text);
      if (heading?.rest === "" || isDecision) {
        if ((lines[index + 1]?.text ?? "") === "") styles.loose += 1;
        else styles.tight += 1;
      }
      if (heading !== null) isText = heading.kind !== "attachments";
      else if (isDecision) isText = false;
      if (isText && isTight(lines, index)) tight.set(line.text, (tight.get(line.text) ?? 0) + 1);
      if (isColoned(line)) coloned.add(line.text);
      const alone = (lines[index - 1]?.text ?? "") === "" && lines[index + 1] !== undefined;
      if (votes.test(line.text) || isAddressee(line.text)) continue;
      if (!alone || line.text.length > longest || isTableRow(line) || isKnown(line.text)) continue;
      const below = printedBelow(lines, index);
      if (below === "" || isKnown(below)) continue;
      // "ØU" is a cell of a table of bodies.
      if (/^\p{Lu}{1,4}$/u.test(line.text)) continue;
      if (/^\p{Lu}[^.,:;!?]*$/u.test(bareHeading(line.text))) own.add(line.text);
    }
    if (known > 2) presented += 1;
    for (const text of coloned) labels.set(text, (labels.get(text) ?? 0) + 1);
    for (const text of own) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const least = Math.max(2, presented / 3);
  const inCapitals = styles.known >= 3 && styles.capitals >= styles.known * 0.8;
  const isNumbered = styles.known >= 3 && styles.numbered >= styles.known * 0.8;
  const repeated = [...counts]
    .filter(
      ([text, count]) =>
        (count >= least && !/^\d{1,2}[.)]/.test(text)) ||
        (inCapitals && isCapitals(text)) ||
        (isNumbered && count >= 2 && /^\d{1,2}\.\s/.test(text)),
    )
    .map(([text]) => text);
  const proved = [...tight].flatMap(([text, count]) =>
    count > 1 || text.endsWith("?") ? text : [],
  );
  const areTight = styles.tight >= 3 && styles.tight >= styles.loose * 3;
  const areColoned = styles.known >= 3 && styles.colons >= styles.known * 0.8;
  const named = [...labels].flatMap(([text, count]) => (areColoned && count > 1 ? text : []));
  return new Set([...onLevel, ...repeated, ...(areTight ? proved : []), ...named]);
}

/** "Imod stemmer:" and the like stand in a decision. */
const votes = /^(?:for|i?mod|undl[ao]d\p{L}*|hverken|blankt?)(?!\p{L}).*:$/iu;

/** "Til Økonomiudvalget:" in a recommendation. */
function isAddressee(text: string): boolean {
  return /^Til \p{Lu}/u.test(text) && isBodyLike(text);
}

/** "Handicappolitik:", in papers whose headings have a colon. */
function isColoned({ text }: Line): boolean {
  return (
    !votes.test(text) &&
    !isAddressee(text) &&
    text.length <= 40 &&
    /^\p{Lu}[^.,:;!?\d\t]*:$/u.test(text) &&
    !isKnown(text)
  );
}

/** A short line above the first full line of a paragraph, where the paper prints its headings so. */
function isTight(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]?.text ?? ""];
  if (line === undefined || line.text.length > 40 || isTableRow(line)) return false;
  const isShort = line.text.split(" ").length <= 5;
  const isFree = (lines[index - 1]?.text ?? "") === "" || line.pageStart;
  const isHeading =
    /^\p{Lu}[^.,:;!?\d\t]*$/u.test(bareHeading(line.text)) && !/\s{3}/.test(line.text);
  const isProse = /^\p{Lu}/u.test(below) && (below.length >= 50 || below.endsWith("."));
  const mayBe = isShort && isFree && isHeading && isProse;
  return mayBe && !isKnown(line.text) && !isKnown(below);
}

function printedBelow(lines: readonly Line[], index: number): string {
  let below = index + 1;
  while (lines[below]?.text === "") below += 1;
  return lines[below]?.text ?? "";
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{4}/u.test(text) && text === text.toUpperCase();
}

function isKnown(text: string): boolean {
  return (
    findHeading(text) !== null ||
    findDecisionHeading(text) !== null ||
    readCaseLine(text) !== null ||
    isAttendance(text)
  );
}
