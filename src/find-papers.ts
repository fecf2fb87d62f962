import { stat } from "node:fs/promises";
import path from "node:path";
import { findFiles } from "./find-files.ts";
import {
  attachedFiles,
  type Bundle,
  type ExportPaper,
  exportSource,
  factsOf,
  findExports,
  folderBundle,
  onDisk,
  type ParsedDocument,
  readExport,
  zipBundle,
} from "./modules/intake/index.ts";
import {
  asRead,
  readContent,
  readFileOf,
  type ReadFile,
  type ReadingContext,
} from "./import-file.ts";
import { InputError } from "./platform/errors.ts";

/** A paper, or a whole archive, that was found at a path; it is read when its turn comes. */
export interface FoundPaper {
  /** As it is told of: a path, or an archive's with the path in it behind "/". */
  file: string;
  read(context: ReadingContext): Promise<ReadFile>;
}

/**
 * The papers at a path: a file, a folder with all beneath it, or a ZIP archive. Case systems' exports in
 * them are told by what they hold, and their attachments go with them.
 * @throws NotFoundError, InputError; the caller names the path
 */
export async function findPapers(given: string): Promise<FoundPaper[]> {
  const files = await findFiles(given);
  const isFolder = files.length !== 1 || files[0] !== given;
  const root = isFolder ? given : path.dirname(given);
  const bundle = isFolder ? await folderBundle(root) : await bundleAround(given);
  const only = isFolder ? undefined : new Set([path.basename(given)]);
  const exported =
    bundle === null
      ? { papers: [], claimed: new Set<string>(), faults: [] }
      : await papersIn(bundle, (inside) => path.join(root, inside), only);
  const found: FoundPaper[] = [...exported.faults, ...exported.papers];
  for (const file of files) {
    const inside = path.relative(root, file).split(path.sep).join("/");
    if (exported.claimed.has(inside)) continue;
    found.push(
      ...(/\.zip$/i.test(file)
        ? await papersInZip(file)
        : [{ file, read: (context: ReadingContext) => readFileOf(file, context) }]),
    );
  }
  return found.toSorted((a, b) => a.file.localeCompare(b.file, "da"));
}

/** Folders below an export's own in which its files lie. */
const BESIDE_DEPTH = 3;

/** The folder of a file that is an export's, as far as the export may reach; null for any other file. */
async function bundleAround(file: string): Promise<Bundle | null> {
  const folder = path.dirname(file);
  // A file may be readable where its folder isn't; then nothing beside it is either.
  const near = await folderBundle(folder, 0).catch(() => null);
  if (near === null) return null;
  const alone = { ...near, paths: [path.basename(file)] };
  const { claimed } = await findExports(alone);
  return claimed.size === 0 ? null : folderBundle(folder, BESIDE_DEPTH);
}

/**
 * The document in a file of a case system's export; null when it is none.
 * @throws InputError, also when it holds several agendas
 */
export async function parseExported(file: string): Promise<ParsedDocument | null> {
  const info = await stat(file).catch(() => null);
  const bundle = info?.isFile() === true ? await bundleAround(file) : null;
  // What isn't there, or can't be read, is told by who reads papers.
  if (bundle === null) return null;
  const { papers, faults } = await readExport(bundle, new Set([path.basename(file)]));
  const [fault] = faults;
  if (fault !== undefined) throw fault.error;
  if (papers.length > 1)
    throw new InputError(`Filen rummer ${papers.length} dagsordener.`, {
      hint: "Importér den i stedet; så bliver hver til sit møde.",
    });
  return papers[0]?.document ?? null;
}

/** An archive that can't be opened fails as one file. */
async function papersInZip(file: string): Promise<FoundPaper[]> {
  try {
    const bundle = await zipBundle(await onDisk(file));
    const label = (inside: string) => `${file}/${inside}`;
    const { papers, claimed, faults } = await papersIn(bundle, label);
    const plain = bundle.paths
      .filter((inside) => !claimed.has(inside))
      .map((inside) => packedPaper(bundle, inside, label(inside)));
    return [...faults, ...papers, ...plain];
  } catch (error) {
    return [{ file, read: () => Promise.reject(error) }];
  }
}

async function papersIn(
  bundle: Bundle,
  label: (inside: string) => string,
  only?: ReadonlySet<string>,
): Promise<{ papers: FoundPaper[]; faults: FoundPaper[]; claimed: ReadonlySet<string> }> {
  const { exports, claimed, beside, faults } = await findExports(bundle, only);
  const counts = Map.groupBy(exports, (one) => one.path);
  return {
    claimed,
    faults: [...faults, ...beside.map((inside) => ({ path: inside, error: besideExport() }))].map(
      ({ path: inside, error }) => ({
        file: label(inside),
        read: () => Promise.reject(error),
      }),
    ),
    papers: exports.map(({ path: inside, agendaId, load }) => {
      const isOneOfMany = (counts.get(inside)?.length ?? 0) > 1;
      const file = label(inside) + (isOneOfMany ? ` (dagsorden ${agendaId})` : "");
      return { file, read: async () => exportedPaper(bundle, await load(), file, isOneOfMany) };
    }),
  };
}

function besideExport(): InputError {
  return new InputError("Filen ligger i et sagssystems udtræk, som ikke nævner den.", {
    hint: "Er den et papir for sig, så importér den alene eller fra en anden mappe.",
  });
}

async function exportedPaper(
  bundle: Bundle,
  paper: ExportPaper,
  file: string,
  isOneOfMany: boolean,
): Promise<ReadFile> {
  const { content, mediaType } = await exportSource(bundle, paper, isOneOfMany);
  const { attached, paths, warnings } = await attachedFiles(bundle, paper);
  return asRead({
    file,
    content,
    name: path.posix.basename(paper.path),
    mediaType,
    document: { ...paper.document, warnings: [...paper.document.warnings, ...warnings] },
    reading: null,
    exported: {
      facts: factsOf(paper),
      attached,
      async *files() {
        for (const inside of paths) yield bundle.read(inside);
      },
    },
  });
}

function packedPaper(bundle: Bundle, inside: string, file: string): FoundPaper {
  const name = path.posix.basename(inside);
  return {
    file,
    read: async (context) =>
      readContent({ file, name, content: Buffer.from(await bundle.read(inside)) }, context),
  };
}
