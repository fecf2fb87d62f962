import { isSecretaryOf, type Viewer } from "../organisation/index.ts";
import type { MeetingAccess } from "./access.ts";
import { isApproved, isSent } from "./meeting-state.ts";

/** What the rules need to know of an item. */
export interface ItemFacts {
  id: string;
  closed: boolean;
}

/** Plans, moves and cancels the body's meetings. */
export function mayPlanMeetings(viewer: Viewer, bodyId: string): boolean {
  return viewer.supportedBy === null && isSecretaryOf(viewer, bodyId);
}

/** Date, hours and place: for everybody who works here, unless the meeting was read from a paper. */
export function maySeeMeeting({ meeting }: MeetingAccess): boolean {
  return meeting.state !== null;
}

/** The address of the online meeting: for those who take part, and who is called in. */
export function maySeeOnlineUrl(access: MeetingAccess): boolean {
  const { isSecretary, isInner, isObserver, guestOf } = access;
  return isSecretary || isInner || isObserver || guestOf.size > 0;
}

/** The list of items: members when it is sent, the chair while it is made; a guest sees his item only. */
export function maySeeAgenda(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  if (state === null || state === "cancelled") return access.isSecretary && state !== null;
  if (access.isSecretary) return true;
  if (access.isChair && state === "open") return true;
  return isSent(state) && (access.isInner || access.isObserver);
}

/** The item's papers. Who is recused sees neither text nor attachments (forvaltningsloven § 3). */
export function maySeeItem(access: MeetingAccess, item: ItemFacts): boolean {
  const { state } = access.meeting;
  if (state === null || access.recusedIn.has(item.id)) return false;
  if (access.guestOf.has(item.id) && isSent(state)) return !isSupported(access) || !item.closed;
  if (!maySeeAgenda(access)) return false;
  return !item.closed || maySeeClosed(access);
}

/** Closed items and attachments of the body: its members, who sits for them, and its secretary. */
export function maySeeClosed(access: MeetingAccess): boolean {
  return !isSupported(access) && (access.isInner || access.isSecretary);
}

/** Builds the agenda: until the meeting begins. What is changed after dispatch is told of. */
export function mayEditAgenda(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  return mayManage(access) && (state === "planned" || state === "open" || state === "dispatched");
}

/** Begins the meeting. */
export function mayBegin(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  return mayManage(access) && (state === "open" || state === "dispatched");
}

/** Records attendance and decisions: during the meeting, and until the minutes are circulated. */
export function mayRecord(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  return mayManage(access) && (state === "running" || state === "draft");
}

/** Takes word of who comes and who doesn't: from when the agenda is open. */
export function mayKeepAttendance(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  return mayRecord(access) || (mayManage(access) && (state === "open" || state === "dispatched"));
}

/** Records an item: nobody who is recused in it keeps its record. */
export function mayRecordItem(access: MeetingAccess, itemId: string): boolean {
  return mayRecord(access) && !access.recusedIn.has(itemId);
}

/** Follows the running meeting on a screen. */
export function mayFollowLive(access: MeetingAccess): boolean {
  return maySeeAgenda(access) && access.meeting.state === "running";
}

/** A guest of a running meeting, who is shown the own item while it is treated. */
export function mayFollowAsGuest({ guestOf, recusedIn, meeting }: MeetingAccess): boolean {
  return meeting.state === "running" && [...guestOf].some((id) => !recusedIn.has(id));
}

/** The minutes: the secretary always, who takes part when they are circulated, others when approved. */
export function maySeeMinutes(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  if (state === null) return false;
  if (isApproved(state)) return access.isSecretary || access.isInner || access.isObserver;
  if (access.isSecretary) return state === "running" || state === "draft" || state === "circulated";
  return state === "circulated" && (access.isInner || access.isPresent);
}

/** Secretary at work, and nobody who only looks on to give support. */
export function mayManage(access: MeetingAccess): boolean {
  return access.isSecretary && !isSupported(access) && access.meeting.state !== null;
}

function isSupported({ viewer }: MeetingAccess): boolean {
  return viewer.supportedBy !== null;
}
