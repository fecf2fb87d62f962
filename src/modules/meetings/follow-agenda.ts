import type { AgendaRow } from "./agenda-row.ts";

/** A row of the time table as it is planned; its times are laid out from it. */
export interface ScheduleEntry {
  kind: "item" | "break" | "entry";
  /** The item that the row is about; null for a break or an entry of the day. */
  itemId: string | null;
  title: string;
  minutes: number;
  /** HH:MM */
  fixedStart: string | null;
  block: string | null;
}

type Item = Pick<AgendaRow, "id" | "title" | "isChapter" | "minutes" | "withdrawnAt">;

/**
 * The time table after a change of the agenda: rows of items stand in the agenda's order, in the
 * places that rows of items had; breaks and entries keep theirs. Items that are new come after the
 * item before them; those that are gone or withdrawn lose their rows.
 */
export function followAgenda(
  rows: readonly ScheduleEntry[],
  items: readonly Item[],
): ScheduleEntry[] {
  const shown = items.filter(({ isChapter, withdrawnAt }) => !isChapter && withdrawnAt === null);
  const place = new Map(shown.map(({ id }, at) => [id, at]));
  const titles = new Map(shown.map(({ id, title }) => [id, title]));
  // The row of an item that was deleted has lost it already.
  const kept = rows.filter(({ kind, itemId }) =>
    itemId === null ? kind !== "item" : place.has(itemId),
  );
  const sorted = kept
    .filter(({ itemId }) => itemId !== null)
    .toSorted((a, b) => (place.get(a.itemId!) ?? 0) - (place.get(b.itemId!) ?? 0))
    .map((row) => ({ ...row, title: titles.get(row.itemId!) ?? row.title }));
  const found = kept.map((row) => (row.itemId === null ? row : sorted.shift()!));
  for (const [at, { id, title, minutes }] of shown.entries()) {
    if (found.some(({ itemId }) => itemId === id)) continue;
    const before = shown.slice(0, at).map((item) => item.id);
    const after = found.findLastIndex(({ itemId }) => itemId !== null && before.includes(itemId));
    const first = found.findIndex(({ itemId }) => itemId !== null);
    const to = after >= 0 ? after + 1 : first < 0 ? found.length : first;
    found.splice(to, 0, {
      kind: "item",
      itemId: id,
      title,
      minutes: minutes ?? 0,
      fixedStart: null,
      block: found[to - 1]?.block ?? null,
    });
  }
  return found;
}
