import type { Ledger } from "./ledger.ts";
import { startsLow } from "./wrap.ts";

const letter = /[\p{L}\d]/u;
const conjunction = /^(?:og|eller|samt)(?!\p{L})/u;

/**
 * Joins a line to the one before it. A hyphen at the line's end goes when it only cut a word in
 * two: "god-" + "kendes". It stays behind a short form ("IT-" + "chefer") and before "og" and the
 * like ("børne- og ungeområdet").
 *
 * @returns the line before as it now ends, to be followed by the line
 */
export function joinEnd(before: string, line: string, number: number, ledger: Ledger): string {
  const part = before.endsWith("-") ? lastWord(before.slice(0, -1)) : "";
  if (part === "" || conjunction.test(line)) return `${before} `;
  if (!startsLow(line) || part === part.toUpperCase()) return before;
  ledger.joined.push({
    line: number,
    first: part,
    second: /^[\p{L}\p{N}]+/u.exec(line)?.[0] ?? "",
  });
  return before.slice(0, -1);
}

export function joinLines(texts: readonly string[], number: number, ledger: Ledger): string {
  return texts
    .map((text, index) => {
      const next = texts[index + 1];
      return next === undefined ? text : joinEnd(text, next, number, ledger);
    })
    .join("");
}

function lastWord(text: string): string {
  let start = text.length;
  while (start > 0 && letter.test(text.charAt(start - 1))) start -= 1;
  return text.slice(start);
}
