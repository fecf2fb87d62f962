import { hasRole, type Viewer } from "../organisation/index.ts";

/** Invites people, sees where they are signed in, and signs them out. */
export function mayAdministerAccess(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, "administrator");
}
