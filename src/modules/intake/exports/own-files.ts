import { paperKind } from "../paper-kind.ts";
import { folderOf, nameOf } from "./bundle.ts";

/** Folders that the systems make below an export's own. */
const BELOW = /^(?:enclosures|images|bilag|attachments|billeder|files_.*)$/i;
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
  return (exportPath, text) => {
    const folder = folded(folderOf(exportPath));
    const said = folded(text);
    const isOwn = (path: string) => {
      const name = folded(nameOf(path));
      const isPrint = stem(name) === stem(folded(nameOf(exportPath))) || stem(name) === "dagsorden";
      return isPrint || NUMBERED.test(name) || said.includes(name);
    };
    const near = (direct.get(folder) ?? []).filter((path) => path !== exportPath);
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
