import { readListed } from "./contents.ts";
import { isGroup } from "./closed-groups.ts";
import type { Head } from "./parse-head.ts";
import type { ParsedItem } from "./parsed-document.ts";
import { putPlace } from "./places/places.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading, warn } from "./reading.ts";

/** A row of the contents, or of a list of the items that gives no pages. */
interface Row {
  /** Without what is printed of its state. */
  bare: string;
  number: string;
  closed: boolean;
  line: number;
  hasPage: boolean;
}

function rowsOf({ contents }: Head, reading: Reading): Row[] {
  return [
    ...contents,
    ...reading.listed.map(({ number, title, line }) => ({
      ...readListed(title),
      bare: readListed(title).title,
      number,
      page: null,
      line: line.number,
    })),
  ].map(({ bare, number, closed, line, page }) => ({
    bare,
    number,
    line,
    hasPage: page !== null,
    closed: closed || reading.closedRows.has(line),
  }));
}

/**
 * What the contents say of closed items counts as what stands at the items: where they don't agree, the
 * item is closed.
 */
export function closeListed(
  items: readonly ParsedItem[],
  head: Head,
  lineOf: ReadonlyMap<string, number>,
  reading: Reading,
): void {
  const rows = rowsOf(head, reading);
  const isOpen = ({ closed }: Row) => !closed;
  // "1. Meddelelser" may be open and "6. Meddelelser" closed.
  const open = new Set(rows.filter(isOpen).map((row) => `${row.number} ${plainTitle(row.bare)}`));
  const closedRows = rows.filter((row) => !isOpen(row));
  const byTitle = new Map(closedRows.map((row) => [plainTitle(row.bare), row]));
  const byNumber = new Map(closedRows.map((row) => [row.number, row]));
  for (const item of items.flatMap((each) => [each, ...each.items])) {
    const row =
      byTitle.get(plainTitle(item.title)) ??
      (item.number === "" ? undefined : byNumber.get(item.number));
    if (row === undefined || item.closed) continue;
    const isNumbered = item.number !== "" && row.number !== "" && row.number !== item.number;
    if (isNumbered && open.has(`${item.number} ${plainTitle(item.title)}`)) continue;
    item.closed = true;
    const message = `Punkt ${item.number} er lukket i indholdsfortegnelsen; det er læst som lukket.`;
    warn(reading, "closed-contradiction", lineOf.get(item.number) ?? row.line, message);
  }
}

/** "07" is 7. */
const bareNumber = (number: string) => number.replace(/^0+(?=\d)/, "");

/** So many rows with items tell that the list is one of the items. */
const fewKnown = 3;

/**
 * Papers for the public may leave out the closed items that their contents list: they are items without
 * text, where the contents list most of the other ones, or where they stand under "Lukkede sager".
 */
export function addListed(items: ParsedItem[], head: Head, reading: Reading): void {
  const all = items.flatMap((item) => [item, ...item.items]);
  const numbers = new Set(all.map(({ number }) => bareNumber(number)));
  const titles = new Set(all.map(({ title }) => plainTitle(title)));
  const rows = rowsOf(head, reading);
  const known = rows.filter(({ bare }) => titles.has(plainTitle(bare)));
  const lastKnown = rows.findLastIndex(({ bare }) => titles.has(plainTitle(bare)));
  const isOfItems = known.length > 1 && known.length * 2 >= all.length;
  // A list without pages says of items by leaving them out that they are closed: the last ones, or among several.
  const leftOut = rows.filter(
    ({ closed, hasPage }, at) =>
      isOfItems && (closed || (!hasPage && (at > lastKnown || known.length >= fewKnown))),
  );
  const lines = new Set(rows.map(({ line }) => line));
  const grouped = [...reading.closedRows].flatMap((line) =>
    lines.has(line) ? [] : (rowAt(line, reading) ?? []),
  );
  for (const { bare, number, line } of [...leftOut, ...grouped]) {
    if (!/^\d+$/.test(number) || numbers.has(bareNumber(number)) || isGroup(bare)) continue;
    numbers.add(bareNumber(number));
    const item: ParsedItem = {
      number,
      title: bare,
      caseNumber: null,
      caseHandlers: [],
      closed: true,
      page: null,
      sections: [],
      decisions: [],
      attachments: [],
      attendance: [],
      items: [],
    };
    const own = reading.lines[line - 1];
    if (own !== undefined) putPlace(item, [own]);
    if (own !== undefined && !lines.has(line))
      leave(reading, own, "", "normalised", `${number} ${bare}`);
    const at = items.findIndex((other) => Number(other.number) > Number(number));
    items.splice(at === -1 ? items.length : at, 0, item);
    const message = `Punkt ${number} står kun i indholdsfortegnelsen; det er læst som lukket og uden tekst.`;
    warn(reading, "item-only-listed", line, message);
  }
}

/** "- 109. Personalesag", under "Lukkede sager" above the first item. */
function rowAt(line: number, { lines }: Reading): Row | null {
  const { number, title } =
    /^(?:-\s+)?(?<number>\d{1,4})[.:)]?\s+(?<title>\p{Lu}.*)$/u.exec(lines[line - 1]?.text ?? "")
      ?.groups ?? {};
  if (number === undefined || title === undefined) return null;
  return { bare: readListed(title).title, number, closed: true, line, hasPage: false };
}
