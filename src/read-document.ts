import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  largestText,
  paperKind,
  type PaperReading,
  readPaper,
  type ScanSettings,
} from "./modules/intake/index.ts";
import { InputError, isExpected, NotFoundError } from "./platform/errors.ts";

/** Bytes; scans and what comes with pictures. */
const largestWithPictures = 100 * 1024 * 1024;

/**
 * Reads a file as an agenda or minutes. The messages say "Filen", for the caller to put the path before.
 *
 * @param scans how pages that are pictures are read, and what is told meanwhile
 * @throws NotFoundError, InputError
 */
export async function readDocument(
  file: string,
  scans: ScanSettings = {},
): Promise<PaperReading & { content: Buffer }> {
  const content = await readBytes(file);
  return { content, ...(await readPaper(path.basename(file), content, { scans })) };
}

/** The bytes of a file that may be a paper. @throws as {@link readDocument} */
export async function readBytes(file: string): Promise<Buffer> {
  return readWhole(file).catch((error: NodeJS.ErrnoException) => {
    throw isExpected(error) ? error : unreadable(error);
  });
}

async function readWhole(file: string): Promise<Buffer> {
  const info = await stat(file);
  if (info.isDirectory()) throw new InputError("Det er en mappe.", { hint: "Angiv en fil i den." });
  if (!info.isFile())
    throw new InputError("Det er ikke en fil.", { hint: "Angiv stien til en fil." });
  const largest = paperKind(file)?.startsWith("text/") ? largestText : largestWithPictures;
  if (info.size > largest) {
    throw new InputError(
      `Filen fylder ${Math.ceil(info.size / 1024 / 1024)} MB, og grænsen er ${largest / 1024 / 1024} MB.`,
      { hint: "Del den i et dokument pr. møde." },
    );
  }
  return readFile(file);
}

/** What a file or folder that can't be read is told about. */
export function unreadable(cause: NodeJS.ErrnoException): Error {
  if (cause.code === "ENOENT" || cause.code === "ENOTDIR")
    return new NotFoundError("Stien findes ikke.", { hint: "Ret den, og prøv igen.", cause });
  if (cause.code === "EACCES" || cause.code === "EPERM")
    return new InputError("Der er ikke adgang til at læse.", {
      hint: "Giv læseadgang, og prøv igen.",
      cause,
    });
  return new InputError(`Der kan ikke læses: ${cause.message}.`, {
    hint: "Se efter, om disken virker, og prøv igen.",
    cause,
  });
}
