import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import { demand } from "../access.ts";
import { journal } from "../approval-news.ts";
import { actorAt, type Desk, takeTurn } from "../approval-turn.ts";
import { readyNextStop } from "../move-route.ts";
import { maySetRoute } from "../policy-approval.ts";
import { isOpen, type Stop } from "../route.ts";
import { addStop, changeStop, removeStops, stopsOf } from "../store/routes.ts";
import { bodyFacts } from "../store/body-facts.ts";
import type { StopPurpose } from "../words.ts";

/** A coming stop as it is wished; `id` when it stands on the route already. */
export interface WishedStop {
  id: string | null;
  bodyId: string;
  purpose: StopPurpose;
  /** YYYY-MM-DD. */
  wishedOn: string | null;
}

/** More bodies than a case can sensibly pass. */
const MOST_STOPS = 12;

/**
 * Settles the bodies that the document still has to pass, in this order, after those that have
 * treated it or have it on an agenda: these stay as they are.
 * @throws NotFoundError, ForbiddenError, InputError, ConflictError when a stop was moved meanwhile
 */
export async function setRoute(
  tx: Tx,
  desk: Desk,
  documentId: string,
  wished: readonly WishedStop[],
): Promise<void> {
  const { access, document } = await takeTurn(tx, desk, documentId);
  demand(maySetRoute(access), access);
  const actor = actorAt(desk);
  const stops = await stopsOf(tx, documentId);
  const fixed = stops.filter((stop) => !isOpen(stop));
  const open = new Map(stops.filter(isOpen).map((stop) => [stop.id, stop]));
  await checkWished(tx, wished, fixed, dateInDenmark(actor.now), open);
  const kept = new Set(wished.map((one) => one.id));
  await removeStops(
    tx,
    [...open.keys()].filter((id) => !kept.has(id)),
  );
  // What has been treated comes before what is to come, also when an agenda took a later one first.
  for (const [index, stop] of fixed.entries())
    await changeStop(tx, stop.id, { position: index + 1 });
  for (const [index, one] of wished.entries()) {
    const position = fixed.length + index + 1;
    if (one.id === null) await addStop(tx, documentId, { ...one, position });
    else
      await changeStop(tx, one.id, {
        position,
        body_id: one.bodyId,
        purpose: one.purpose,
        wished_on: one.wishedOn,
        // Whose turn it is, is settled anew below.
        state: "coming",
        ready_at: null,
      });
  }
  const becomes = await stopsOf(tx, documentId);
  const names = becomes.map((stop) => stop.body.name).join(" → ");
  await journal(
    tx,
    actor,
    document,
    "route_set",
    names === "" ? "Sagens vej er fjernet." : `Sagens vej: ${names}.`,
  );
  if (document.state === "approved") await readyNextStop(tx, actor, document);
}

async function checkWished(
  tx: Tx,
  wished: readonly WishedStop[],
  fixed: readonly Stop[],
  today: string,
  open: ReadonlyMap<string, Stop>,
): Promise<void> {
  if (fixed.length + wished.length > MOST_STOPS)
    throw new InputError(`En sag kan højst have ${MOST_STOPS} stop.`, {
      hint: "Fjern nogle af dem.",
    });
  if (wished.some((one) => one.id !== null && !open.has(one.id)))
    throw new ConflictError("Sagens vej er ændret, siden du åbnede siden.", {
      hint: "Se den nye vej, og prøv igen.",
    });
  const known = await bodyFacts(tx, { ids: wished.map((one) => one.bodyId) }, today);
  if (wished.some((one) => !known.some((body) => body.id === one.bodyId)))
    throw new InputError("Udvalget findes ikke.", { hint: "Vælg et andet." });
  if (wished.some((one, index) => one.bodyId === wished[index - 1]?.bodyId))
    throw new InputError("Det samme udvalg står to gange i træk.", {
      hint: "Sæt et andet udvalg imellem, eller fjern det ene.",
    });
}
