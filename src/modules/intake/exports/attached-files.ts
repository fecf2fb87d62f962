import { InputError } from "../../../platform/errors.ts";
import type { FileReference } from "../../meetings/index.ts";
import type { AttachedFiles } from "../to-meeting.ts";
import { describeFile } from "./attached-file.ts";
import type { Bundle } from "./bundle.ts";
import { type ExportPaper, warning } from "./export-paper.ts";

/** The files of a paper's attachments. */
export interface PaperFiles {
  attached: AttachedFiles;
  /** Where each file that is to be stored lies in the bundle. */
  paths: string[];
  warnings: ReturnType<typeof warning>[];
}

/** Looks at each attachment's file, one after the other; none is kept in memory. */
export async function attachedFiles(bundle: Bundle, paper: ExportPaper): Promise<PaperFiles> {
  const known = new Map<string, { file: FileReference | null; isClosed: boolean }>();
  const paths = new Set<string>();
  const warnings: PaperFiles["warnings"] = [];
  for (const { item, title, path, isClosed } of paper.attachments) {
    const file = path === null ? null : await describe(bundle, title, path);
    if (path !== null && file === null)
      warnings.push(
        warning(
          "attachment-refused",
          `Punkt ${item}: filen til bilaget "${title}" er ikke af en slags, der kan lægges ved.`,
        ),
      );
    if (path !== null && file !== null) paths.add(path);
    known.set(keyOf(known, item, title), { file, isClosed });
  }
  return {
    attached: (item, title, nth) => known.get(`${item}\n${title}\n${nth}`) ?? null,
    paths: [...paths],
    warnings,
  };
}

/** Several attachments of an item may have one title. */
function keyOf(known: ReadonlyMap<string, unknown>, item: string, title: string): string {
  for (let nth = 0; ; nth += 1) {
    const key = `${item}\n${title}\n${nth}`;
    if (!known.has(key)) return key;
  }
}

/** A file that can't be unpacked costs the attachment its file, not the meeting its record. */
async function describe(bundle: Bundle, title: string, path: string) {
  try {
    return await describeFile(title, path, await bundle.read(path));
  } catch (error) {
    if (error instanceof InputError) return null;
    throw error;
  }
}
