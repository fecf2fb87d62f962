import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { hintsFrom, identify, keepHints } from "../../intake/index.ts";
import { authorityById } from "../../organisation/index.ts";
import type { ReviewDesk } from "../desk.ts";
import { draftFaults } from "../draft-faults.ts";
import { asDrafted, holdingDoubts } from "../how-sure.ts";
import { type ImportedPaper, importPaper } from "../import-paper.ts";
import { demand, mayReview } from "../policy.ts";
import { queuePaper } from "../queue.ts";
import { move, settle } from "../store/change-paper.ts";
import { contentOf, lockPaper } from "../store/papers.ts";
import { tidy } from "../tidy.ts";

/**
 * Imports a paper in review as it has been corrected, and publishes it when that is wished. One of a case
 * system's export, whose files are in an archive, is imported by a job; then null.
 * @throws NotFoundError, ForbiddenError; InputError while doubts that hold it are open, a field can't be right,
 * or date or body is missing; ConflictError when it was changed meanwhile, isn't in review, or the meeting is held here
 */
export async function approvePaper(
  tx: Tx,
  { viewer, jobs, clock }: Pick<ReviewDesk, "viewer" | "jobs" | "clock">,
  paperId: string,
  given: { revision: number; publish: boolean },
): Promise<ImportedPaper | null> {
  demand(mayReview(viewer));
  const paper = await lockPaper(tx, paperId);
  const content = await contentOf(tx, paperId);
  if (paper.state !== "held" || content === null)
    throw new ConflictError("Papiret er ikke længere til gennemsyn.", {
      hint: "Se på listen, hvad der er blevet af det.",
    });
  if (paper.revision !== given.revision)
    throw new ConflictError(
      `Papiret er ændret af ${paper.changedBy ?? "en anden"}, siden du åbnede det.`,
      { hint: "Genindlæs siden, og se det efter, før du godkender." },
    );
  const { reading, draft } = content;
  const open = holdingDoubts(draft);
  if (open.length > 0)
    throw new InputError(
      open.length === 1 ? "Der er en tvivl tilbage." : `Der er ${open.length} tvivl tilbage.`,
      { hint: "Ret feltet, eller sig, at det er rigtigt, som det står." },
    );
  const [fault] = draftFaults(draft.document);
  if (fault !== undefined)
    throw new InputError(fault.message, { hint: "Ret feltet, og godkend igen." });
  if (paper.exported !== null) {
    identify(draft.document);
    const wish = given.publish ? "publish" : "draft";
    await move(tx, paperId, { state: "waiting", wish, by: viewer.personId, at: clock() });
    await queuePaper(tx, jobs, { authorityId: viewer.authorityId, paperId });
    return null;
  }
  const { sha256, size, name, mediaType } = paper;
  const imported = await importPaper(
    tx,
    { authority: await authorityById(tx, viewer.authorityId), jobs, now: clock() },
    {
      file: { sha256, size, name, mediaType },
      document: tidy(draft.document),
      reading: asDrafted(reading, draft),
      publish: given.publish,
    },
  );
  // What was corrected here is read rightly in the authority's next papers.
  await keepHints(tx, viewer.authorityId, hintsFrom(reading.document, draft.document));
  await settle(tx, paperId, imported);
  return imported;
}
