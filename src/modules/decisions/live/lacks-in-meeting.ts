import type { Tx } from "../../../platform/database/doors.ts";
import { demandOfMeeting, mayManage, type MeetingAccess } from "../../meetings/index.ts";
import { decisionLacks, type Lack } from "../lacks.ts";
import { loadLive } from "./load-live.ts";

/** What somebody will ask about, by item. */
export interface ItemLack extends Lack {
  itemId: string;
  number: string;
}

/**
 * What the decisions of a meeting lack, in the agenda's order; nothing is told of items that the secretary is
 * recused in. One query. @throws ForbiddenError
 */
export async function lacksInMeeting(tx: Tx, access: MeetingAccess): Promise<ItemLack[]> {
  demandOfMeeting(mayManage(access), access);
  const items = (await loadLive(tx, access.meeting.id))?.items ?? [];
  return items
    .filter((one) => !one.isChapter && !one.isWithdrawn && !access.recusedIn.has(one.id))
    .flatMap(({ id, number, decision, votes, followUps }) => {
      const { content = null, outcome = null, types = [] } = decision ?? {};
      const lacks = decisionLacks({ content, outcome, types, votes, followUps });
      return lacks.map((lack) => ({ ...lack, itemId: id, number }));
    });
}
