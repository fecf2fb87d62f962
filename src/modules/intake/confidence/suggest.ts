import type { ParsedDocument, ParsedItem } from "../parsed-document.ts";
import type { Doubt } from "./doubt.ts";

/** What a doubtful field may be instead, by the rest of the paper; null when nothing is likelier. */
export function suggest(doubt: Doubt, document: ParsedDocument): Doubt["suggestion"] {
  switch (doubt.reason) {
    case "no-body":
      return mostOf(decisionsOf(document.items).map(({ body }) => body));
    case "no-date":
      return mostOf(decisionsOf(document.items).map(({ date }) => date));
    case "dates-differ":
      return (
        doubt.message.match(/\d{4}-\d{2}-\d{2}/g)?.find((date) => date !== document.date) ?? null
      );
    case "number-gap":
      return numberAfter(doubt.pointer, document);
    case "kind-guessed":
      return document.kind === "minutes" ? "agenda" : "minutes";
    default:
      return null;
  }
}

/** The number that would follow the one of the item before. */
function numberAfter(pointer: string, { items }: ParsedDocument): string | null {
  const steps = pointer
    .split("/")
    .slice(2, -1)
    .filter((step) => step !== "items")
    .map(Number);
  let among = items;
  for (const step of steps.slice(0, -1)) among = among[step]?.items ?? [];
  const before = among[(steps.at(-1) ?? 0) - 1]?.number;
  const last = before === undefined ? null : /\d+$/.exec(before);
  return before === undefined || last === null
    ? null
    : before.slice(0, last.index) + (Number(last[0]) + 1);
}

function mostOf(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function decisionsOf(items: readonly ParsedItem[]): ParsedItem["decisions"] {
  return items.flatMap((item) => [...item.decisions, ...decisionsOf(item.items)]);
}
