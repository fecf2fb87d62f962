import { findDecisionHeading } from "./decision-heading.ts";
import type { ItemLines } from "./find-items.ts";
import type { Head } from "./parse-head.ts";
import { findHeading } from "./section-headings.ts";
import { leave, type Reading, warn } from "./reading.ts";

/** Where the head doesn't say whose meeting it is and when, the headings of its decisions may. */
export function deriveHead(head: Head, items: readonly ItemLines[], reading: Reading): void {
  const [first] = reading.lines;
  if (head.name !== "" || first === undefined) return;
  head.name = decidingBody(items, head.date);
  if (head.name === "") return;
  leave(reading, first, "", "normalised", head.name);
  const message = `Hvem der holder mødet, står kun ved beslutningerne: ${head.name}.`;
  warn(reading, "body-derived", null, message);
  const [date, ...others] = new Set(
    headingsIn(items).flatMap((each) => (each.body === head.name ? (each.date ?? []) : [])),
  );
  if (head.date !== "" || date === undefined || others.length > 0) return;
  head.date = date;
  leave(reading, first, "", "normalised", date);
  warn(reading, "date-derived", null, `Mødedatoen står kun ved beslutningerne: ${date}.`);
}

/** So many of the meeting's own decisions are no slip. */
const leastDecided = 2;

/** What calls itself an agenda, but tells what the meeting itself decided, are its minutes. */
export function deriveKind(head: Head, items: readonly ItemLines[], reading: Reading): void {
  if (head.kind !== "agenda" || head.date === "") return;
  const decided = items
    .flatMap((item) => [item, ...item.items])
    .filter(({ lines }) => {
      const printed = lines.filter(({ text }) => text !== "");
      const at = printed.findIndex(
        ({ text }) => findDecisionHeading(text)?.date === head.date && isOwn(text, head),
      );
      const below = printed[at + 1]?.text ?? "";
      return at !== -1 && below !== "" && findHeading(below) === null;
    });
  if (decided.length < leastDecided) return;
  head.kind = "minutes";
  const message =
    "Papiret kaldes en dagsorden, men har mødets egne beslutninger: læst som referat.";
  warn(reading, "kind-derived", null, message);
}

function isOwn(text: string, { name }: Head): boolean {
  const body = findDecisionHeading(text)?.body ?? null;
  return body === null || body.startsWith(name);
}

/** The body that decides most often, and on the meeting's date if that is known. */
function decidingBody(items: readonly ItemLines[], date: string): string {
  const counts = new Map<string, number>();
  for (const found of headingsIn(items)) {
    if (found.body === null || (date !== "" && found.date !== null && found.date !== date))
      continue;
    counts.set(found.body, (counts.get(found.body) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), ["", 0])[0];
}

function headingsIn(items: readonly ItemLines[]) {
  return items
    .flatMap((item) => [item, ...item.items])
    .flatMap(({ lines }) => lines.flatMap(({ text }) => findDecisionHeading(text) ?? []));
}
