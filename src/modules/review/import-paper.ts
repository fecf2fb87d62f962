import type { Tx } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import {
  type AttachedFiles,
  hasUnpublished,
  type Imported,
  importDocument,
  isSupplement,
  ORDINARY,
  type PaperFacts,
  type PaperReading,
  type ParsedDocument,
  sourceOf,
} from "../intake/index.ts";
import { type FileReference, loadMeeting } from "../meetings/index.ts";
import type { Authority } from "../organisation/index.ts";
import { publicPlaces, publishMeeting } from "../publication/index.ts";

export interface ImportedPaper {
  meetingId: string;
  /** withdrawn: stored, but somebody took the meeting out of the public's sight. */
  outcome: Imported["outcome"] | "withdrawn";
  /** Path of the meeting's page, where the public sees it after a wish to publish. */
  page: string | null;
  /** The meeting shows the paper. */
  isShown: boolean;
}

/**
 * Stores a paper as the meeting that it is about, and publishes that when it is wished.
 *
 * Who withdrew a meeting had a reason; only publishing it by hand shows it again. And a paper that
 * isn't what the meeting holds now publishes nothing: an old agenda that comes again must not bring
 * out minutes that lie there as a draft. Nor must a supplementary agenda, which shows only together
 * with what the public sees already, and not where another paper of it was stored as a draft.
 * @throws InputError without date or body; ConflictError for a meeting that is held here
 */
export async function importPaper(
  tx: Tx,
  { authority, jobs, now }: { authority: Authority; jobs: Jobs; now: Date },
  given: {
    file: FileReference;
    document: ParsedDocument;
    /** null for a file that was imported before. */
    reading: Pick<PaperReading, "places" | "doubts" | "repairs" | "sourceLines"> | null;
    /** What came with a case system's export. */
    exported?: { facts: PaperFacts; attached: AttachedFiles } | null;
    publish: boolean;
  },
): Promise<ImportedPaper> {
  const { file, document, reading, exported = null } = given;
  const imported = await importDocument(tx, authority.id, {
    file,
    document,
    ...(reading !== null && { reading }),
    facts: exported?.facts ?? factsOfPlain(document, reading),
    ...(exported !== null && { attached: exported.attached }),
  });
  if (!given.publish) return { ...imported, page: null };
  const { meetingId, outcome, isShown } = imported;
  if (outcome !== "new") {
    const shown = (await publicPlaces(tx, [meetingId])).get(meetingId);
    if (shown?.state === "withdrawn") return { ...imported, outcome: "withdrawn", page: null };
    const source = await sourceOf(tx, authority.id, meetingId);
    const isMain = source?.sha256 === file.sha256;
    const { kind } = await loadMeeting(tx, authority.id, meetingId);
    const isAdded =
      isShown &&
      shown?.kind === kind &&
      !(await hasUnpublished(tx, authority.id, meetingId, file.sha256));
    if (!isMain && !isAdded) return { ...imported, page: shown?.path ?? null };
  }
  const { bodySlug, slug } = await publishMeeting(tx, jobs, { authority, meetingId, now });
  return { ...imported, page: `/udvalg/${bodySlug}/${slug}` };
}

/** Of a paper that people wrote only its own head tells. */
function factsOfPlain(
  { kind }: ParsedDocument,
  reading: Pick<PaperReading, "sourceLines"> | null,
): PaperFacts {
  const isAdded = kind === "agenda" && reading !== null && isSupplement(reading.sourceLines);
  return { ...ORDINARY, isSupplement: isAdded };
}
