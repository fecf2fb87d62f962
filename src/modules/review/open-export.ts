import { NotFoundError } from "../../platform/errors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import {
  attachedFiles,
  type Bundle,
  type ExportPaper,
  findExports,
  type PaperFiles,
  zipBundle,
} from "../intake/index.ts";
import type { ExportedPart } from "./store/papers.ts";
import { storedBytes } from "./stored-bytes.ts";

/** A paper of an export, with the archive that it lies in. */
export interface OpenedExport {
  bundle: Bundle;
  paper: ExportPaper;
  files: PaperFiles;
}

/** Opens papers of exports; the archive of the last one stays open, since papers of one come together. */
export type OpenExport = (
  archive: { sha256: string; size: number },
  part: ExportedPart,
) => Promise<OpenedExport>;

/** @throws InputError when it can't be read; NotFoundError when the archive is gone */
export function exportOpener(store: FileStore): OpenExport {
  let held: { sha256: string; content: ReturnType<typeof contentOf> } | null = null;
  return async ({ sha256, size }, { inside, agendaId }) => {
    if (held?.sha256 !== sha256) held = { sha256, content: contentOf(store, sha256, size) };
    const { content } = held;
    const { bundle, exports } = await content.catch((error: unknown) => {
      held = null;
      throw error;
    });
    const found = exports.find((one) => one.path === inside && one.agendaId === agendaId);
    if (found === undefined) throw new NotFoundError("Papiret er ikke i udtrækket længere.");
    const paper = await found.load();
    return { bundle, paper, files: await attachedFiles(bundle, paper) };
  };
}

async function contentOf(store: FileStore, sha256: string, size: number) {
  const bundle = await zipBundle(storedBytes(store, sha256, size));
  const { exports } = await findExports(bundle);
  return { bundle, exports };
}
