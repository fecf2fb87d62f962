import { fileTypeFromBuffer } from "file-type";
import { createHash } from "node:crypto";
import { extensionOf, FILE_KINDS } from "../../../platform/files/file-kind.ts";
import { cleanFileName } from "../../../platform/files/file-name.ts";
import { looksLike, textLikeness } from "../../../platform/files/text-likeness.ts";
import type { FileReference } from "../../meetings/index.ts";

/** What case systems keep from Office before 2007; it can't be told apart by its bytes. */
const OLDER: Readonly<Record<string, string>> = {
  doc: "application/msword",
  dot: "application/msword",
  xls: "application/vnd.ms-excel",
  ppt: "application/vnd.ms-powerpoint",
};
const HEAD_BYTES = 65_536;

/**
 * An attachment's file as it is stored: its kind by its bytes, whatever ending it came with, and its name by
 * its title. Null for what may not be attached, as a program or a web page.
 */
export async function describeFile(
  title: string,
  path: string,
  content: Uint8Array,
): Promise<FileReference | null> {
  const kind = await kindOf(extensionOf(path), content);
  if (kind === null || content.length === 0) return null;
  const plain = title.replaceAll(/[\\/]/g, "-");
  const isNamed = extensionOf(plain) === kind.extension;
  return {
    sha256: createHash("sha256").update(content).digest("hex"),
    name: cleanFileName(isNamed ? plain : `${plain}.${kind.extension}`),
    mediaType: kind.mediaType,
    size: content.byteLength,
  };
}

async function kindOf(
  extension: string,
  content: Uint8Array,
): Promise<{ extension: string; mediaType: string } | null> {
  const found = await fileTypeFromBuffer(content);
  const sniffed = found === undefined ? undefined : FILE_KINDS[found.ext];
  if (found !== undefined && sniffed !== undefined)
    return { extension: found.ext, mediaType: sniffed.mediaType };
  const head = Buffer.from(content.subarray(0, HEAD_BYTES));
  const likeness = textLikeness(head);
  const older = OLDER[extension];
  if (likeness === "cfb" && older !== undefined) return { extension, mediaType: older };
  const claimed = FILE_KINDS[extension];
  return claimed !== undefined && looksLike(claimed.mediaType, likeness, head)
    ? { extension, mediaType: claimed.mediaType }
    : null;
}
