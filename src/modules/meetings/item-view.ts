import { recordEvent } from "../../platform/audit/event.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import type { Viewer } from "../organisation/index.ts";
import type { MeetingAccess } from "./access.ts";
import { shownTitle } from "./agenda-view.ts";
import { type MeetingHead, openMeeting } from "./meeting-head.ts";
import { maySeeAgenda, maySeeClosed, maySeeItem } from "./policy.ts";
import { standingSections } from "./standing-sections.ts";
import { type FullItem, fullItem } from "./store/item.ts";

/** An item that the viewer knows of: with its papers, or, for who may not read them, its title only. */
export interface OpenedItem {
  head: MeetingHead;
  access: MeetingAccess;
  title: string;
  number: string;
  /** null for who is recused in it, or may not see what is closed. */
  item: FullItem | null;
}

/**
 * The item for the viewer; that somebody read a closed one is noted. Four queries at most.
 * @throws NotFoundError for who doesn't know of it: it isn't on an agenda that he may see, nor is he
 *   called in to it
 */
export async function openItem(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
  itemId: string,
): Promise<OpenedItem> {
  const { head, access } = await openMeeting(tx, viewer, meetingId);
  const item = await fullItem(tx, meetingId, itemId);
  if (item === null) missing();
  const may = maySeeItem(access, item);
  if (!may && !maySeeAgenda(access)) missing();
  if (may && item.closed)
    await recordEvent(tx, { action: "opened", subject: { kind: "agenda-item", id: item.id } });
  return {
    head,
    access,
    title: shownTitle(access, item),
    number: item.number,
    item: may ? withoutClosed(item, access) : null,
  };
}

/**
 * A standing item with what the system will put into it when the agenda is sent, as that is now; once
 * it is sent, its text stands. Two queries at most.
 */
export async function withStanding(
  tx: Tx,
  { state, body, date }: MeetingHead,
  item: FullItem,
): Promise<FullItem> {
  const isOpen = state === "planned" || state === "open";
  const meeting = { itemId: item.id, bodyId: body.id, date };
  const sections = isOpen ? await standingSections(tx, item.standing, meeting) : null;
  if (sections === null) return item;
  return {
    ...item,
    sections: sections.map((section, position) => ({ ...section, position, revision: 1 })),
  };
}

/** Closed attachments of an open item are only there for those who see closed matter. */
function withoutClosed(item: FullItem, access: MeetingAccess): FullItem {
  if (maySeeClosed(access)) return item;
  return { ...item, attachments: item.attachments.filter(({ isClosed }) => !isClosed) };
}

function missing(): never {
  throw new NotFoundError("Punktet findes ikke, eller du har ikke adgang til det.");
}
