import { statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { InputError } from "./platform/errors.ts";
import { unreadable } from "./read-document.ts";

/**
 * The file at a path, or the files of a folder with all beneath it, in the order of their names.
 * Hidden files are no papers.
 * @throws NotFoundError, InputError when there is nothing to read; the caller names the path
 */
export async function findFiles(given: string): Promise<string[]> {
  const entries = await list(given).catch((error: NodeJS.ErrnoException) => {
    throw unreadable(error);
  });
  if (entries === null) return [given];
  const files = entries
    .filter((entry) => !entry.name.startsWith("."))
    .map((entry) => ({ entry, file: path.join(entry.parentPath, entry.name) }))
    .filter(({ entry, file }) => entry.isFile() || (entry.isSymbolicLink() && !isFolder(file)))
    .map(({ file }) => file)
    .sort((a, b) => a.localeCompare(b, "da"));
  if (files.length === 0)
    throw new InputError("Mappen er tom.", { hint: "Angiv en mappe med referater." });
  return files;
}

async function list(given: string) {
  return (await stat(given)).isDirectory()
    ? readdir(given, { recursive: true, withFileTypes: true })
    : null;
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
