import type { AuthorityRole } from "./roles.ts";
import { hasRole, type Viewer } from "./viewer.ts";

/** Who looks through somebody's eyes to give support changes nothing. */
function works(viewer: Viewer, ...roles: AuthorityRole[]): boolean {
  return viewer.supportedBy === null && hasRole(viewer, ...roles);
}

export function maySaveUnit(viewer: Viewer): boolean {
  return works(viewer, "administrator");
}

/** Adds somebody, changes what stands on the card, lets out and in again. */
export function maySavePerson(viewer: Viewer): boolean {
  return works(viewer, "administrator");
}

export function mayGiveRoles(viewer: Viewer): boolean {
  return works(viewer, "administrator");
}

/** One's own, and for an administrator everybody's. */
export function maySaveAbsence(viewer: Viewer, personId: string): boolean {
  return (
    viewer.supportedBy === null && (viewer.personId === personId || works(viewer, "administrator"))
  );
}

/** Administrators, and whoever leads the unit. */
export function maySaveHeadCount(viewer: Viewer, unitId: string): boolean {
  return (
    viewer.supportedBy === null && (viewer.leads.includes(unitId) || works(viewer, "administrator"))
  );
}

/** Those who send papers out keep the lists too. */
export function maySaveList(viewer: Viewer): boolean {
  return works(viewer, "administrator", "secretary");
}

export function mayImport(viewer: Viewer): boolean {
  return works(viewer, "administrator");
}

export function maySaveAuthority(viewer: Viewer): boolean {
  return works(viewer, "administrator");
}

/** Cards of people who have left: address, telephone, unit and roles are nobody else's business. */
export function maySeeLeavers(viewer: Viewer): boolean {
  return hasRole(viewer, "administrator", "records", "dpo");
}

/** Who changed what; of one's own card everybody may know. */
export function maySeeHistory(viewer: Viewer, personId?: string): boolean {
  return hasRole(viewer, "administrator", "records", "dpo") || viewer.personId === personId;
}

/** Saying that a name of papers is a registered person's. */
export function mayMergePeople(viewer: Viewer): boolean {
  return works(viewer, "administrator");
}
