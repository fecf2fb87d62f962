import type { Draft } from "../draft.ts";
import { insertPart } from "./changes.ts";
import { freeNumber, itemsIn } from "./item-at.ts";
import { newItem } from "./new-parts.ts";

/** Puts an empty item into a list, before the one at `at`, with the number that follows the one before it. */
export function addItem(draft: Draft, list: string, at: number): Draft {
  const before = itemsIn(draft.document, list)[at - 1]?.number ?? "0";
  return insertPart(draft, list, at, newItem(freeNumber(draft.document, before)));
}
