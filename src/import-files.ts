import { createHash } from "node:crypto";
import path from "node:path";
import { faultText } from "./fault-text.ts";
import { findFiles } from "./find-files.ts";
import {
  identify,
  type Imported,
  importDocument,
  paperKind,
  type ParsedDocument,
  sourceOf,
} from "./modules/intake/index.ts";
import { allItems, loadMeeting } from "./modules/meetings/index.ts";
import {
  type Authority,
  bodyById,
  foundFirst,
  newAuthority,
} from "./modules/organisation/index.ts";
import { publishMeeting, readRecord } from "./modules/publication/index.ts";
import { inAuthority, type Tx } from "./platform/database/doors.ts";
import { InputError, isExpected } from "./platform/errors.ts";
import { readDocument } from "./read-document.ts";
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

export interface ImportOptions {
  draft: boolean;
  dryRun: boolean;
  now: Date;
  onFile?: (outcome: FileOutcome, done: number, total: number) => void;
  /** Told while a scan is read: so many of its pages are. */
  onPage?: ((done: number, of: number) => void) | undefined;
}

/**
 * Imports the files and folders at `paths`, each file by itself: one that fails leaves nothing behind
 * and doesn't stop the others. Without a system nothing is stored.
 */
export async function importFiles(
  system: System | null,
  paths: string[],
  options: ImportOptions,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  const files: string[] = [];
  for (const given of paths) {
    try {
      files.push(...(await findFiles(given)));
    } catch (error) {
      outcomes.push(failure(given, error));
    }
  }
  const total = outcomes.length + files.length;
  for (const file of files) {
    const outcome = await importFile(system, file, options).catch((error: unknown) => {
      if (!isExpected(error)) system?.log.debug({ err: error, file }, "import failed");
      return failure(file, error);
    });
    outcomes.push(outcome);
    options.onFile?.(outcome, outcomes.length, total);
  }
  return outcomes;
}

async function importFile(
  system: System | null,
  file: string,
  options: ImportOptions,
): Promise<FileOutcome> {
  if (paperKind(file) === null) {
    throw new InputError("Filtypen kan ikke læses endnu.", {
      hint: "Gem dokumentet som PDF, billede (PNG, JPEG, TIFF), Word (.docx), HTML eller ren tekst (.txt).",
    });
  }
  const { content, ...reading } = await readDocument(file, {
    keepIn: system === null ? null : path.join(system.config.dataDir, "scans"),
    onPage: options.onPage,
  });
  const { kind, document } = reading;
  identify(document);
  const items = allItems(document.items);
  const counts = {
    file,
    items: items.filter((item) => item.items.length === 0).length,
    decisions: items.reduce((sum, item) => sum + item.decisions.length, 0),
    warnings: document.warnings,
    fault: null,
  };
  if (system === null || options.dryRun) return { ...counts, outcome: "dry-run", page: null };
  const known = await system.authority();
  const authority = known ?? authorityOf(document);
  return inAuthority(
    system.doors.app,
    { authorityId: authority.id, actor: "import" },
    async (tx) => {
      if (known === null) await foundFirst(tx, system.doors.public, authority);
      const reference = {
        sha256: createHash("sha256").update(content).digest("hex"),
        size: content.byteLength,
        name: path.basename(file).normalize("NFC"),
        mediaType: kind,
      };
      const imported = await importDocument(tx, authority.id, {
        file: reference,
        document,
        reading,
      });
      const shown = options.draft
        ? { page: null }
        : await publish(tx, system, authority, { ...imported, ...reference, now: options.now });
      // Last, so that whatever fails before it leaves no file behind.
      await system.files.put(content);
      return { ...counts, outcome: imported.outcome, ...shown };
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
  { meetingId, sha256, now }: { meetingId: string; sha256: string; now: Date },
): Promise<Pick<FileOutcome, "page"> & { outcome?: "withdrawn" }> {
  const { bodyId, slug } = await loadMeeting(tx, authority.id, meetingId);
  const body = await bodyById(tx, authority.id, bodyId);
  const page = `/udvalg/${body.slug}/${slug}`;
  const shown = await readRecord(system.doors.public, authority.id).meeting(body.slug, slug);
  if (shown?.state === "withdrawn") return { outcome: "withdrawn", page: null };
  const source = await sourceOf(tx, authority.id, meetingId);
  if (source?.sha256 !== sha256) return { page: shown === null ? null : page };
  await publishMeeting(tx, system.jobs, { authority, meetingId, now });
  return { page };
}

/** The first document into an empty database founds the authority, named as the document says. */
function authorityOf(document: ParsedDocument): Authority {
  return newAuthority({
    name: document.body.organisation ?? document.body.name,
    isSample: false,
  });
}

function failure(file: string, error: unknown): FileOutcome {
  return {
    file,
    outcome: "failed",
    items: 0,
    decisions: 0,
    warnings: [],
    page: null,
    fault: faultText(error),
  };
}
