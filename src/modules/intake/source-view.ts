import type { Tx } from "../../platform/database/doors.ts";
import { NotFoundError } from "../../platform/errors.ts";
import {
  accessToMeeting,
  allItems,
  loadMeeting,
  type MeetingAccess,
  type StoredItem,
} from "../meetings/index.ts";
import { bodyById, type SignedIn } from "../organisation/index.ts";
import { type FollowUpProposal, proposalsOf } from "./follow-ups/proposals.ts";
import type { ItemRepair } from "./places/item-source.ts";
import type { Place } from "./places/places.ts";
import { sourcesOfItems } from "./places/store-sources.ts";
import { maySeeItemSource, maySeeSource, mayUndoRepair } from "./policy.ts";
import { sourceOf } from "./store.ts";

/** An item as it was read. */
export interface ReadItem {
  id: string;
  number: string;
  title: string;
  closed: boolean;
  place: Place | null;
  repairs: (ItemRepair & { mayUndo: boolean })[];
  proposals: FollowUpProposal[];
}

/** How a meeting's paper was read, as far as the viewer may see it. @throws NotFoundError */
export async function sourceView(
  tx: Tx,
  { viewer, authority }: Pick<SignedIn, "viewer" | "authority">,
  meetingId: string,
) {
  const access = await accessToMeeting(tx, viewer, meetingId);
  if (!maySeeSource(access))
    throw new NotFoundError("Mødet er ikke læst fra et papir, eller du har ikke adgang til det.");
  const meeting = await loadMeeting(tx, authority.id, meetingId);
  const body = await bodyById(tx, authority.id, meeting.bodyId);
  const file = await sourceOf(tx, authority.id, meetingId);
  const sources = await sourcesOfItems(tx, authority.id, [meetingId]);
  const proposals = Map.groupBy(
    await proposalsOf(tx, authority.id, meetingId),
    ({ itemId }) => itemId,
  );
  return {
    body: body.name,
    date: meeting.date,
    page: `/udvalg/${body.slug}/${meeting.slug}`,
    file: file?.name ?? null,
    items: allItems(meeting.items)
      .filter((item) => maySeeItemSource(access, item))
      .map((item): ReadItem => {
        const source = sources.get(item.id);
        return {
          id: item.id,
          number: item.number,
          title: item.title,
          closed: item.closed,
          place: (source?.sha256 === file?.sha256 && source?.places[""]) || null,
          repairs: (source?.repairs ?? [])
            .filter(({ repaired }) => /\p{L}/u.test(repaired))
            .map((repair) => ({ ...repair, mayUndo: mayUndo(access, item, repair) })),
          proposals: proposals.get(item.id) ?? [],
        };
      }),
  };
}

function mayUndo(access: MeetingAccess, item: StoredItem, { field, undone }: ItemRepair): boolean {
  return field !== null && !undone && mayUndoRepair(access, item);
}
