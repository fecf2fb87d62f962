import type { Tx } from "../../platform/database/doors.ts";
import { allItems, type MeetingAccess } from "../meetings/index.ts";
import { loadContent } from "./content.ts";
import { mayFollowUp } from "./policy.ts";
import { holdsOf } from "./store/holds.ts";
import { redactionsOf } from "./store/redactions.ts";

/** What the page of publication shows the secretary: each item with its hold and its redactions. */
export async function publishView(tx: Tx, access: MeetingAccess) {
  const { viewer, meeting } = access;
  const content = await loadContent(tx, viewer.authorityId, meeting.id);
  const holds = await holdsOf(tx, meeting.id);
  const redactions = await redactionsOf(tx, meeting.id);
  return {
    items: allItems(content.meeting.items)
      .filter((item) => item.items.length === 0 && !item.isChapter)
      .map(({ id, number, title, publicTitle, closed }) => ({
        id,
        number,
        title,
        publicTitle,
        closed,
        hold: holds.find((one) => one.itemId === id) ?? null,
        redactions: redactions.filter((one) => one.itemId === id),
      })),
    mayPublish: mayFollowUp(access),
    isPublished: meeting.state === "published",
    undecided: redactions.filter((one) => one.state === "proposed").length,
  };
}

export type PublishView = Awaited<ReturnType<typeof publishView>>;
