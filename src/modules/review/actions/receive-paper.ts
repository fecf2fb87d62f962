import type { Tx } from "../../../platform/database/doors.ts";
import { ConflictError, InputError } from "../../../platform/errors.ts";
import { extensionOf } from "../../../platform/files/file-kind.ts";
import { cleanFileName } from "../../../platform/files/file-name.ts";
import { tooLarge } from "../../../platform/files/receive.ts";
import { meetingOfDocument, paperKind } from "../../intake/index.ts";
import type { ReviewDesk } from "../desk.ts";
import type { Wish } from "../draft.ts";
import { MOST_PAPER_BYTES } from "../links.ts";
import { demand, mayReview } from "../policy.ts";
import { queuePaper } from "../queue.ts";
import { putPaper } from "../store/change-paper.ts";
import { paperOfFile } from "../store/papers.ts";
import { receiveArchive } from "./receive-archive.ts";

/** A file on its way in. */
interface ComingPaper {
  /** As the sender calls it. */
  name: string;
  content: AsyncIterable<Uint8Array>;
  /** Bytes, if the sender said how many; it isn't relied on. */
  announced: number | null;
}

/**
 * Takes a file in to be read by a job, and of a ZIP archive each paper in it. Who may not, and what can't
 * be a paper by its name or size, is refused before anything is read.
 * @throws ForbiddenError; InputError when it is empty, too large or no paper; ConflictError when the
 * very file is here already
 */
export async function receivePaper(
  desk: ReviewDesk,
  file: ComingPaper,
  wish: Wish,
): Promise<{ id: string } | { archive: string; count: number }> {
  const { viewer, transact, files } = desk;
  demand(mayReview(viewer));
  const name = cleanFileName(file.name);
  const isArchive = extensionOf(name) === "zip";
  const mediaType = paperKind(name);
  if (mediaType === null && !isArchive)
    throw new InputError("Filtypen kan ikke læses.", {
      hint: "Gem dokumentet som PDF, billede (PNG, JPEG, TIFF), Word (.docx), HTML eller ren tekst (.txt), eller pak flere i et ZIP-arkiv.",
    });
  if (file.announced !== null && file.announced > MOST_PAPER_BYTES)
    throw tooLarge(MOST_PAPER_BYTES);
  const received = await files.receive(file.content, MOST_PAPER_BYTES);
  try {
    if (mediaType === null) return await receiveArchive(desk, { ...received, name }, wish);
    return await transact(async (tx) => {
      await mustBeNew(tx, viewer.authorityId, received.sha256);
      const { sha256, size } = received;
      const paper = { sha256, size, name, mediaType, wish, by: viewer.personId, at: desk.clock() };
      const id = await putPaper(tx, paper);
      await queuePaper(tx, desk.jobs, { authorityId: viewer.authorityId, paperId: id });
      // Last, so that a refusal stores nothing; a transaction that fails now leaves it to the sweep.
      await received.keep();
      return { id };
    });
  } finally {
    await received.discard();
  }
}

/** @throws ConflictError */
async function mustBeNew(tx: Tx, authorityId: string, sha256: string): Promise<void> {
  const why = await isTaken(tx, authorityId, sha256);
  if (why !== null) throw new ConflictError(why.message, { hint: why.hint });
}

/** Why a file needn't come again, or null. One that failed or was dismissed may; it begins anew. */
export async function isTaken(
  tx: Tx,
  authorityId: string,
  sha256: string,
): Promise<{ message: string; hint: string } | null> {
  const known = await paperOfFile(tx, sha256);
  if (known?.state === "held" || known?.state === "waiting")
    return {
      message: `Filen ligger her allerede som »${known.name}«.`,
      hint: known.state === "held" ? "Den venter på gennemsyn." : "Den er ved at blive læst.",
    };
  if ((await meetingOfDocument(tx, authorityId, sha256)) === null) return null;
  return {
    message: "Filen er indlæst før, og mødet findes.",
    hint: "Er den rettet siden, så vælg den rettede fil.",
  };
}
