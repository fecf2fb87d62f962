import type { Tx } from "../../platform/database/doors.ts";
import type { AgendaRow } from "./agenda-row.ts";
import { isSent } from "./meeting-state.ts";
import { numberItems } from "./number-items.ts";
import { firstNumber, type HeldAgenda, savePlaces } from "./store/agenda.ts";

/**
 * Gives the items of `after` their numbers and stores what is new of places and numbers. Once the
 * agenda is sent, items keep the numbers that they were sent with.
 * @param before what is stored
 * @param after the same items in their new order, without those that are gone; new ones, whose number
 *   is "" still, are given their numbers and stored by the caller
 */
export async function arrange(
  tx: Tx,
  held: HeldAgenda,
  before: readonly AgendaRow[],
  after: readonly AgendaRow[],
): Promise<AgendaRow[]> {
  const { numbering } = held.rules;
  const fixed = after.filter(({ number }) => number !== "" && isSent(held.state));
  const numbers = numberItems(after, {
    rules: numbering,
    first: numbering.scope === "meeting" ? 1 : await firstNumber(tx, held),
    fixed: new Set(fixed.map(({ id }) => id)),
  });
  const numbered = after.map((row) => ({ ...row, number: numbers.get(row.id) ?? row.number }));
  await savePlaces(tx, before, numbered);
  return numbered;
}
