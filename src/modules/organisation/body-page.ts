import { dateInDenmark } from "../../platform/clock.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { BODY_KIND_NAMES } from "./body-kind.ts";
import { mayEditBody } from "./body-policy.ts";
import { maySeeHistory } from "./people-policy.ts";
import type { SignedIn } from "./signed-in.ts";
import { belongsTo } from "./viewer.ts";
import { bodyBySlug, type FullBody } from "./store/bodies.ts";

/** What every page of a body shows around its own matter. */
export interface BodyHead {
  id: string;
  slug: string;
  name: string;
  kind: string;
  /** The last day, when the body is no more. */
  closedOn: string | null;
  today: string;
  mayEdit: boolean;
  seesHistory: boolean;
  /** Has a part in the body, and sees what its chair decides between meetings. */
  belongs: boolean;
}

/** The body at that address and what its pages show around their own matter. @throws NotFoundError */
export async function openBody(
  tx: Tx,
  { viewer, clock }: Pick<SignedIn, "viewer" | "clock">,
  slug: string,
): Promise<{ body: FullBody; head: BodyHead }> {
  const body = await bodyBySlug(tx, slug);
  const today = dateInDenmark(clock());
  const mayEdit = mayEditBody(viewer, body.id);
  const head = {
    id: body.id,
    slug: body.slug,
    name: body.name,
    kind: BODY_KIND_NAMES[body.kind],
    closedOn: body.validTo !== null && body.validTo < today ? body.validTo : null,
    today,
    mayEdit,
    seesHistory: mayEdit || maySeeHistory(viewer),
    belongs: belongsTo(viewer, body.id),
  };
  return { body, head };
}
