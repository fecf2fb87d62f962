import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { type AgendaDocument, documentsForAgenda, scheduleStop } from "../../cases/index.ts";
import type { BodyRules } from "../../organisation/index.ts";
import { actorAt } from "../actor.ts";
import { papersOf } from "../case-papers.ts";
import { type Desk, editAgenda } from "../edit-agenda.ts";
import { type Putting, putOnAgenda } from "../put-on-agenda.ts";
import { earlierItems } from "../store/earlier-items.ts";

/** How long a case is expected to take, in minutes, until the secretary says otherwise. */
const CASE_MINUTES = 10;

/**
 * Puts approved cases that are ready for the body on the agenda, with their texts and attachments as
 * they are approved, and moves each on its route. A case that the body has put off before is linked to
 * the item that did.
 * @returns the new items' ids
 * @throws NotFoundError, ForbiddenError, InputError, ConflictError when one isn't the body's to treat now
 */
export async function addCases(
  tx: Tx,
  desk: Desk,
  meetingId: string,
  stopIds: readonly string[],
  putting: Putting,
): Promise<string[]> {
  if (stopIds.length === 0)
    throw new InputError("Vælg mindst en sag.", { hint: "Sæt flueben ved de sager, der skal på." });
  const { held } = await editAgenda(tx, desk, meetingId);
  const actor = actorAt(desk);
  // The route refuses whoever comes second; what is copied is read after that.
  for (const id of stopIds) await scheduleStop(tx, actor, id, { id: meetingId, date: held.date });
  const documents = await documentsForAgenda(tx, desk.viewer, stopIds);
  const foreign = documents.find(({ bodyId }) => bodyId !== held.bodyId);
  if (foreign !== undefined)
    throw new ConflictError(`Sag ${foreign.caseNumber} er ikke på vej til ${held.bodyName}.`, {
      hint: "Se sagens vej på sagen.",
    });
  const earlier = await earlierItems(
    tx,
    held.bodyId,
    held.date,
    documents.map(({ documentId }) => documentId),
  );
  return putOnAgenda(
    tx,
    held,
    documents.map((document) => ({
      row: {
        ...caseRow(document, held.rules.openness),
        resubmittedFrom: earlier.get(document.documentId) ?? null,
      },
      papers: papersOf(document),
    })),
    putting,
  );
}

/** A body that is closed by its rules gets an open case closed, until somebody opens the item. */
function caseRow(document: AgendaDocument, openness: BodyRules["openness"]) {
  return {
    title: document.title,
    publicTitle: document.publicTitle,
    closed: document.isClosed || openness.default === "closed",
    closedGround: document.closedGround,
    itemType: document.itemType,
    documentId: document.documentId,
    stopId: document.stopId,
    minutes: CASE_MINUTES,
  };
}
