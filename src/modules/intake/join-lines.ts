import type { Ledger } from "./ledger.ts";
import { startsLow } from "./wrap.ts";

const hyphen = /(?<part>[\p{L}\d]+)-$/u;
const conjunction = /^(?:og|eller|samt)(?!\p{L})/u;

/**
 * Joins a line to the text before it. A hyphen at the line's end goes when it only cut a word in
 * two: "god-" + "kendes". It stays behind a short form ("IT-" + "chefer") and before "og" and the
 * like ("børne- og ungeområdet").
 */
export function joinLine(before: string, line: string, number: number, ledger: Ledger): string {
  const part = hyphen.exec(before)?.groups?.["part"];
  if (part === undefined) return `${before} ${line}`;
  if (conjunction.test(line)) return `${before} ${line}`;
  if (!startsLow(line) || part === part.toUpperCase()) return before + line;
  ledger.joined.push({
    line: number,
    first: part,
    second: /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? "",
  });
  return before.slice(0, -1) + line;
}

export function joinLines(texts: readonly string[], number: number, ledger: Ledger): string {
  return texts.reduce((joined, text) => joinLine(joined, text, number, ledger));
}
