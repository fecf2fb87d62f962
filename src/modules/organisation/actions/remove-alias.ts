import { InputError } from "../../../platform/errors.ts";
import { demand, mayEditBody } from "../body-policy.ts";
import type { Desk } from "../desk.ts";
import { keyOf } from "../name-key.ts";
import { lockBody } from "../store/bodies.ts";
import { deleteName } from "../store/body-names.ts";

/**
 * Takes another name from the body; papers that print it no longer find it.
 * @throws ForbiddenError, NotFoundError, InputError for the body's own name
 */
export async function removeAlias(
  { viewer, transact }: Desk,
  bodyId: string,
  alias: string,
): Promise<void> {
  demand(mayEditBody(viewer, bodyId));
  await transact(async (tx) => {
    const body = await lockBody(tx, bodyId);
    if (keyOf(body.name) === keyOf(alias))
      throw new InputError("Udvalgets eget navn kan ikke fjernes.", { hint: "Omdøb udvalget." });
    await deleteName(tx, bodyId, alias);
  });
}
