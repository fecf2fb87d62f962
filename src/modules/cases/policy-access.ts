import { hasRole, isInnerMember, type Viewer } from "../organisation/index.ts";

/** Members of any body (kommunestyrelsesloven §§ 9 and 20, stk. 6); not those who only give support. */
export function mayAskForAccess(viewer: Viewer): boolean {
  return (
    viewer.supportedBy === null &&
    viewer.memberships.some(
      ({ bodyId, role }) => role !== "secretary" && isInnerMember(viewer, bodyId),
    )
  );
}

/** Those who keep the records decide, but never on what they asked for themselves. */
export function mayDecideAccess(viewer: Viewer, askedBy?: string): boolean {
  return (
    viewer.supportedBy === null &&
    viewer.personId !== askedBy &&
    hasRole(viewer, "records", "secretary")
  );
}

/** The log of who has opened closed papers: for the data protection officer alone. */
export function mayReadOpenings(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, "dpo");
}
