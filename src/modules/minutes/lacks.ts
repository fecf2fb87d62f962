import type { Tx } from "../../platform/database/doors.ts";
import { lacksInMeeting } from "../decisions/index.ts";
import type { MeetingAccess } from "../meetings/index.ts";

/** What somebody will ask about when the minutes are read, by item. */
export interface ItemLack {
  itemId: string;
  number: string;
  text: string;
  /** The minutes can't go out with it unless the secretary says so. */
  stops: boolean;
}

/** What the decisions of the meeting lack, in the agenda's order. @throws ForbiddenError */
export async function lacksOf(tx: Tx, access: MeetingAccess): Promise<ItemLack[]> {
  const lacks = await lacksInMeeting(tx, access);
  return lacks.map(({ itemId, number, message, stops }) => ({
    itemId,
    number,
    text: message,
    stops,
  }));
}
