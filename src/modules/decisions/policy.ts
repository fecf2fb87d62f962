import {
  type ItemFacts,
  mayFollowLive,
  mayManage,
  mayRecord,
  maySeeAgenda,
  maySeeItem,
  maySeeMinutes,
  type MeetingAccess,
} from "../meetings/index.ts";
import { belongsTo, isInnerMember, isSecretaryOf, type Viewer } from "../organisation/index.ts";

/** Ends the running meeting. */
export function mayEnd(access: MeetingAccess): boolean {
  return mayRecord(access) && access.meeting.state === "running";
}

/** Takes back one that was begun by mistake. */
export function mayTakeBack(access: MeetingAccess): boolean {
  return mayEnd(access);
}

/** Goes on with one that was ended by mistake, until its minutes are circulated. */
export function mayResume(access: MeetingAccess): boolean {
  return mayRecord(access) && access.meeting.state === "draft";
}

/**
 * The decision of an item: the secretary as soon as it is written; those who follow the meeting when it is
 * settled, and who may read the minutes from then on. A guest is told nothing of how it went.
 */
export function maySeeDecision(
  access: MeetingAccess,
  item: ItemFacts & { isSettled: boolean },
): boolean {
  if (!maySeeItem(access, item) || !maySeeAgenda(access)) return false;
  return mayManage(access) || maySeeMinutes(access) || (mayFollowLive(access) && item.isSettled);
}

/** The chair or deputy decides between meetings; the secretary writes it down for them. */
export function mayDecideBetweenMeetings(viewer: Viewer, bodyId: string): boolean {
  if (viewer.supportedBy !== null) return false;
  const chairs = viewer.memberships.some(
    (one) => one.bodyId === bodyId && (one.role === "chair" || one.role === "deputy"),
  );
  return chairs || isSecretaryOf(viewer, bodyId);
}

/** What was decided between meetings is for the body's members, observers and secretary. */
export function maySeeChairDecisions(viewer: Viewer, bodyId: string): boolean {
  return belongsTo(viewer, bodyId);
}

/** Closed ones: not for observers, nor for who looks on to give support. */
export function maySeeClosedDecisions(viewer: Viewer, bodyId: string): boolean {
  return (
    viewer.supportedBy === null && (isSecretaryOf(viewer, bodyId) || isInnerMember(viewer, bodyId))
  );
}
