import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { allItems } from "./modules/meetings/index.ts";
import { importDocument, type ParsedDocument, parseFile } from "./modules/intake/index.ts";
import { type Authority, foundAuthority } from "./modules/organisation/index.ts";
import { publishMeeting } from "./modules/publication/index.ts";
import { inAuthority } from "./platform/database/doors.ts";
import { InputError, isExpected, NotFoundError } from "./platform/errors.ts";
import type { System } from "./system.ts";

/** What became of one file. */
export interface FileOutcome {
  file: string;
  outcome: "new" | "changed" | "unchanged" | "kept" | "dry-run" | "failed";
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
}

const READABLE = new Set([".txt", ".text", ".md"]);
const LARGEST = 20 * 1024 * 1024;

/** The files under `paths`, folders with all beneath them, in the order of their names. @throws NotFoundError */
export async function findFiles(paths: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const given of paths) {
    const info = await stat(given).catch(() => null);
    if (info === null)
      throw new NotFoundError(`${given} findes ikke.`, { hint: "Ret stien, og prøv igen." });
    if (!info.isDirectory()) {
      found.push(given);
      continue;
    }
    const entries = await readdir(given, { recursive: true, withFileTypes: true });
    const inside = entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort((a, b) => a.localeCompare(b, "da"));
    if (inside.length === 0)
      throw new InputError(`Mappen ${given} er tom.`, { hint: "Angiv en mappe med referater." });
    found.push(...inside);
  }
  return found;
}

/** Imports each file by itself: one that fails leaves nothing behind and doesn't stop the others. */
export async function importFiles(
  system: System | null,
  files: string[],
  options: ImportOptions,
): Promise<FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  for (const file of files) {
    const outcome = await importFile(system, file, options).catch((error: unknown) =>
      failure(file, error),
    );
    outcomes.push(outcome);
    options.onFile?.(outcome, outcomes.length, files.length);
  }
  return outcomes;
}

async function importFile(
  system: System | null,
  file: string,
  options: ImportOptions,
): Promise<FileOutcome> {
  const content = await readWhole(file);
  const document = parseFile(path.basename(file), content);
  const items = allItems(document.items);
  const counts = {
    file,
    items: items.filter((item) => item.items.length === 0).length,
    decisions: items.reduce((sum, item) => sum + item.decisions.length, 0),
    warnings: document.warnings,
    fault: null,
  };
  if (system === null || options.dryRun) return { ...counts, outcome: "dry-run", page: null };
  const authority = await authorityFor(system, document);
  const stored = await system.files.put(content);
  return inAuthority(
    system.doors.app,
    { authorityId: authority.id, actor: "import" },
    async (tx) => {
      const reference = {
        ...stored,
        name: path.basename(file).normalize("NFC"),
        mediaType: "text/plain",
      };
      const imported = await importDocument(tx, authority.id, { file: reference, document });
      if (options.draft) return { ...counts, outcome: imported.outcome, page: null };
      const published = await publishMeeting(tx, system.jobs, {
        authority,
        meetingId: imported.meetingId,
        now: options.now,
      });
      return {
        ...counts,
        outcome: imported.outcome,
        page: `/udvalg/${published.bodySlug}/${published.slug}`,
      };
    },
  );
}

async function readWhole(file: string): Promise<Buffer> {
  if (!READABLE.has(path.extname(file).toLowerCase())) {
    throw new InputError("filtypen kan ikke læses endnu", {
      hint: "gem dokumentet som ren tekst (.txt)",
    });
  }
  const { size } = await stat(file);
  if (size > LARGEST) {
    throw new InputError(`filen fylder ${Math.round(size / 1024 / 1024)} MB, og grænsen er 20 MB`, {
      hint: "del den i et dokument pr. møde",
    });
  }
  return readFile(file);
}

/** The first document into an empty database founds the authority, named as the document says. */
async function authorityFor(system: System, document: ParsedDocument): Promise<Authority> {
  return (
    (await system.authority()) ??
    foundAuthority(system.doors.app, {
      name: document.body.organisation ?? document.body.name,
      isSample: false,
    })
  );
}

function failure(file: string, error: unknown): FileOutcome {
  const fault = isExpected(error)
    ? [error.message, error.hint].filter(Boolean).join(" ")
    : `uventet fejl: ${error instanceof Error ? error.message : String(error)}`;
  const line = isExpected(error) && error.line !== undefined ? `linje ${error.line}: ` : "";
  return {
    file,
    outcome: "failed",
    items: 0,
    decisions: 0,
    warnings: [],
    page: null,
    fault: line + fault,
  };
}
