import type { Tx } from "../../../platform/database/doors.ts";
import { InputError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import { keyOf } from "../name-key.ts";
import { lockBody } from "../store/bodies.ts";
import { deleteName } from "../store/body-names.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Takes another name from the body; papers that print it no longer find it.
 * @throws ForbiddenError, NotFoundError, InputError for the body's own name
 */
export async function removeAlias(
  tx: Tx,
  viewer: Viewer,
  bodyId: string,
  alias: string,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  const body = await lockBody(tx, bodyId);
  if (keyOf(body.name) === keyOf(alias))
    throw new InputError("Udvalgets eget navn kan ikke fjernes.", { hint: "Omdøb udvalget." });
  await deleteName(tx, bodyId, alias);
}
