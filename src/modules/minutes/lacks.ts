import { isEmpty } from "../../platform/rich-text/index.ts";
import { allItems } from "../meetings/index.ts";
import type { MinutesContent } from "./content.ts";

export interface Lack {
  itemId: string;
  number: string;
  text: string;
}

/** Items of the meeting that nothing is decided on. */
export function lacksOf({ meeting, decisions }: MinutesContent): Lack[] {
  return allItems(meeting.items)
    .filter((item) => item.items.length === 0 && !item.isWithdrawn && !item.isChapter)
    .filter((item) => (decisions.get(item.id) ?? []).every(({ content }) => isEmpty(content)))
    .map(({ id, number }) => ({ itemId: id, number, text: "Beslutningen mangler." }));
}
