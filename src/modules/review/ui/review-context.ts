import { createContext, useContext } from "react";
import type { Draft } from "../draft.ts";
import type { Choices } from "../paper-view.ts";
import type { SourceText } from "../screen/part-places.ts";

/** What the fields of a review do. Stays the same while the page is open. */
export interface ReviewActs {
  /** Changes the draft; `what` names the field, so that typing in it is undone at once. */
  change(make: (draft: Draft) => Draft, what: string | null): void;
  /**
   * Changes the draft as an act of its own, tells of it, and goes to the item that `to` names, as the
   * draft was before.
   */
  changeItems(
    make: (draft: Draft) => Draft,
    to: (before: Draft) => string | null,
    told: string,
  ): void;
  /** Shows in the source where the field was read. */
  look(pointer: string): void;
  choices: Choices;
  /** The lines that the paper was read from. */
  source: SourceText;
}

const context = createContext<ReviewActs | null>(null);
const faults = createContext<ReadonlyMap<string, string>>(new Map());

export const ReviewProvider = context.Provider;
/** What can't be right, by field. */
export const FaultProvider = faults.Provider;

export function useReview(): ReviewActs {
  const acts = useContext(context);
  if (acts === null) throw new Error("outside of a review");
  return acts;
}

/** What is wrong with just that field; null for nothing. */
export function useFault(pointer: string): string | null {
  return useContext(faults).get(pointer) ?? null;
}

/** The id of a field's input. */
export function fieldId(pointer: string): string {
  return `felt${pointer.replaceAll("/", "-")}`;
}
