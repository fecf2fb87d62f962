import type { Line } from "./lines.ts";
import { leave, type Reading } from "./reading.ts";

const heading = /^underskrift(?:er|sside|sblad|sark)?\s*:?$/i;
/** A line to sign on, with or without the name. */
const rule = /[._…]{6,}/;
const longestName = 90;

/**
 * The lines of the last item without the page where members sign: it is no part of the record, and the
 * names on it are those of the participants.
 */
export function withoutSignatures(lines: Line[], reading: Reading): Line[] {
  const at = lines.findIndex(
    ({ text }, index) => heading.test(text) && lines.slice(index + 1).every(isSigned),
  );
  const from = at === -1 ? trailingRules(lines) : at;
  if (from === lines.length) return lines;
  for (const line of lines.slice(from)) leave(reading, line, line.text, "repeated");
  return lines.slice(0, from);
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
