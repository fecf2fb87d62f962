import { ForbiddenError } from "../../platform/errors.ts";
import { hasRole, isSecretaryOf, type Viewer } from "./viewer.ts";

/** Who gives support sees, and changes nothing. */
const mayWrite = (viewer: Viewer) => viewer.supportedBy === null;

export function mayCreateBody(viewer: Viewer): boolean {
  return mayWrite(viewer) && hasRole(viewer, "administrator", "secretary");
}

/** Its purpose, names, terms and members, its rules, and its nomination rounds. */
export function mayEditBody(viewer: Viewer, bodyId: string): boolean {
  return mayWrite(viewer) && (hasRole(viewer, "administrator") || isSecretaryOf(viewer, bodyId));
}

/** The body's chair approves too: it is the chair's body. */
export function mayApproveNomination(viewer: Viewer, bodyId: string): boolean {
  const chairs = viewer.memberships.some((one) => one.bodyId === bodyId && one.role === "chair");
  return mayEditBody(viewer, bodyId) || (mayWrite(viewer) && chairs);
}

/** An area's responsible, whoever stands in, and those who edit the body. */
export function mayNominate(
  viewer: Viewer,
  area: { bodyId: string; responsibleId: string | null },
): boolean {
  const responsible =
    area.responsibleId !== null &&
    [viewer.personId, ...viewer.standsInFor].includes(area.responsibleId);
  return mayEditBody(viewer, area.bodyId) || (mayWrite(viewer) && responsible);
}

/** Names and reasons aren't for all until the round is approved; then the names stand as members. */
export function maySeeNominees(
  viewer: Viewer,
  area: { bodyId: string; responsibleId: string | null },
): boolean {
  const beyond = { ...viewer, supportedBy: null };
  return mayNominate(beyond, area) || mayApproveNomination(beyond, area.bodyId);
}

/** @throws ForbiddenError unless `may` */
export function demand(may: boolean): void {
  if (!may)
    throw new ForbiddenError("Det kan du ikke rette.", {
      hint: "Spørg udvalgets sekretær eller en administrator.",
    });
}
