import { z } from "zod";
import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import type { Viewer } from "../../organisation/index.ts";
import type { SavedDraft } from "../draft.ts";
import { savedDraftSchema } from "../draft-schema.ts";
import { meetingNote } from "../meeting-note.ts";
import { demand, mayReview } from "../policy.ts";
import { noteOpened, putDraft } from "../store/change-paper.ts";
import { contentOf, lockPaper } from "../store/papers.ts";

/**
 * Keeps a paper's corrections, upon the revision that they were made from.
 * @throws NotFoundError, ForbiddenError; InputError for what is no draft; ConflictError when the paper
 * is no longer in review
 */
export async function saveDraft(
  tx: Tx,
  { viewer, now }: { viewer: Viewer; now: Date },
  paperId: string,
  given: unknown,
): Promise<SavedDraft> {
  demand(mayReview(viewer));
  const parsed = savedDraftSchema.safeParse(given);
  if (!parsed.success)
    throw new InputError(`Rettelsen kan ikke gemmes: ${z.prettifyError(parsed.error)}`, {
      hint: "Ret feltet, eller fortryd.",
    });
  const paper = await lockPaper(tx, paperId);
  const content = await contentOf(tx, paperId);
  if (paper.state !== "held" || content === null)
    throw new ConflictError("Papiret er ikke længere til gennemsyn.", {
      hint: "Genindlæs siden, og se, hvad der er blevet af det.",
    });
  const { revision, draft } = parsed.data;
  if (paper.revision !== revision)
    return {
      kind: "conflict",
      theirs: {
        revision: paper.revision,
        draft: content.draft,
        changedBy: paper.changedBy ?? "en anden",
        changedAt: paper.changedAt.toISOString(),
      },
    };
  await noteOpened(tx, paperId, viewer.personId, now);
  return {
    kind: "saved",
    revision: await putDraft(tx, paperId, draft, { by: viewer.personId, at: now }),
    meetingNote: await meetingNote(tx, viewer.authorityId, draft.document),
  };
}
