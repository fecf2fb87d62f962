import { type MeetingAccess, maySeeClosed } from "../meetings/index.ts";

/** How a paper was read: for the secretary of the body whose paper it is. */
export function maySeeSource(access: MeetingAccess): boolean {
  return access.meeting.state === null && access.isSecretary;
}

/** What an item was read from is guarded as its papers are. */
export function maySeeItemSource(
  access: MeetingAccess,
  item: { id: string; closed: boolean },
): boolean {
  if (!maySeeSource(access) || access.recusedIn.has(item.id)) return false;
  return !item.closed || maySeeClosed(access);
}

/** Puts back what a repair has changed; who gives support changes nothing. */
export function mayUndoRepair(
  access: MeetingAccess,
  item: { id: string; closed: boolean },
): boolean {
  return access.viewer.supportedBy === null && maySeeItemSource(access, item);
}
