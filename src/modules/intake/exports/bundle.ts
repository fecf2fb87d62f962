/**
 * The files that came together: a folder, or what is in a ZIP archive. Nothing outside it can be named,
 * and no file is read before somebody asks.
 */
export interface Bundle {
  /** Paths with "/" between folders, as the files are called. */
  paths: readonly string[];
  /** A file's bytes, or its first `most`. @throws InputError */
  read(path: string, most?: number): Promise<Uint8Array>;
}

/** How case systems name files: with "\" between folders, in capitals or not, with letters put together or not. */
export type FindFile = (folder: string, named: string) => string | null;

/** Finds what a file in `folder` names; null when it isn't in the bundle, or out of it. */
export function fileFinder({ paths }: Bundle): FindFile {
  const exact = new Set(paths);
  const folded = new Map(paths.toReversed().map((path) => [fold(path), path]));
  return (folder, named) => {
    for (const name of [named, decoded(named)]) {
      const path = name === null ? null : joined(folder, name);
      const found = path === null ? undefined : exact.has(path) ? path : folded.get(fold(path));
      if (found !== undefined) return found;
    }
    return null;
  };
}

/** As `find`, from the folder and from each that it lies in: some systems name files from where the export begins. */
export function findAbove(find: FindFile, folder: string, named: string): string | null {
  const found = find(folder, named);
  return found !== null || folder === "" ? found : findAbove(find, folderOf(folder), named);
}

/** Finds a file by its name without folder and ending. */
export type FindNamed = (name: string) => string | null;

export function nameFinder({ paths }: Bundle): FindNamed {
  const named = new Map(
    paths.toReversed().map((path) => [fold(nameOf(path).replace(/\.\w+$/, "")), path]),
  );
  return (name) => named.get(fold(name)) ?? null;
}

/** The folder that a path lies in; "" for the bundle's own. */
export function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

/** A path's last part. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function fold(path: string): string {
  return path.normalize("NFC").toLowerCase();
}

function joined(folder: string, named: string): string | null {
  if (named.trim() === "") return null;
  const parts: string[] = [];
  for (const part of `${folder}/${named.trim()}`.split(/[\\/]+/)) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** "Bilag%201.pdf" as a web page links to it. */
function decoded(named: string): string | null {
  if (!named.includes("%")) return null;
  try {
    return decodeURIComponent(named);
  } catch {
    return null;
  }
}
