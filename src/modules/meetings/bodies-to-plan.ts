import type { Tx } from "../../platform/database/doors.ts";
import { ForbiddenError } from "../../platform/errors.ts";
import { type FullBody, bodyBySlug, listBodies, type Viewer } from "../organisation/index.ts";
import { mayPlanMeetings } from "./policy.ts";

/** The bodies whose meetings the viewer plans, closed ones left out, as a choice: address and name. */
export async function bodiesToPlan(
  tx: Tx,
  viewer: Viewer,
  today: string,
): Promise<{ value: string; text: string }[]> {
  const bodies = (await listBodies(tx, today)).filter(
    ({ id, isActive }) => isActive && mayPlanMeetings(viewer, id),
  );
  return bodies.map(({ slug, name }) => ({ value: slug, text: name }));
}

/** The body at that address, whose meetings the viewer plans. @throws NotFoundError, ForbiddenError */
export async function bodyToPlan(tx: Tx, viewer: Viewer, slug: string): Promise<FullBody> {
  const body = await bodyBySlug(tx, slug);
  demandPlanning(viewer, body.id);
  return body;
}

/** @throws ForbiddenError for others than the body's secretaries */
export function demandPlanning(viewer: Viewer, bodyId: string): void {
  if (!mayPlanMeetings(viewer, bodyId)) notYours();
}

/** @throws ForbiddenError when there is no body to choose */
export function demandSome(bodies: readonly unknown[]): void {
  if (bodies.length === 0) notYours();
}

function notYours(): never {
  throw new ForbiddenError("Kun udvalgets sekretær kan planlægge dets møder.", {
    hint: "Spørg udvalgets sekretær.",
  });
}
