import { readContentsRow } from "./contents.ts";
import { findDate } from "./dates.ts";
import type { Field } from "./head-fields.ts";
import { findLabel } from "./head-labels.ts";
import type { Line } from "./lines.ts";

/** A name of two words at least. */
const name = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]+)+(?: \([^()]{1,20}\))?`;
const ends = new RegExp(String.raw`(?:^|,\s|\sog\s)${name}\.?$`, "u");
const begins = new RegExp(`^${name}(?:$|,|\\.$| og )`, "u");

/**
 * Labels that stand one below the other, as `pdftotext` prints a head of two columns, with their values below the
 * last of them: "Deltagere:", "Afbud:", and then who came and, from the next whole name on a new line, who didn't.
 */
export function shareValues(fields: readonly Field[]): void {
  for (const [at, field] of fields.entries()) {
    const next = fields[at + 1];
    if (field.field !== "participants" || field.values.length > 0) continue;
    if (next?.field !== "absent" || next.line.number !== field.line.number + 1) continue;
    if (next.values[0]?.number === next.line.number) continue;
    const cut = next.values.findIndex(
      (line, index) => index > 0 && isNew(next.values[index - 1], line),
    );
    if (cut === -1) continue;
    field.values = next.values.slice(0, cut);
    next.values = next.values.slice(cut);
  }
}

function isNew(before: Line | undefined, line: Line): boolean {
  return before !== undefined && ends.test(before.text) && begins.test(line.text);
}

/** The last labels may have no value: the first has a day or an hour, and the others are as many or fewer. */
function isHeadOf([first]: readonly Line[], values: readonly Line[]): boolean {
  const field = findLabel(first?.text ?? "")?.field;
  const isDay = findDate(values[0]?.text ?? "")?.start != null;
  return (field === "date" || field === "time") && isDay && values.length > 1;
}

const remarks = /^bemærkninger:?$/i;

/**
 * A head that ends with several labels, each alone on its line, and as many lines below them: the values in the
 * labels' order, each put behind its label.
 */
export function withValuesBehind(lines: readonly Line[]): Line[] {
  const printed = lines.filter(({ text }) => text !== "");
  const isAlone = ({ text }: Line) =>
    remarks.test(text) || (findLabel(text)?.field != null && findLabel(text)?.value === "");
  const from = printed.findIndex(
    (line, at) => isAlone(line) && isAlone(printed[at + 1] ?? line) && at + 1 < printed.length,
  );
  if (from === -1) return [...lines];
  let to = from;
  while (to < printed.length && isAlone(printed[to] as Line)) to += 1;
  const isContents = ({ text }: Line) =>
    findLabel(text)?.field === "contents" || readContentsRow(text) !== null;
  const end = printed.findIndex((line, at) => at >= to && isContents(line));
  const labels = printed.slice(from, to);
  const values = printed.slice(to, end === -1 ? printed.length : end);
  const isEach =
    values.length === labels.length || (values.length < labels.length && isHeadOf(labels, values));
  if (labels.length < 2 || !isEach) return [...lines];
  const behind = new Map(labels.map((line, at) => [line, values[at]?.text ?? ""]));
  return lines.map((line) => {
    const value = behind.get(line);
    if (value !== undefined) return { ...line, text: `${line.text.replace(/:$/, "")}: ${value}` };
    return values.includes(line) ? { ...line, text: "" } : line;
  });
}
