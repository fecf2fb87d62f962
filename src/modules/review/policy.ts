import { ForbiddenError } from "../../platform/errors.ts";
import { hasRole, type Viewer } from "../organisation/index.ts";

/**
 * Sees papers in review: secretaries of all bodies and administrators. Old papers are of any body and
 * hold closed matter before anybody has said what is closed, so that a body's own secretary doesn't.
 */
export function maySeePapers(viewer: Viewer): boolean {
  return hasRole(viewer, "secretary", "administrator");
}

/** Puts papers in, corrects, approves and dismisses them; who gives support changes nothing. */
export function mayReview(viewer: Viewer): boolean {
  return viewer.supportedBy === null && maySeePapers(viewer);
}

/** @throws ForbiddenError unless `may` */
export function demand(may: boolean): void {
  if (!may)
    throw new ForbiddenError("Du kan ikke indlæse papirer.", {
      hint: "Spørg en mødesekretær for alle udvalg eller en administrator.",
    });
}
