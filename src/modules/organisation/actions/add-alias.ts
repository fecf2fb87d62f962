import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { nameTaken } from "../name-taken.ts";
import { lockBody } from "../store/bodies.ts";
import { bodyNamed, putName } from "../store/body-names.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Lets papers that print `alias` belong to the body.
 * @throws ForbiddenError, NotFoundError, ConflictError that names the body which has the name
 */
export async function addAlias(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  alias: string,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  await lockBody(tx, bodyId);
  const owner = await bodyNamed(tx, alias);
  if (owner?.id === bodyId)
    throw new ConflictError("Udvalget har allerede det navn.", {
      hint: "Store og små bogstaver gør ingen forskel.",
    });
  if (owner !== null) throw nameTaken(owner.name);
  await putName(tx, bodyId, { name: alias, kind: "alias", validTo: null });
}
