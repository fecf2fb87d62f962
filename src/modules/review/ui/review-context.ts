import { createContext, useContext } from "react";
import type { Draft } from "../draft.ts";
import type { Choices } from "../paper-view.ts";

/** What the fields of a review do. Stays the same while the page is open. */
export interface ReviewActs {
  /** Changes the draft; `what` names the field, so that typing in it is undone at once. */
  change(make: (draft: Draft) => Draft, what: string): void;
  /** Shows in the source where the field was read. */
  look(pointer: string): void;
  choices: Choices;
}

const context = createContext<ReviewActs | null>(null);

export const ReviewProvider = context.Provider;

export function useReview(): ReviewActs {
  const acts = useContext(context);
  if (acts === null) throw new Error("outside of a review");
  return acts;
}

/** The id of a field's input. */
export function fieldId(pointer: string): string {
  return `felt${pointer.replaceAll("/", "-")}`;
}
