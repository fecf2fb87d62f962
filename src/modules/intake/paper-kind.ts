import { fileTypeFromBuffer } from "file-type";
import { InputError } from "../../platform/errors.ts";
import { extensionOf } from "../../platform/files/file-kind.ts";
import { isHtml } from "./rich/read-html.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The media types of papers that can be read, as a sentence calls them, and their endings. */
const KINDS = {
  "text/plain": { found: "ren tekst", endings: ["txt", "text", "md"] },
  "text/html": { found: "en webside", endings: ["html", "htm"] },
  "application/pdf": { found: "en PDF", endings: ["pdf"] },
  [WORD]: { found: "et Word-dokument", endings: ["docx"] },
  "image/png": { found: "et billede (PNG)", endings: ["png"] },
  "image/jpeg": { found: "et billede (JPEG)", endings: ["jpg", "jpeg"] },
  "image/tiff": { found: "et billede (TIFF)", endings: ["tif", "tiff"] },
} as const;

/** The media type of a paper that can be read. */
export type PaperKind = keyof typeof KINDS;

const BY_ENDING = new Map<string, PaperKind>(
  (Object.keys(KINDS) as PaperKind[]).flatMap((kind) =>
    KINDS[kind].endings.map((ending): [string, PaperKind] => [ending, kind]),
  ),
);

/** The kind that a file's name promises; null for files that are no papers. */
export function paperKind(file: string): PaperKind | null {
  return BY_ENDING.get(extensionOf(file)) ?? null;
}

/**
 * The kind that a file's bytes are; what is nothing else is text.
 * @throws InputError when its name promises another
 */
export async function checkedPaperKind(file: string, bytes: Uint8Array): Promise<PaperKind> {
  const kind = await kindOf(bytes);
  const promised = paperKind(file);
  if (promised !== null && promised !== kind && bytes.length > 0) refuse(promised, kind);
  return kind;
}

async function kindOf(bytes: Uint8Array): Promise<PaperKind> {
  // Only what it begins with tells; of what is broken it would read on and on.
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const found = type === undefined ? undefined : BY_ENDING.get(type.ext);
  if (found !== undefined) return found;
  // Tags are ASCII in every encoding that pages are in, but UTF-16, which names itself.
  const start = Buffer.from(bytes.subarray(0, 4000)).toString("latin1").replaceAll("\0", "");
  return isHtml(start.replace(/^[\u00ef\u00bb\u00bf\u00ff\u00fe]+/, ""))
    ? "text/html"
    : "text/plain";
}

function refuse(promised: PaperKind, kind: PaperKind): never {
  const [said, is] = [KINDS[promised], KINDS[kind]];
  // What is neither may be anything: readText tells, when it is named as text.
  if (kind === "text/plain")
    throw new InputError(`Filen hedder som ${said.found}, men er det ikke.`, {
      hint: `Hent eller gem den på ny som .${said.endings[0]}, og prøv igen.`,
    });
  throw new InputError(`Filen er ${is.found}, men hedder som ${said.found}.`, {
    hint: `Giv den endelsen .${is.endings[0]}, og prøv igen.`,
  });
}
