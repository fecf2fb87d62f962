import { paperKind } from "../paper-kind.ts";
import { folderOf, nameOf } from "./bundle.ts";

/** Folders that the systems make below an export's own. */
const BELOW = /^(?:enclosures|images|bilag|attachments|billeder|files_.*)$/i;
const IS_EXPORT = /\.(?:xml|json)$/i;
/** Prints of single items, by the number of a document. */
const NUMBERED = /^\d+\.\w+$/;

/** What lies about an export's file. */
export interface OwnFiles {
  /** Its own, named or not: nobody may take them for papers, for a print of the whole may hold what is closed. */
  own: string[];
  /** Papers in its folder that it doesn't name; whose they are only a person can tell. */
  beside: string[];
}

/** Tells what belongs to the export at a path, which says `text`, among all `paths`. */
export function ownFilesIn(
  paths: readonly string[],
): (exportPath: string, text: string) => OwnFiles {
  const direct = Map.groupBy(paths, (path) => folded(folderOf(path)));
  const below = Map.groupBy(paths, (path) => folded(exportFolderOf(path)));
  // Many may lie together, each with its print of the same name.
  const exports = new Map(
    [...direct].map(([folder, all]) => [
      folder,
      new Set(all.filter((path) => IS_EXPORT.test(path)).map((path) => stem(folded(nameOf(path))))),
    ]),
  );
  return (exportPath, text) => {
    const folder = folded(folderOf(exportPath));
    const said = folded(text);
    const own = stem(folded(nameOf(exportPath)));
    const isOwn = (path: string) => {
      const name = folded(nameOf(path));
      const isPrint =
        exports.get(folder)?.has(stem(name)) === true || ["dagsorden", own].includes(stem(name));
      return isPrint || NUMBERED.test(name) || said.includes(name);
    };
    const near = (direct.get(folder) ?? []).filter((path) => !IS_EXPORT.test(path));
    return {
      own: [...near.filter(isOwn), ...(below.get(folder) ?? [])],
      beside: near.filter((path) => !isOwn(path) && paperKind(path) !== null),
    };
  };
}

/** The folder above the one that a system makes below an export's own; else none that there is. */
function exportFolderOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  const at = folders.findIndex((folder) => BELOW.test(folder));
  return at < 0 ? "\0" : folders.slice(0, at).join("/");
}

const folded = (text: string) => text.normalize("NFC").toLowerCase();
const stem = (name: string) => name.replace(/\.\w+$/, "");
