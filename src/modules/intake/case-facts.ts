import {
  caseNumberAlone,
  isSubjectNumber,
  numberLabel,
  readCaseLine,
  readMarkedCase,
} from "./case-lines.ts";
import type { Line } from "./lines.ts";
import { leave, type Reading } from "./reading.ts";
import { findHeading } from "./section-headings.ts";
import { isFinished } from "./wrap.ts";

/** What stands between an item's title and its text. */
export interface CaseFacts {
  caseNumber: string | null;
  caseHandlers: string[];
  closed: boolean;
  /** It is printed that the item is open. */
  saysOpen: boolean;
  /** "Afbud: Ida Holm" above the text. */
  attendance: string[];
  /** The lines below. */
  text: Line[];
}

/** Reads the lines between the title and the text. */
export function readCase(lines: readonly Line[], reading: Reading): CaseFacts {
  const facts: CaseFacts = {
    caseNumber: null,
    caseHandlers: [],
    closed: false,
    saysOpen: false,
    attendance: [],
    text: [],
  };
  /** Sections that stand behind a number. */
  const behind: Line[] = [];
  let index = 0;
  for (; index < lines.length; index += 1) {
    const line = lines[index] as Line;
    if (line.text === "") continue;
    if (isNobodyAway(line.text, lines[index + 1]?.text ?? "")) {
      leave(reading, line, line.text, "label");
      continue;
    }
    if (!reading.isMarked && awayBelowTitle.test(line.text)) {
      leave(reading, line, line.text, "repeated");
      facts.attendance.push(line.text);
      continue;
    }
    const found = reading.isMarked ? readMarkedCase(line.text) : [readCaseLine(line.text)];
    const isAlone =
      found[0] === null && facts.caseNumber !== null && facts.caseHandlers.length === 0;
    if (isAlone && initials.test(line.text) && findHeading(line.text) === null) {
      facts.caseHandlers.push(line.text);
      continue;
    }
    // "Sagsid.: 10/8841" below "J.nr.: 00.01.00A01": what the case is about stood first.
    const own = found[0]?.number ?? null;
    if (own !== null && isSubjectNumber(facts.caseNumber ?? "") && !isSubjectNumber(own)) {
      leave(reading, line, `${found[0]?.label} ${facts.caseNumber}`, "label");
      facts.caseNumber = own;
      facts.caseHandlers.push(...(found[0]?.handlers ?? []));
      continue;
    }
    // "J.nr.: 00.01.00" below the case's own number is a number of another kind.
    if (
      facts.caseNumber !== null &&
      found[0]?.number != null &&
      (numberLabel.test(line.text) || isSubjectNumber(line.text))
    ) {
      leave(reading, line, line.text, "label");
      continue;
    }
    if (found.some((fact) => fact === null || (fact.number !== null && facts.caseNumber !== null)))
      break;
    for (const fact of found.filter((each) => each !== null)) {
      leave(reading, line, fact.label, "label");
      facts.caseNumber ??= fact.number;
      facts.caseHandlers.push(...fact.handlers);
      facts.closed ||= fact.closed === true;
      facts.saysOpen ||= fact.closed === false;
    }
    const rest = found.find((fact) => fact?.rest !== undefined)?.rest;
    if (rest !== undefined) behind.push({ ...line, text: rest });
  }
  return { ...facts, text: [...behind, ...lines.slice(index)] };
}

/** Whose case it is, on a line of its own below the number. */
const initials = /^[A-ZÆØÅ]{2,4}$/;

const awayBelowTitle =
  /^(?:Fraværende:\s+)?(?:Fraværende|Afbud|Ikke til stede)(?: med afbud)?:\s+(?:Ingen\.?|\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*)+(?: ?\([^()]{1,20}\))?(?:(?:,| og) .{3,200})?)$/u;

/** "Fraværende:", and nobody behind it. */
function isNobodyAway(text: string, below: string): boolean {
  const isLabel =
    /^(?:Fraværende|Afbud|Ikke til stede|Stedfortrædere?)(?: med afbud)?:?(?:\s+ingen\.?)?$/i;
  // "Fraværende:  Afbud:"
  const cells = text.split(/\t+|\s{3,}/);
  if (cells.length > 1 && cells.every((cell) => isLabel.test(cell))) return true;
  if (isLabel.test(text) && awayBelowTitle.test(below)) return true;
  return isLabel.test(text) && (below === "" || isLabel.test(below) || /ingen\.?$/i.test(text));
}

/** "JOURNALNUMMER", and below it the number: among the headings, or where the item ends. */
export function takeLaterNumber(facts: CaseFacts, lines: Line[], reading: Reading): Line[] {
  if (facts.caseNumber !== null || reading.isMarked) return lines;
  for (const [at, line] of lines.entries()) {
    if (!numberLabel.test(line.text) || (lines[at - 1] !== undefined && !isFreeAt(lines, at)))
      continue;
    const own = readCaseLine(line.text);
    if (own === null) continue;
    const next = lines[at + 1];
    const below = own.number === null && next !== undefined ? caseNumberAlone(next.text) : null;
    if (own.number === null && below === null) continue;
    leave(reading, line, own.label, "label");
    facts.caseNumber = own.number ?? below;
    facts.caseHandlers.push(...own.handlers);
    return lines.toSpliced(at, below === null ? 1 : 2);
  }
  return lines;
}

/** A blank line stands before it, or a heading's text that ends there. */
function isFreeAt(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]?.text ?? "";
  return above === "" || lines[at]?.pageStart === true || isFinished(above);
}
