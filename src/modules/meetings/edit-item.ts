import type { Tx } from "../../platform/database/doors.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import { type Desk, editAgenda } from "./edit-agenda.ts";
import type { HeldAgenda } from "./store/agenda.ts";
import { type FullItem, fullItem } from "./store/item.ts";

/**
 * An item that the viewer may change, with its agenda held until the transaction ends. Without a
 * revision it is taken as it stands.
 * @throws NotFoundError; ForbiddenError for who may not, or is recused in it; ConflictError when the
 *   item was changed since that revision
 */
export async function editItem(
  tx: Tx,
  desk: Pick<Desk, "viewer">,
  meetingId: string,
  itemId: string,
  revision: number | null = null,
): Promise<{ held: HeldAgenda; item: FullItem }> {
  const { access, held } = await editAgenda(tx, desk, meetingId);
  const item = await fullItem(tx, meetingId, itemId);
  if (item === null) throw new NotFoundError("Punktet er ikke længere på dagsordenen.");
  if (access.recusedIn.has(item.id))
    throw new ForbiddenError("Du er inhabil i punktet.", {
      hint: "En anden sekretær må rette det.",
    });
  if (revision !== null && revision !== item.revision)
    throw new ConflictError("En anden har rettet punktet, siden du hentede siden.", {
      hint: "Intet er gemt. Hent siden igen, og se, hvad der står nu.",
    });
  return { held, item };
}
