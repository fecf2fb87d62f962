import type { AgendaRow } from "./agenda-row.ts";

export type Placed = Pick<AgendaRow, "id" | "parentId" | "isChapter">;

/** Where an item is put: before another one of that chapter, or last in it. Null means outside chapters. */
export interface Place {
  chapter: string | null;
  before: string | null;
}

/**
 * The agenda with one item, or a chapter with all in it, put into another place; null when there is
 * no such item or place. A chapter never stands in a chapter.
 */
export function putItem<T extends Placed>(
  items: readonly T[],
  id: string,
  { chapter, before }: Place,
): T[] | null {
  const moved = items.find((item) => item.id === id);
  if (moved === undefined || before === id) return null;
  if (
    chapter !== null &&
    (moved.isChapter || !items.some((one) => one.id === chapter && one.isChapter))
  )
    return null;
  const of = Map.groupBy(items, ({ parentId }) => parentId);
  const from = (of.get(moved.parentId) ?? []).filter((one) => one.id !== id);
  of.set(moved.parentId, from);
  const into = [...(of.get(chapter) ?? [])];
  const at = before === null ? into.length : into.findIndex((one) => one.id === before);
  if (at < 0) return null;
  into.splice(at, 0, { ...moved, parentId: chapter });
  of.set(chapter, into);
  const flat = (parentId: string | null): T[] =>
    (of.get(parentId) ?? []).flatMap((item) => [item, ...(item.isChapter ? flat(item.id) : [])]);
  return flat(null);
}

/** A place told by another item: before or after it, or last in the chapter that it is. */
export interface Beside {
  side: "before" | "after" | "into";
  of: string;
}

/** The place that is meant, or null when there is none such. A chapter stands beside whole chapters. */
export function placeOf(items: readonly Placed[], id: string, { side, of }: Beside): Place | null {
  const moved = items.find((item) => item.id === id);
  const told = items.find((item) => item.id === of);
  if (moved === undefined || told === undefined) return null;
  if (side === "into") return { chapter: of, before: null };
  const isOver = moved.isChapter && told.parentId !== null;
  const other = isOver ? items.find((item) => item.id === told.parentId)! : told;
  const siblings = items.filter((one) => one.parentId === other.parentId && one.id !== id);
  const at = siblings.findIndex((one) => one.id === other.id);
  const before = side === "before" ? other : siblings[at + 1];
  return { chapter: other.parentId, before: before?.id ?? null };
}

/**
 * Where an item goes when it is moved one line up or down: past its neighbour, or over the edge of
 * its chapter into the next one. Null at the end of the agenda.
 */
export function placeBeside(
  items: readonly Placed[],
  id: string,
  way: "up" | "down",
): Place | null {
  const moved = items.find((item) => item.id === id);
  if (moved === undefined) return null;
  const of = Map.groupBy(items, ({ parentId }) => parentId);
  const siblings = of.get(moved.parentId) ?? [];
  const at = siblings.findIndex((one) => one.id === id);
  const next = siblings[way === "up" ? at - 1 : at + 1];
  if (next === undefined) return overTheEdge(of, moved, way);
  if (next.isChapter && !moved.isChapter) {
    const inside = of.get(next.id) ?? [];
    return { chapter: next.id, before: way === "up" ? null : (inside[0]?.id ?? null) };
  }
  const before = way === "up" ? next : siblings[at + 2];
  return { chapter: moved.parentId, before: before?.id ?? null };
}

/** Out of its chapter: into the one beside it, or between the two where that is no chapter. */
function overTheEdge(
  of: Map<string | null, Placed[]>,
  moved: Placed,
  way: "up" | "down",
): Place | null {
  if (moved.parentId === null) return null;
  const top = of.get(null) ?? [];
  const at = top.findIndex((one) => one.id === moved.parentId);
  const beside = top[way === "up" ? at - 1 : at + 1];
  if (beside?.isChapter) {
    const inside = of.get(beside.id) ?? [];
    return { chapter: beside.id, before: way === "up" ? null : (inside[0]?.id ?? null) };
  }
  return { chapter: null, before: (way === "up" ? top[at] : top[at + 1])?.id ?? null };
}
