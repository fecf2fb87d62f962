import type { ShownRow } from "./schedule-view.ts";
import { typedRows } from "./schedule-schema.ts";

/** The rows as they were typed before they were refused, with what is known of them beside. */
export function typedAgain(
  shown: readonly ShownRow[],
  values: Record<string, readonly string[]>,
): ShownRow[] {
  const typed = typedRows(Object.entries(values).map(([name, [value]]) => [name, value]));
  return typed.map((row, at): ShownRow => {
    const itemId = row["itemId"] || null;
    const known = shown.find((one) => one.itemId !== null && one.itemId === itemId);
    return {
      at,
      number: known?.number ?? null,
      from: known?.from ?? "",
      to: known?.to ?? "",
      guests: known?.guests ?? [],
      mayOpen: known?.mayOpen ?? false,
      notes: [],
      kind: itemId === null ? (row["kind"] === "break" ? "break" : "entry") : "item",
      itemId,
      title: row["title"] ?? "",
      minutes: Number(row["minutes"]),
      fixedStart: row["fixedStart"] || null,
      block: row["block"] || null,
    };
  });
}
