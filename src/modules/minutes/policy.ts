import { isApproved, mayManage, type MeetingAccess, maySeeItem } from "../meetings/index.ts";

/** Sends the minutes to the members for comments or signature. */
export function mayCirculate(access: MeetingAccess): boolean {
  return mayManage(access) && access.meeting.state === "draft";
}

/** Calls circulated minutes back, to mend them; answers comments; approves them. */
export function mayConclude(access: MeetingAccess): boolean {
  return mayManage(access) && access.meeting.state === "circulated";
}

/** Comments on circulated minutes: members, and who sat for one. */
export function mayComment(access: MeetingAccess): boolean {
  return takesPart(access) && access.meeting.state === "circulated";
}

/** Comments on one item: who may see it. Who was recused has no say in it. */
export function mayCommentItem(
  access: MeetingAccess,
  item: { id: string; closed: boolean },
): boolean {
  return mayComment(access) && maySeeItem(access, item);
}

/** Signs: who was present (kommunestyrelsesloven § 13); whether as a member, the attendance says. */
export function maySign(access: MeetingAccess): boolean {
  return (
    access.viewer.supportedBy === null && access.isPresent && access.meeting.state === "circulated"
  );
}

/** Adds to minutes that stand fast, holds items back, leaves names out, publishes, sends extracts. */
export function mayFollowUp(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  return mayManage(access) && state !== null && isApproved(state);
}

/** Prepares what is held back and left out, also before the minutes are approved. */
export function mayPrepare(access: MeetingAccess): boolean {
  const { state } = access.meeting;
  return (
    mayFollowUp(access) || (mayManage(access) && (state === "draft" || state === "circulated"))
  );
}

function takesPart({ viewer, isInner, isPresent }: MeetingAccess): boolean {
  return viewer.supportedBy === null && (isInner || isPresent);
}
