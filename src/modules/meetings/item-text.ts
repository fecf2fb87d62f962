import type { FullItem } from "./store/item.ts";

/** Whether an item's texts are written on the agenda: it is no case's, and the system doesn't fill it in. */
export function isWrittenHere(
  item: Pick<FullItem, "stopId" | "isChapter" | "standing" | "withdrawnAt">,
): boolean {
  const isFilled = ["minutes", "next_items", "chair_decisions"].includes(item.standing ?? "");
  return item.stopId === null && !item.isChapter && item.withdrawnAt === null && !isFilled;
}
