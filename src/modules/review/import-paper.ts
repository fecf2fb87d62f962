import type { Tx } from "../../platform/database/doors.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import {
  type AttachedFiles,
  type Imported,
  importDocuments,
  isSupplement,
  ORDINARY,
  type PaperFacts,
  type PaperReading,
  type ParsedDocument,
  sourcesOf,
  takeTurns,
  unpublishedOf,
} from "../intake/index.ts";
import { type FileReference, loadMeetings } from "../meetings/index.ts";
import type { Authority } from "../organisation/index.ts";
import { type PublicPlace, publicPlaces, publishMeetings } from "../publication/index.ts";

export interface ImportedPaper {
  meetingId: string;
  /** withdrawn: stored, but somebody took the meeting out of the public's sight. */
  outcome: Imported["outcome"] | "withdrawn";
  /** Path of the meeting's page, where the public sees it after a wish to publish. */
  page: string | null;
  /** The meeting shows the paper. */
  isShown: boolean;
}

/** A paper that is to be stored as the meeting that it is about. */
export interface PaperToImport {
  file: FileReference;
  document: ParsedDocument;
  /** null for a file that was imported before. */
  reading: Pick<PaperReading, "places" | "doubts" | "repairs" | "sourceLines"> | null;
  /** What came with a case system's export. */
  exported?: { facts: PaperFacts; attached: AttachedFiles } | null;
  publish: boolean;
}

interface Importing {
  authority: Authority;
  jobs: Jobs;
  now: Date;
}

/** One paper, as {@link importPapers} stores many. */
export async function importPaper(
  tx: Tx,
  importing: Importing,
  paper: PaperToImport,
): Promise<ImportedPaper> {
  const [imported] = await importPapers(tx, importing, [paper]);
  return imported as ImportedPaper;
}

/**
 * Stores papers as the meetings that they are about, and publishes those where it is wished: papers of one
 * meeting after each other, in their order, others together.
 *
 * Who withdrew a meeting had a reason; only publishing it by hand shows it again. And a paper that
 * isn't what the meeting holds now publishes nothing: an old agenda that comes again must not bring
 * out minutes that lie there as a draft. Nor must a supplementary agenda, which shows only together
 * with what the public sees already, and not where another paper of it was stored as a draft.
 * @returns in the same order
 * @throws InputError without date or body; ConflictError for a meeting that is held here
 */
export async function importPapers(
  tx: Tx,
  importing: Importing,
  papers: readonly PaperToImport[],
): Promise<ImportedPaper[]> {
  const given = papers.map((paper) => {
    const { file, document, reading, exported = null } = paper;
    return {
      paper,
      file,
      document,
      ...(reading !== null && { reading }),
      facts: exported?.facts ?? factsOfPlain(document, reading),
      ...(exported !== null && { attached: exported.attached }),
    };
  });
  const outcomes = new Map<PaperToImport, ImportedPaper>();
  for (const turn of await takeTurns(tx, importing.authority.id, given)) {
    const stored = await importDocuments(tx, importing.authority.id, turn);
    const of = stored.map((imported, at) => ({
      ...imported,
      paper: turn[at]?.given.paper as PaperToImport,
    }));
    for (const [paper, outcome] of await publishWished(tx, importing, of))
      outcomes.set(paper, outcome);
  }
  return papers.map((paper) => outcomes.get(paper) as ImportedPaper);
}

async function publishWished(
  tx: Tx,
  { authority, jobs, now }: Importing,
  stored: readonly (Imported & { paper: PaperToImport })[],
): Promise<Map<PaperToImport, ImportedPaper>> {
  const wished = stored.filter(({ paper }) => paper.publish);
  const earlier = wished.filter(({ outcome }) => outcome !== "new").map((one) => one.meetingId);
  const shown = await knownOf(tx, authority.id, earlier);
  const shows = ({ meetingId, outcome, isShown, paper: { file } }: (typeof stored)[number]) => {
    if (outcome === "new") return true;
    const known = shown.get(meetingId);
    if (known === undefined || known.place?.state === "withdrawn") return false;
    const { place, main, kind, unpublished } = known;
    const isAdded =
      isShown && place?.kind === kind && unpublished.every((one) => one === file.sha256);
    return main === file.sha256 || isAdded;
  };
  const publishing = wished.filter(shows);
  const published = await publishMeetings(
    tx,
    jobs,
    publishing.map(({ meetingId }) => ({ meetingId, reason: null, agenda: null })),
    { authority, now },
  );
  const pages = new Map(
    publishing.map(({ meetingId }, at) => {
      const { bodySlug = "", slug = "" } = published[at] ?? {};
      return [meetingId, `/udvalg/${bodySlug}/${slug}`];
    }),
  );
  const outcomes = new Map<PaperToImport, ImportedPaper>();
  for (const { paper, ...imported } of stored) {
    const place = paper.publish ? shown.get(imported.meetingId)?.place : undefined;
    const page = pages.get(imported.meetingId) ?? place?.path ?? null;
    const isWithdrawn = place?.state === "withdrawn";
    outcomes.set(
      paper,
      isWithdrawn ? { ...imported, outcome: "withdrawn", page: null } : { ...imported, page },
    );
  }
  return outcomes;
}

/** What decides whether a paper of a meeting that was there before is to be shown. */
interface Known {
  place: PublicPlace | undefined;
  /** SHA-256 of the paper that the meeting is mostly made of. */
  main: string | undefined;
  kind: "agenda" | "minutes" | undefined;
  /** SHA-256 of its papers that the public hasn't been shown. */
  unpublished: string[];
}

async function knownOf(
  tx: Tx,
  authorityId: string,
  meetingIds: readonly string[],
): Promise<Map<string, Known>> {
  if (meetingIds.length === 0) return new Map();
  const places = await publicPlaces(tx, meetingIds);
  const mains = await sourcesOf(tx, authorityId, meetingIds);
  const meetings = await loadMeetings(tx, authorityId, meetingIds);
  const unpublished = await unpublishedOf(tx, authorityId, meetingIds);
  return new Map(
    meetingIds.map((id) => [
      id,
      {
        place: places.get(id),
        main: mains.get(id)?.sha256,
        kind: meetings.get(id)?.kind,
        unpublished: unpublished.flatMap((one) => (one.meetingId === id ? one.sha256 : [])),
      },
    ]),
  );
}

/** Of a paper that people wrote only its own head tells. */
function factsOfPlain(
  { kind }: ParsedDocument,
  reading: Pick<PaperReading, "sourceLines"> | null,
): PaperFacts {
  const isAdded = kind === "agenda" && reading !== null && isSupplement(reading.sourceLines);
  return { ...ORDINARY, isSupplement: isAdded };
}
