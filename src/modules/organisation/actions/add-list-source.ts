import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { maySaveList } from "../people-policy.ts";
import { addSource, type ListSource } from "../store/distribution-lists.ts";
import type { Viewer } from "../viewer.ts";
import { mustFindList } from "./must-find.ts";

/** Lets the list reach a body's members, a unit or a person. @throws ConflictError when it does already */
export async function addListSource(
  tx: Tx,
  viewer: Viewer,
  listId: string,
  source: ListSource,
): Promise<void> {
  if (!maySaveList(viewer)) throw new ForbiddenError("Du kan ikke rette fordelingslister.");
  const { sources } = await mustFindList(tx, listId);
  if (sources.some((known) => wordOf(known) === wordOf(source)))
    throw new ConflictError("Det står allerede på listen.", { hint: "Vælg noget andet." });
  await addSource(tx, listId, source).catch((error: { code?: string }) => {
    // No such body, unit or person: a foreign key.
    if (error.code !== "23503") throw error;
    throw new InputError("Det valgte findes ikke længere.", { hint: "Vælg igen.", cause: error });
  });
}

function wordOf(source: ListSource): string {
  if (source.kind === "body") return `${source.bodyId} ${source.roles.toSorted().join(" ")}`;
  return source.kind === "unit" ? source.unitId : source.personId;
}
