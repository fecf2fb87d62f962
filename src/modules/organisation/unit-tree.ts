import type { Unit } from "./store/units.ts";

/** A unit with what is below it. */
export interface UnitNode {
  unit: Unit;
  below: UnitNode[];
  /** The newest head counts of the unit and all below it; null when none was counted. */
  headCount: number | null;
}

/** The units as trees, in the order given. A unit whose parent isn't among them is a top. */
export function unitTree(units: readonly Unit[]): UnitNode[] {
  const known = new Set(units.map(({ id }) => id));
  const children = Map.groupBy(units, ({ parentId }) =>
    parentId !== null && known.has(parentId) ? parentId : null,
  );
  const nodes = (parentId: string | null): UnitNode[] =>
    (children.get(parentId) ?? []).map((unit) => {
      const below = nodes(unit.id);
      const counts = [unit.headCount?.people ?? null, ...below.map(({ headCount }) => headCount)];
      const counted = counts.filter((count) => count !== null);
      return {
        unit,
        below,
        headCount: counted.length === 0 ? null : counted.reduce((sum, count) => sum + count, 0),
      };
    });
  return nodes(null);
}

/** For a select: every open unit below the one above it, indented. `without` and what is below it is left out. */
export function unitOptions(
  units: readonly Unit[],
  without?: string,
): { value: string; text: string }[] {
  const options = (nodes: UnitNode[], depth: number): { value: string; text: string }[] =>
    nodes.flatMap(({ unit, below }) =>
      unit.id === without
        ? []
        : [
            { value: unit.id, text: "\u2007\u2007".repeat(depth) + unit.name },
            ...options(below, depth + 1),
          ],
    );
  return options(unitTree(units.filter(({ validTo }) => validTo === null)), 0);
}

/** From the top down to the unit, the unit itself left out. */
export function unitsOver(units: readonly Unit[], id: string): Unit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const over: Unit[] = [];
  for (
    let next = byId.get(byId.get(id)?.parentId ?? "");
    next;
    next = byId.get(next.parentId ?? "")
  )
    over.unshift(next);
  return over;
}
