import type { Tx } from "../../../platform/database/doors.ts";
import {
  accessToMeeting,
  mayFollowAsGuest,
  mayFollowLive,
  mayManage,
  maySeeAgenda,
  maySeeClosed,
  type MeetingAccess,
} from "../../meetings/index.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { LiveMeeting } from "./live-meeting.ts";

/** What somebody sees of a meeting that goes on; all with the same see the same. */
export type LiveView =
  /** Without the items that the viewer is recused in. */
  | { as: "secretary" | "inner" | "open"; without: string[] }
  /** These items, and each only while it is treated. */
  | { as: "guest"; of: string[] };

/** The secretary's desk, somebody's own screen, or the wall of the room, which shows nothing closed. */
export type LiveScreen = "desk" | "own" | "room";

/** null for who may not follow the meeting. A secretary who follows it sees what members see. */
export function liveViewFor(access: MeetingAccess, screen: LiveScreen): LiveView | null {
  const { state } = access.meeting;
  const without = [...access.recusedIn].toSorted();
  if (screen === "desk" && mayManage(access) && state !== "planned" && state !== "cancelled")
    return { as: "secretary", without };
  if (mayFollowLive(access)) {
    const seesClosed = screen !== "room" && maySeeClosed(access);
    return { as: seesClosed ? "inner" : "open", without };
  }
  // Whoever followed it is told that it is over, and no more.
  if (screen !== "desk" && state === "draft" && (maySeeAgenda(access) || access.guestOf.size > 0))
    return { as: "guest", of: [] };
  if (!mayFollowAsGuest(access)) return null;
  const of = [...access.guestOf].filter((id) => !access.recusedIn.has(id)).toSorted();
  return { as: "guest", of };
}

/** The same as a word by which the hub tells views apart. @throws NotFoundError */
export async function liveViewOf(
  tx: Tx,
  viewer: Viewer,
  meetingId: string,
  screen: LiveScreen,
): Promise<string | null> {
  const view = liveViewFor(await accessToMeeting(tx, viewer, meetingId), screen);
  return view && JSON.stringify(view);
}

/** What in the meeting bears on a person's view; memberships and roles are asked about by time. */
export function markOf(meeting: LiveMeeting, personId: string): string {
  const seat = meeting.attendance.find((one) => one.personId === personId);
  const recused = meeting.items.filter(({ recusals }) =>
    recusals.some((one) => one.personId === personId && one.ruling === "recused"),
  );
  const onCase = meeting.recusedOnCase.filter((one) => one.personId === personId);
  const guest = meeting.items.filter(({ guests }) =>
    guests.some((one) => one.personId === personId),
  );
  return JSON.stringify([
    meeting.state,
    seat && [seat.role, seat.state],
    recused.map(({ id }) => id),
    onCase.map(({ itemId }) => itemId),
    guest.map(({ id }) => id),
  ]);
}
