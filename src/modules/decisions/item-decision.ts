import type { Tx } from "../../platform/database/doors.ts";
import { toHtml } from "../../platform/rich-text/index.ts";
import { heldItem, type MeetingAccess } from "../meetings/index.ts";
import { maySeeDecision } from "./policy.ts";
import { ownDecision } from "./store/own-decisions.ts";
import type { Votes } from "./store.ts";

/** A decision as an item's page shows it. */
export interface ShownDecision {
  html: string;
  /** It may still become another. */
  isDraft: boolean;
  votes: Votes | null;
  dissents: string[];
}

/** What the meeting decided on an item; null where nothing is, or the viewer may not see it. */
export async function itemDecision(
  tx: Tx,
  access: MeetingAccess,
  itemId: string,
): Promise<ShownDecision | null> {
  const item = await heldItem(tx, access.meeting.id, itemId);
  const decision = item === null ? null : await ownDecision(tx, item.id);
  if (item === null || decision === null) return null;
  const isSettled = decision.state === "settled";
  if (!maySeeDecision(access, { id: item.id, closed: item.closed, isSettled })) return null;
  const html = toHtml(decision.content, { headingLevel: 3 });
  if (html === "") return null;
  const { votes, dissents } = decision;
  return { html, isDraft: !isSettled, votes, dissents };
}
