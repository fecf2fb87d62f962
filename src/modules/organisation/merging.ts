import type { Tx } from "../../platform/database/doors.ts";
import { heldByPrinted, movePrinted } from "./store/merging.ts";

/** Something that a person has here: a seat, a meeting, a case. */
export interface Held {
  /** As the preview says it: "Medlem af Byrådet fra 1. januar 2026". */
  text: string;
  /** The other person has the same already, so that nobody can tell whether the two are one. */
  clashes: boolean;
}

/**
 * What a module does when two people turn out to be one: it tells what `from` has in its tables, and
 * gives it to `to`. Whoever joins the modules asks first and moves then, in one transaction.
 */
export interface Merging {
  held(tx: Tx, from: string, to: string): Promise<Held[]>;
  move(tx: Tx, from: string, to: string): Promise<void>;
}

export const ORGANISATION_MERGING: Merging = { held: heldByPrinted, move: movePrinted };
