import type { Tx } from "../../platform/database/doors.ts";
import { InputError } from "../../platform/errors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { distinctNumbers, factsOf, type ParsedDocument } from "../intake/index.ts";
import type { FileReference } from "../meetings/index.ts";
import type { Authority } from "../organisation/index.ts";
import { attachedAsDrafted } from "./export-attachments.ts";
import { type ImportedPaper, importPaper } from "./import-paper.ts";
import type { OpenedExport } from "./open-export.ts";

/**
 * Stores a paper of a case system's export with its attachments' files. What the system holds for a draft, or
 * as a whole for closed, is never published by it.
 * @throws the errors of `importPaper`; InputError when an attachment's file would be lost by what was corrected
 */
export async function importExported(
  tx: Tx,
  importing: { authority: Authority; jobs: Jobs; files: FileStore; now: Date },
  given: {
    file: FileReference;
    document: ParsedDocument;
    /** As the export had it. */
    printed: ParsedDocument;
    opened: OpenedExport;
    publish: boolean;
  },
): Promise<Omit<ImportedPaper, "outcome"> & { outcome: ImportedPaper["outcome"] | "draft" }> {
  const { file, printed, opened } = given;
  const document = distinctNumbers(given.document);
  const { attached, lost } = attachedAsDrafted(document, printed, opened.files.attached);
  const [first] = lost;
  if (first !== undefined)
    throw new InputError(`Bilaget »${first}« fra udtrækket står ikke ved noget punkt mere.`, {
      hint: "Skriv bilagets titel, som den stod, ved det punkt, det hører til. Så følger filen med.",
    });
  const facts = factsOf(opened.paper);
  const exported = { facts, attached };
  const publish = given.publish && !facts.isDraft;
  const paper = { file, document, reading: null, exported, publish };
  const imported = await importPaper(tx, importing, paper);
  // Last, so that whatever fails before it leaves no file behind.
  if (imported.isShown)
    for (const path of opened.files.paths)
      await importing.files.put(await opened.bundle.read(path));
  const isDraft = given.publish && facts.isDraft && imported.outcome !== "unchanged";
  return { ...imported, outcome: isDraft ? "draft" : imported.outcome };
}
