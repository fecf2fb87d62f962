import { createHash } from "node:crypto";
import path from "node:path";
import { sql } from "kysely";
import {
  type AttachedFiles,
  identify,
  type LayoutHints,
  type PaperFacts,
  paperKind,
  type ParsedDocument,
  type PaperReading,
  readHints,
  readPaper,
  type ScanSettings,
  type StoredPaper,
  storedPaper,
  storedPapers,
} from "./modules/intake/index.ts";
import { allItems, type FileReference } from "./modules/meetings/index.ts";
import { type Authority, foundFirst, newAuthority } from "./modules/organisation/index.ts";
import { holdPaper, type ImportedPaper, importPapers, isDoubtful } from "./modules/review/index.ts";
import { inAuthority } from "./platform/database/doors.ts";
import { InputError } from "./platform/errors.ts";
import { readBytes } from "./read-document.ts";
import type { System } from "./system.ts";

/**
 * What became of one file. draft: stored and not published, as its source says · withdrawn: stored, but
 * somebody took the meeting out of the public's sight · held: it is doubtful and waits in the review ·
 * dismissed: somebody dismissed it there
 */
export interface FileOutcome {
  file: string;
  outcome: ImportedPaper["outcome"] | "draft" | "held" | "dismissed" | "dry-run" | "failed";
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
  /** null for one that was imported before, or by a case system's export. */
  reading: PaperReading | null;
  /** What came with an export. */
  exported?: ExportedParts;
  /** The same for files about one meeting. */
  meeting: string;
  told: Pick<FileOutcome, "file" | "items" | "decisions" | "warnings" | "fault">;
}

/** What belongs to a paper that a case system gave out. */
export interface ExportedParts {
  facts: PaperFacts;
  attached: AttachedFiles;
  /** Its attachments' files, one after the other. */
  files(): AsyncIterable<Uint8Array>;
}

/** What is known when papers are read. */
export interface ReadingContext {
  system: System | null;
  /** SHA-256 of the papers that aren't read again. */
  imported: ReadonlySet<string>;
  onPage?: ScanSettings["onPage"];
  hints?: LayoutHints | undefined;
  /** There is a house whose secretaries can look doubtful papers through. */
  mayWait: boolean;
}

/** @throws NotFoundError, InputError for a file that can't be read, is no paper or doesn't say whose it is */
export async function readFileOf(file: string, context: ReadingContext): Promise<ReadFile> {
  mustBePaper(file);
  return readContent({ file, name: path.basename(file), content: await readBytes(file) }, context);
}

/** As `readFileOf`, of a file's bytes. */
export async function readContent(
  { file, name, content }: { file: string; name: string; content: Buffer },
  { system, imported, onPage, hints, mayWait }: ReadingContext,
): Promise<ReadFile> {
  mustBePaper(name);
  const sha256 = sha256Of(content);
  const known = system !== null && imported.has(sha256) ? await knownPaper(system, sha256) : null;
  const keepIn = system === null ? null : path.join(system.config.dataDir, "scans");
  const reading =
    known === null ? await readPaper(name, content, { scans: { keepIn, onPage }, hints }) : null;
  const { kind: mediaType, document } = reading ?? (known as StoredPaper);
  return asRead({ file, name, mediaType, content, document, reading, mayWait });
}

/** A paper that was read, with what is told of it. @throws InputError when it doesn't say whose it is */
export function asRead(
  read: Pick<ReadFile, "content" | "document" | "reading" | "exported"> & {
    file: string;
    name: string;
    mediaType: string;
    mayWait?: boolean;
  },
): ReadFile {
  const { file, name, mediaType, mayWait = false, ...paper } = read;
  const { content, document } = paper;
  // What is missing is said by somebody who looks the paper through; where nobody does it is a fault.
  if (!mayWait) identify(document);
  const items = allItems(document.items);
  return {
    ...paper,
    reference: {
      sha256: sha256Of(content),
      size: content.byteLength,
      name: name.normalize("NFC"),
      mediaType,
    },
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

function mustBePaper(name: string): void {
  if (paperKind(name) === null)
    throw new InputError("Filtypen kan ikke læses endnu.", {
      hint: "Gem dokumentet som PDF, billede (PNG, JPEG, TIFF), Word (.docx), HTML eller ren tekst (.txt).",
    });
}

function sha256Of(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
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
 * Stores what was read and, unless it is to stay a draft, publishes it: one transaction for all of the files.
 * @returns in the same order
 * @throws ConflictError for a meeting that is held here
 */
export async function storeFiles(
  system: System,
  files: readonly ReadFile[],
  options: { draft: boolean; now: Date },
): Promise<FileOutcome[]> {
  const known = await system.authority();
  // Nobody is there to settle what the first papers of a house leave open.
  if (known === null) for (const { document } of files) identify(document);
  const [first] = files;
  if (first === undefined) return [];
  const authority = known ?? authorityOf(first.document);
  return inAuthority(
    system.doors.app,
    { authorityId: authority.id, actor: "import" },
    async (tx) => {
      // The same statements for all papers, by ids: thinking each time of a plan of its own costs more than it saves.
      await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
      if (known === null) await foundFirst(tx, system.doors.public, authority);
      const outcomes = new Map<ReadFile, FileOutcome>();
      const sure: ReadFile[] = [];
      for (const file of files) {
        const { reading, reference, told } = file;
        if (reading === null || !isDoubtful(reading)) {
          sure.push(file);
          continue;
        }
        const wish = options.draft ? "draft" : "publish";
        const outcome = await holdPaper(tx, { file: reference, reading, wish, at: options.now });
        outcomes.set(file, { ...told, outcome, page: null });
      }
      const isHeldBack = ({ exported }: ReadFile) => exported?.facts.isDraft === true;
      const imported = await importPapers(
        tx,
        { authority, jobs: system.jobs, now: options.now },
        sure.map((file) => ({
          file: file.reference,
          document: file.document,
          reading: file.reading,
          exported: file.exported ?? null,
          publish: !options.draft && !isHeldBack(file),
        })),
      );
      for (const [at, file] of sure.entries()) {
        const { outcome, page } = imported[at] as ImportedPaper;
        const isDraft = isHeldBack(file) && outcome !== "unchanged";
        outcomes.set(file, { ...file.told, outcome: isDraft ? "draft" : outcome, page });
      }
      // Last, so that whatever fails before it leaves no file behind.
      await Promise.all(files.map(({ content }) => system.files.put(content)));
      for (const [at, { exported }] of sure.entries())
        if (exported !== undefined && imported[at]?.isShown === true)
          for await (const content of exported.files()) await system.files.put(content);
      return files.map((file) => outcomes.get(file) as FileOutcome);
    },
  );
}

/** The first document into an empty database founds the authority, named as the document says. */
function authorityOf(document: ParsedDocument): Authority {
  return newAuthority({
    name: document.body.organisation ?? document.body.name,
    isSample: false,
  });
}
