import type { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { checkBody } from "../body-checks.ts";
import { demand, mayCreateBody } from "../body-policy.ts";
import type { bodyForm } from "../body-schema.ts";
import { nameTaken } from "../name-taken.ts";
import { insertBody } from "../store/bodies.ts";
import { bodyNamed, putName } from "../store/body-names.ts";
import type { Viewer } from "../viewer.ts";

/** Makes a body. @throws ForbiddenError, InputError, ConflictError when a body has that name */
export async function createBody(
  tx: Tx,
  viewer: Viewer,
  facts: z.output<typeof bodyForm>,
): Promise<{ id: string; slug: string }> {
  demand(mayCreateBody(viewer));
  await checkBody(tx, null, facts);
  const taken = await bodyNamed(tx, facts.name);
  if (taken !== null) throw nameTaken(taken.name);
  const made = await insertBody(tx, viewer.authorityId, facts);
  await putName(tx, made.id, { name: facts.name, kind: "name", validTo: null });
  return made;
}
