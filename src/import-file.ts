import { createHash } from "node:crypto";
import path from "node:path";
import {
  identify,
  type Imported,
  importDocument,
  type LayoutHints,
  paperKind,
  type ParsedDocument,
  type PaperReading,
  readHints,
  readPaper,
  type ScanSettings,
  sourceOf,
  type StoredPaper,
  storedPaper,
  storedPapers,
} from "./modules/intake/index.ts";
import { allItems, type FileReference, loadMeeting } from "./modules/meetings/index.ts";
import {
  type Authority,
  bodyById,
  foundFirst,
  newAuthority,
} from "./modules/organisation/index.ts";
import { publishMeeting, readRecord } from "./modules/publication/index.ts";
import { inAuthority, type Tx } from "./platform/database/doors.ts";
import { InputError } from "./platform/errors.ts";
import { readBytes } from "./read-document.ts";
import type { System } from "./system.ts";

/** What became of one file. withdrawn: stored, but somebody took the meeting out of the public's sight. */
export interface FileOutcome {
  file: string;
  outcome: Imported["outcome"] | "withdrawn" | "dry-run" | "failed";
  items: number;
  decisions: number;
  warnings: ParsedDocument["warnings"];
  /** Path of the meeting's page when it was published. */
  page: string | null;
  /** What is wrong and what to do, for a file that failed. */
  fault: string | null;
}

/** A file that is read, or known from before, and not stored yet. */
export interface ReadFile {
  content: Buffer;
  reference: FileReference;
  document: ParsedDocument;
  /** null for one that was imported before. */
  reading: PaperReading | null;
  /** The same for files about one meeting. */
  meeting: string;
  told: Pick<FileOutcome, "file" | "items" | "decisions" | "warnings" | "fault">;
}

/**
 * @param imported SHA-256 of the papers that aren't read again
 * @throws NotFoundError, InputError for a file that can't be read, is no paper or doesn't say whose it is
 */
export async function readFileOf(
  system: System | null,
  file: string,
  {
    imported,
    onPage,
    hints,
  }: {
    imported: ReadonlySet<string>;
    onPage?: ScanSettings["onPage"];
    hints?: LayoutHints | undefined;
  },
): Promise<ReadFile> {
  if (paperKind(file) === null) {
    throw new InputError("Filtypen kan ikke læses endnu.", {
      hint: "Gem dokumentet som PDF, billede (PNG, JPEG, TIFF), Word (.docx), HTML eller ren tekst (.txt).",
    });
  }
  const content = await readBytes(file);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const known = system !== null && imported.has(sha256) ? await knownPaper(system, sha256) : null;
  const keepIn = system === null ? null : path.join(system.config.dataDir, "scans");
  const reading =
    known === null
      ? await readPaper(path.basename(file), content, { scans: { keepIn, onPage }, hints })
      : null;
  const { kind: mediaType, document } = reading ?? (known as StoredPaper);
  identify(document);
  const items = allItems(document.items);
  return {
    content,
    reference: {
      sha256,
      size: content.byteLength,
      name: path.basename(file).normalize("NFC"),
      mediaType,
    },
    document,
    reading,
    meeting: `${document.body.name.toLowerCase()} ${document.date}`,
    told: {
      file,
      items: items.filter((item) => item.items.length === 0).length,
      decisions: items.reduce((sum, item) => sum + item.decisions.length, 0),
      warnings: document.warnings,
      fault: null,
    },
  };
}

/** SHA-256 of the papers that were imported before. */
export async function importedBefore({ doors, authority }: System): Promise<Set<string>> {
  const known = await authority();
  return known === null
    ? new Set()
    : inAuthority(doors.app, { authorityId: known.id, actor: "import" }, (tx) =>
        storedPapers(tx, known.id),
      );
}

/** What corrections of the authority's earlier papers have taught. */
export async function taughtBefore({ doors, authority }: System): Promise<LayoutHints | undefined> {
  const known = await authority();
  return known === null
    ? undefined
    : inAuthority(doors.app, { authorityId: known.id, actor: "import" }, (tx) =>
        readHints(tx, known.id),
      );
}

async function knownPaper(
  { doors, authority }: System,
  sha256: string,
): Promise<StoredPaper | null> {
  const known = await authority();
  return known === null
    ? null
    : inAuthority(doors.app, { authorityId: known.id, actor: "import" }, (tx) =>
        storedPaper(tx, known.id, sha256),
      );
}

/**
 * Stores what was read and, unless it is to stay a draft, publishes it: one transaction.
 * @throws ConflictError for a meeting that is held here
 */
export async function storeFile(
  system: System,
  { content, reference, document, reading, told }: ReadFile,
  options: { draft: boolean; now: Date },
): Promise<FileOutcome> {
  const known = await system.authority();
  const authority = known ?? authorityOf(document);
  return inAuthority(
    system.doors.app,
    { authorityId: authority.id, actor: "import" },
    async (tx) => {
      if (known === null) await foundFirst(tx, system.doors.public, authority);
      const imported = await importDocument(tx, authority.id, {
        file: reference,
        document,
        ...(reading !== null && { reading }),
      });
      const shown = options.draft
        ? { page: null }
        : await publish(tx, system, authority, {
            ...imported,
            sha256: reference.sha256,
            now: options.now,
          });
      // Last, so that whatever fails before it leaves no file behind.
      await system.files.put(content);
      return { ...told, outcome: imported.outcome, ...shown };
    },
  );
}

/**
 * Who withdrew a meeting had a reason; only publishing it by hand shows it again. And a paper that
 * isn't what the meeting holds now publishes nothing: an old agenda that comes again must not bring
 * out minutes that lie there as a draft.
 */
async function publish(
  tx: Tx,
  system: System,
  authority: Authority,
  { meetingId, outcome, sha256, now }: Imported & { sha256: string; now: Date },
): Promise<Pick<FileOutcome, "page"> & { outcome?: "withdrawn" }> {
  if (outcome !== "new") {
    const { bodyId, slug } = await loadMeeting(tx, authority.id, meetingId);
    const body = await bodyById(tx, authority.id, bodyId);
    const shown = await readRecord(system.doors.public, authority.id).meeting(body.slug, slug);
    if (shown?.state === "withdrawn") return { outcome: "withdrawn", page: null };
    const source = await sourceOf(tx, authority.id, meetingId);
    if (source?.sha256 !== sha256)
      return { page: shown === null ? null : `/udvalg/${body.slug}/${slug}` };
  }
  const { bodySlug, slug } = await publishMeeting(tx, system.jobs, { authority, meetingId, now });
  return { page: `/udvalg/${bodySlug}/${slug}` };
}

/** The first document into an empty database founds the authority, named as the document says. */
function authorityOf(document: ParsedDocument): Authority {
  return newAuthority({
    name: document.body.organisation ?? document.body.name,
    isSample: false,
  });
}
