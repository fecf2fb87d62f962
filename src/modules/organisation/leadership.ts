import type { Tx } from "../../platform/database/doors.ts";
import { standInRow } from "./store/absences.ts";
import { type LedUnit, unitsAbove } from "./store/units.ts";

export interface Leader {
  personId: string;
  name: string;
  /** The unit that the person leads. */
  unitId: string;
}

/**
 * Who leads the unit: its own leader, or else the nearest above it. Who has left leads nothing, and
 * `except` (the author of what is to be approved) isn't his own leader. Null when nobody is found up
 * to the root.
 */
export async function leaderOf(tx: Tx, unitId: string, except?: string): Promise<Leader | null> {
  return firstLeader(await unitsAbove(tx, unitId), except);
}

/**
 * Who directs the area that the unit is part of: the leader of the unit right below the root, or of
 * the root for the root itself. Where that place stands empty, the root's leader; else null.
 */
export async function directorOf(tx: Tx, unitId: string): Promise<Leader | null> {
  return firstLeader((await unitsAbove(tx, unitId)).slice(-2), undefined);
}

/**
 * Who acts for the person on `date` (YYYY-MM-DD): the person himself when he is here; in absence his
 * delegate, or the delegate's when that one is away too; for one who has left, whoever leads the
 * unit he led or belonged to, or that one's delegate. Null when nobody does, or there is no such
 * registered person.
 */
export async function standInFor(
  tx: Tx,
  personId: string,
  date: string,
): Promise<{ personId: string; name: string } | null> {
  const passed = new Set<string>();
  for (let next: string | null = personId; next !== null && !passed.has(next);) {
    passed.add(next);
    const one = await standInRow(tx, next, date);
    if (one === null) return null;
    if (one.isActive && one.delegateId === null) return { personId: one.personId, name: one.name };
    if (one.isActive) next = one.delegateId;
    else {
      const unitId: string | null = one.leadsUnitId ?? one.unitId;
      next = unitId === null ? null : ((await leaderOf(tx, unitId, next))?.personId ?? null);
    }
  }
  return null;
}

function firstLeader(units: readonly LedUnit[], except: string | undefined): Leader | null {
  for (const { unitId, leader } of units) {
    if (leader?.isActive && leader.personId !== except)
      return { personId: leader.personId, name: leader.name, unitId };
  }
  return null;
}
