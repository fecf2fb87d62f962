import { readContentsRow } from "./contents.ts";

const says = /lukket|fortrolig/i;
const word = String.raw`(?:(?:Dagsordens?)?[Pp]unkt|PUNKT|[Pp]kt\.?|PKT\.?|[Ss]ag|SAG)(?:\s+[Nn]r\.?|\s+NR\.?)?`;
const mark = String.raw`(?<state>[Ll]ukket|LUKKET|[Ff]ortroligt?|FORTROLIGT?)`;
/** "Lukket punkt 4: Title", "(Lukket) 4. Title", "Lukket - 4. Title" */
const before = new RegExp(
  String.raw`^(?<lead>\s*(?:[-–•·*]\s+)?)[([]?${mark}[)\]]?\s*(?:[-–:]\s*)?(?<word>${word}\s+)?(?<number>\d{1,4}(?:\.\d{1,2})?)(?<end>[.:)]?)\s*[-–]?\s+(?<title>\p{Lu}.*)$`,
  "u",
);
/** "Punkt 4 (lukket): Title", "4 - lukket - Title" */
const between = new RegExp(
  String.raw`^(?<lead>\s*)(?<word>${word}\s+)?(?<number>\d{1,4}(?:\.\d{1,2})?)(?<end>[.:)]?)\s*(?:[([]${mark.replace("state", "one")}[)\]]|[-–]\s*${mark.replace("state", "two")}\s*(?=[-–:]))\s*(?:(?<after>[.:)])|[-–])\s*(?<title>\p{Lu}.*)$`,
  "u",
);

/** "4 Lukket Title", "4<tab>Åbent<tab>Title": a column between number and title */
const inner =
  /^(?<lead>\s*)(?<word>)(?<number>\d{1,4}(?:\.\d{1,2})?)(?<end>[.:)]?)\s+(?<state>[Åå]bent?|ÅBENT?|[Ll]ukket|LUKKET)\s+(?<title>\p{Lu}.*)$/u;
/** So many lines make it one. */
const leastInner = 3;

const column = /^\s*åbe?nt?\s+\d{1,4}[.:)]?\s/i;

/**
 * Lines of items that say before their number that they are closed, with the mark before the title, where any other
 * paper has it: they must never pass for text of the open item above.
 */
export function withClosedBehind(lines: readonly string[]): string[] {
  // A column of a list says it of open items too: "åbent  1  Title", "lukket  101  Title".
  if (lines.some((line) => column.test(line))) return [...lines];
  // A table's rows stand one below the other.
  const isFree = (at: number) => (lines[at - 1] ?? "").trim() === "";
  const isInner = (line: string, at: number) => isFree(at) && hasInner(line);
  const columns = lines.filter(isInner);
  if (columns.length >= leastInner && areOnce(columns))
    return lines.map((line, at) => (isInner(line, at) ? withDash(line) : line));
  const isCounted = new Set<string>();
  return lines.some((line) => says.test(line) && (before.test(line) || between.test(line)))
    ? lines.map((line) => swap(line, lines, isCounted))
    : [...lines];
}

/** Attachments are counted anew below each item: "1 Åben Kort", "1 Åben Brev". */
function areOnce(columns: readonly string[]): boolean {
  const titles = new Map<string, string>();
  return columns.every((line) => {
    const { number = "", title = "" } = inner.exec(line)?.groups ?? {};
    const known = titles.get(number);
    titles.set(number, title);
    return known === undefined || known === title;
  });
}

/** A row of contents has a column of its own for the state. */
function hasInner(line: string): boolean {
  return line.length < 300 && inner.test(line) && readContentsRow(line) === null;
}

function withDash(line: string): string {
  const { lead, number, end, state, title } = inner.exec(line)?.groups ?? {};
  return number === undefined ? line : `${lead}${number}${end || "."} ${state} - ${title}`;
}

function swap(line: string, lines: readonly string[], known: Set<string>): string {
  if (line.length > 300 || !says.test(line)) return line;
  const groups = (before.exec(line) ?? between.exec(line))?.groups;
  if (groups === undefined) return line;
  const { lead = "", number = "", end = "", after = "", title = "" } = groups;
  const state = groups["state"] ?? groups["one"] ?? groups["two"] ?? "";
  const own = (groups["word"] ?? "").trim();
  // The word is the form in which items are counted, or goes with the mark: "Lukket punkt 4", "3. Title".
  const isForm = own !== "" && isUsed(own, lines, known);
  const printed = isForm ? `${own.charAt(0).toUpperCase()}${own.slice(1)} ` : "";
  const kind = isForm || own === "" ? "" : ` ${own}`;
  const sign = end || after || (isForm ? ":" : ".");
  return `${lead}${printed}${number}${sign} ${state.charAt(0).toUpperCase()}${state.slice(1)}${kind} - ${title}`;
}

/** Another line begins with the word and a number. */
function isUsed(own: string, lines: readonly string[], known: Set<string>): boolean {
  const key = own.toLowerCase();
  if (known.has(key)) return true;
  const isFound = lines.some((line) => {
    if (says.test(line)) return false;
    const start = line
      .trimStart()
      .slice(0, key.length + 4)
      .toLowerCase();
    return start.startsWith(key) && /^\s*\d/.test(start.slice(key.length));
  });
  if (isFound) known.add(key);
  return isFound;
}
