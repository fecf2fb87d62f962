import { bodyName, isBody, ownerFirst } from "./body-name.ts";
import { findDate } from "./dates.ts";
import { noteDate } from "./head-dates.ts";
import { organisation } from "./head-title.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Head } from "./parse-head.ts";
import { leave, type Reading } from "./reading.ts";
import { readTitleLine, splitPeriod } from "./title-line.ts";

/** What parts the names in a page's head from each other. */
const BETWEEN = /\s+[-–|•·]\s+|,\s|\t|\s{2,}|\s(?=Side \d)/;
/** "den", before a date that was cut off. */
const BEFORE_DATE = /[\s,–-]*(?:\s(?:(?:den|d\.|\p{L}+dag)\s*)*)?$/iu;

/** The body, and the day, may be named at the head or foot of each page only: "Hovedudvalget   Side 1". */
export function nameByHeads(head: Head, reading: Reading): void {
  if (head.name !== "") return;
  const heads = headsOf(reading);
  const named = heads.find((text) => bodyIn(text) !== undefined);
  const { body, period } = splitPeriod(bodyIn(named ?? "") ?? "");
  head.name = bodyName(body);
  head.period ??= period;
  const [line] = reading.lines;
  if (named === undefined || line === undefined) return;
  leave(reading, line, "", "normalised", head.name);
  const date = findDate(named);
  if (head.date !== "" || date === null) return;
  noteDate(head, date, line, reading);
  leave(reading, line, "", "normalised", date.date);
}

/** Whether the heads of the pages name the body. */
export function isNamedByHeads(reading: Reading): boolean {
  return reading.heads.some((text) => bodyIn(text) !== undefined);
}

function bodyIn(head: string): string | undefined {
  const whole = head.slice(0, findDate(head)?.start).trim();
  const text = whole.slice(ownerFirst.exec(whole)?.[0].length);
  const parts = [readTitleLine(text)?.body ?? "", ...text.split(BETWEEN)];
  return parts.map((part) => part.replace(BEFORE_DATE, "")).find((part) => isBody(part));
}

function headsOf({ heads, ledger }: Reading): string[] {
  const running = ledger.left.flatMap(({ text, as }) => (as === "running" ? text : []));
  return [...heads, ...running];
}

/** Whose the paper is may stand at the head or foot of each page only: "Ådal Kommune - Byrådet". */
export function nameOwner(head: Head, reading: Reading): void {
  if (head.organisation !== null) return;
  for (const text of headsOf(reading)) {
    const owner = ownerFirst.exec(text)?.[1] ?? text.split(BETWEEN, 1)[0];
    if (owner === undefined || !organisation.test(owner)) continue;
    head.organisation = fromCapitals(owner);
    return;
  }
}
