import { type AuthorityRole, hasRole, type Viewer } from "../organisation/index.ts";

/** Invites people, sees where they are signed in, and signs them out. */
export function mayAdministerAccess(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, "administrator");
}

/** Sees the system through another's eyes. */
export function maySupport(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, "support");
}

/** Nobody looks through the eyes of those who see more than their own, or who watch over it. */
export function mayBeSupported(roles: readonly AuthorityRole[]): boolean {
  return !roles.some((role) => ["administrator", "dpo", "support"].includes(role));
}

/** Passwords, codes, passkeys and sessions are one's own, also while somebody helps. */
export function mayChangeOwnAccount(viewer: Viewer): boolean {
  return viewer.supportedBy === null;
}
