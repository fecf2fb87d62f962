import { InputError } from "../../../platform/errors.ts";
import { cleanFileName } from "../../../platform/files/file-name.ts";
import { findExports, onDisk, paperKind, zipBundle } from "../../intake/index.ts";
import type { ReviewDesk } from "../desk.ts";
import type { Wish } from "../draft.ts";
import { queuePaper } from "../queue.ts";
import { putPaper } from "../store/change-paper.ts";
import { isTaken } from "./receive-paper.ts";

/** Papers of one archive; more are taken in by the command line. */
const MOST_PAPERS = 500;

/**
 * Takes the papers of a ZIP archive in, each by itself; those that are here already are passed by.
 * Gives how many came.
 * @param place where the archive lies
 * @throws InputError for what is no sound archive, holds no paper or a case system's export
 */
export async function receiveArchive(
  { viewer, transact, files, jobs, clock }: ReviewDesk,
  place: string,
  wish: Wish,
): Promise<number> {
  const bundle = await zipBundle(await onDisk(place));
  const { exports } = await findExports(bundle);
  if (exports.length > 0)
    throw new InputError("Arkivet er en eksport fra et sagssystem.", {
      hint: "Den læses ind med bilag og lukkede punkter på kommandolinjen: tingsted import.",
    });
  const papers = bundle.paths.flatMap((path) => {
    const mediaType = paperKind(path);
    return mediaType === null ? [] : [{ path, mediaType }];
  });
  if (papers.length === 0)
    throw new InputError("Der er ingen papirer i arkivet.", {
      hint: "Det skal rumme dagsordener og referater som PDF, billeder, Word, HTML eller tekst.",
    });
  if (papers.length > MOST_PAPERS)
    throw new InputError(`Der er ${papers.length} papirer i arkivet. Grænsen er ${MOST_PAPERS}.`, {
      hint: "Del det i flere, eller læs det ind på kommandolinjen: tingsted import.",
    });
  let count = 0;
  for (const { path, mediaType } of papers) {
    const content = await bundle.read(path);
    const { sha256, size } = await files.put(content);
    const name = cleanFileName(path);
    await transact(async (tx) => {
      if ((await isTaken(tx, viewer.authorityId, sha256)) !== null) return;
      const paper = { sha256, size, name, mediaType, wish, by: viewer.personId, at: clock() };
      const id = await putPaper(tx, paper);
      await queuePaper(tx, jobs, { authorityId: viewer.authorityId, paperId: id });
      count += 1;
    });
  }
  return count;
}
