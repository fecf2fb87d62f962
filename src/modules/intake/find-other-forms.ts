import { readCaseLine } from "./case-lines.ts";
import { readContentsRow } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { isKnown } from "./item-candidates.ts";
import type { Line } from "./lines.ts";
import { POINT_WORD } from "./point-words.ts";
import { leave, type Reading } from "./reading.ts";
import { isFinished } from "./wrap.ts";

const title = String.raw`(?<title>[\p{Lu}("“”»'§].*)`;
/** "Punkt 4: Title" among "3. Title"; a heading below proves it. */
const worded = new RegExp(
  String.raw`^(?<lead>${POINT_WORD}\s*)(?<number>\d{1,4})(?<tail>\s*[:.)]|\s+[-–—](?=\s))\s*${title}$`,
  "u",
);
/** "4. Title" among "Punkt 3: Title"; only a case number below proves it, as entries of lists look alike. */
const plain = new RegExp(String.raw`^(?<lead>)(?<number>\d{1,4})(?<tail>[:.)]?)\s+${title}$`, "u");
/** "L4. Title", "4 L. Title", "🔒 4. Title" */
const signed = new RegExp(
  String.raw`^(?<lead>[^\p{L}\d\s.,;:()-]{1,4}\s*|\p{Lu}\s?)(?<number>\d{1,4})(?<tail>[:.)]?)\s+${title}$`,
  "u",
);
const lettered = new RegExp(
  String.raw`^(?<lead>)(?<number>\d{1,4})(?<tail>\s?\p{Lu}[:.)]?)\s+${title}$`,
  "u",
);
const closing = /[LF🔒🔐]/u;
const firstNumber = /\d{1,4}(?!\d)/;
const longest = 200;

/**
 * Items that the paper prints otherwise than its others, where a number is missing among those that were found
 * or counts on from the last: they must not pass for text of the item above. Costs a look at each line.
 */
export function withOtherForms(reading: Reading, starts: readonly ItemStart[]): ItemStart[] {
  const first = starts[0];
  if (starts.length < 2 || first === undefined || first.number === "") return [...starts];
  const numbers = starts.map(({ number }) => Number(number));
  const merged = formsBefore(reading, first);
  let next = 0;
  for (let index = first.from; index < reading.lines.length; index += 1) {
    const own = starts[next];
    if (own !== undefined && own.from <= index) {
      merged.push(own);
      index = Math.max(index, own.body - 1);
      next += 1;
      continue;
    }
    const before = Number(merged.at(-1)?.number ?? "");
    const after = numbers[next] ?? before + 2;
    if (!(after > before + 1)) continue;
    const found = readOther(reading, index, before, after);
    if (found !== null) merged.push(found);
  }
  for (const start of merged.filter((each) => !starts.includes(each))) {
    const { lead = "", tail = "" } = formOf(start.line.text) ?? {};
    leave(reading, start.line, lead, "label");
    if (/\p{L}/u.test(tail)) leave(reading, start.line, tail, "label");
  }
  return merged;
}

function formOf(text: string): Record<string, string> | undefined {
  return [worded, plain, signed, lettered].find((each) => each.test(text))?.exec(text)?.groups;
}

/** Items above the first, in another form, that count up to it. */
function formsBefore(reading: Reading, first: ItemStart): ItemStart[] {
  const until = Number(first.number);
  const found: ItemStart[] = [];
  if (!(until > 1)) return found;
  for (let index = 0; index < first.from; index += 1) {
    const read = readOther(reading, index, Number(found.at(-1)?.number ?? 0), until);
    if (read !== null) found.push(read);
  }
  return Number(found.at(-1)?.number) === until - 1 ? found : [];
}

function readOther(
  reading: Reading,
  index: number,
  before: number,
  after: number,
): ItemStart | null {
  const { lines } = reading;
  const line = lines[index] as Line;
  if (line.text === "" || line.text.length > longest || !isFree(lines, index)) return null;
  const near = Number(firstNumber.exec(line.text.slice(0, 24))?.[0]);
  if (!(near > before && near < after)) return null;
  const form = [worded, plain, signed, lettered].find((each) => each.test(line.text));
  const groups = form?.exec(line.text)?.groups;
  if (form === undefined || groups === undefined) return null;
  const { lead = "", number = "", tail = "", title: printed = "" } = groups;
  const fits = Number(number) > before && Number(number) < after;
  if (!fits || isFinished(printed) || readContentsRow(line.text) !== null) return null;
  const below = lines.slice(index + 1).find(({ text }) => text !== "")?.text ?? "";
  const isProved = form === worded ? isKnown(below) : readCaseLine(below)?.number != null;
  if (!isProved) return null;
  const isClosed = form !== worded && closing.test(lead + tail);
  return {
    number,
    title: printed,
    line,
    from: index,
    body: index + 1,
    ...(isClosed ? { isClosed } : {}),
  };
}

function isFree(lines: readonly Line[], index: number): boolean {
  return lines[index]?.pageStart === true || (lines[index - 1]?.text ?? "") === "";
}
