import { hasRole, type Viewer } from "../organisation/index.ts";

/** Who may let a directory in, and say what its groups stand for. */
export function mayRunDirectory(viewer: Viewer): boolean {
  return viewer.supportedBy === null && hasRole(viewer, "administrator");
}
