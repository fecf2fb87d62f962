import type { Tx } from "../../../platform/database/doors.ts";
import { InputError, isExpected } from "../../../platform/errors.ts";
import { cleanFileName } from "../../../platform/files/file-name.ts";
import type { ReceivedFile } from "../../../platform/files/store.ts";
import {
  type Bundle,
  exportSource,
  findExports,
  onDisk,
  paperKind,
  zipBundle,
} from "../../intake/index.ts";
import type { ReviewDesk } from "../desk.ts";
import type { Wish } from "../draft.ts";
import { queuePaper } from "../queue.ts";
import { notePassedBy, type PassedBy, putArchive } from "../store/archives.ts";
import { putPaper } from "../store/change-paper.ts";
import { type ExportedPart, paperOfFile } from "../store/papers.ts";
import { storedBytes } from "../stored-bytes.ts";
import { isTaken } from "./receive-paper.ts";

/** Papers of one archive; more are taken in by the command line. */
const MOST_PAPERS = 500;

/** A paper of an archive: of a case system's export, or a file of its own. */
type Coming = { name: string } & (
  | { exported: ExportedPart; isOneOfMany: boolean }
  | { exported: null; path: string; mediaType: string }
);

/**
 * Takes the papers of a ZIP archive in, each by itself: those of case systems' exports with all that belongs
 * to them, and loose ones. What can't be taken, or is here already, is told at the archive.
 * @throws InputError for what is no sound archive or holds no paper
 */
export async function receiveArchive(
  desk: ReviewDesk,
  received: ReceivedFile & { name: string },
  wish: Wish,
): Promise<{ archive: string; count: number }> {
  const { viewer, transact, clock } = desk;
  const lying = await zipBundle(await onDisk(received.path));
  const { papers, passedBy } = await papersIn(lying);
  if (papers.length > MOST_PAPERS)
    throw new InputError(`Der er ${papers.length} papirer i arkivet. Grænsen er ${MOST_PAPERS}.`, {
      hint: "Del det i flere, eller læs det ind på kommandolinjen: tingsted import.",
    });
  // What belongs to an export's paper is read from the archive when its turn comes.
  const isExport = papers.some(({ exported }) => exported !== null);
  const { name, size } = received;
  const archive = await transact(async (tx) => {
    const sha256 = isExport ? received.sha256 : null;
    const id = await putArchive(tx, { name, size, sha256, by: viewer.personId, at: clock() });
    if (isExport) await received.keep();
    return id;
  });
  // Kept it lies in another place.
  const bundle = isExport ? await zipBundle(storedBytes(desk.files, received.sha256, size)) : lying;
  let count = 0;
  for (const paper of papers) {
    const why = await takeOne(desk, { bundle, archive, wish, paper }).catch((error: unknown) => {
      if (!isExpected(error)) throw error;
      return { message: error.message, hint: error.hint ?? null };
    });
    if (why === null) count += 1;
    else passedBy.push({ file: fileOf(paper), ...why });
  }
  await transact((tx) => notePassedBy(tx, archive, passedBy));
  return { archive, count };
}

/** @throws InputError when there are none */
async function papersIn(bundle: Bundle): Promise<{ papers: Coming[]; passedBy: PassedBy[] }> {
  const { exports, claimed, beside, faults } = await findExports(bundle);
  const counts = Map.groupBy(exports, ({ path }) => path);
  const exported = exports.map(({ path, agendaId }) => ({
    name: cleanFileName(path),
    exported: { inside: path, agendaId },
    isOneOfMany: (counts.get(path)?.length ?? 0) > 1,
  }));
  const others = bundle.paths.filter((path) => !claimed.has(path));
  const loose = others.flatMap((path) => {
    const mediaType = paperKind(path);
    return mediaType === null
      ? []
      : [{ name: cleanFileName(path), exported: null, path, mediaType }];
  });
  const papers = [...exported, ...loose];
  if (papers.length === 0) {
    const known = faults.find(({ error }) => isExpected(error));
    if (known !== undefined) throw known.error;
    throw new InputError("Der er ingen papirer i arkivet.", {
      hint: "Det skal rumme dagsordener og referater som PDF, billeder, Word, HTML eller tekst, eller et sagssystems udtræk.",
    });
  }
  return {
    papers,
    passedBy: [
      ...faults.map(({ path, error }) => ({ file: path, ...toldOf(error) })),
      ...beside.map((file) => ({ file, ...BESIDE })),
      ...others
        .filter((path) => paperKind(path) === null)
        .map((file) => ({ file, message: "Filtypen kan ikke læses.", hint: null })),
    ],
  };
}

const BESIDE = {
  message: "Filen ligger i et sagssystems udtræk, som ikke nævner den.",
  hint: "Er den et papir for sig, så læg den ind alene.",
};

function toldOf(error: unknown): { message: string; hint: string | null } {
  return isExpected(error)
    ? { message: error.message, hint: error.hint ?? null }
    : { message: "Filen kunne ikke læses.", hint: null };
}

function fileOf(paper: Coming): string {
  return paper.exported === null ? paper.path : paper.exported.inside;
}

/** Why a paper isn't taken; null when it is. */
async function takeOne(
  { viewer, transact, files, jobs, clock }: ReviewDesk,
  given: { bundle: Bundle; archive: string; wish: Wish; paper: Coming },
): Promise<{ message: string; hint: string } | null> {
  const { bundle, archive, wish, paper } = given;
  const { content, mediaType } =
    paper.exported === null
      ? { content: await bundle.read(paper.path), mediaType: paper.mediaType }
      : await exportSource(
          bundle,
          { path: paper.exported.inside, agendaId: paper.exported.agendaId },
          paper.isOneOfMany,
        );
  const { sha256, size } = await files.put(content);
  return transact(async (tx) => {
    const taken =
      paper.exported === null
        ? await isTaken(tx, viewer.authorityId, sha256)
        : await isHere(tx, sha256);
    if (taken !== null) return taken;
    const id = await putPaper(tx, {
      sha256,
      size,
      name: paper.name,
      mediaType,
      wish,
      by: viewer.personId,
      at: clock(),
      from: { archive, inside: fileOf(paper), exported: paper.exported },
    });
    await queuePaper(tx, jobs, { authorityId: viewer.authorityId, paperId: id });
    return null;
  });
}

/** An export may come again with files that weren't with it; then it is taken anew. */
async function isHere(tx: Tx, sha256: string): Promise<{ message: string; hint: string } | null> {
  const known = await paperOfFile(tx, sha256);
  return known?.state === "held" || known?.state === "waiting"
    ? { message: `Papiret ligger her allerede som »${known.name}«.`, hint: "Se det på listen." }
    : null;
}
