import { extensionOf } from "./file-kind.ts";

const MOST_SIGNS = 150;

/**
 * A name as it can be shown and stored on any system: no path, no control or direction signs (which
 * could make "exe" look like "pdf"), none of the signs that Windows refuses. Letters are kept, æøå too.
 */
export function cleanFileName(given: string): string {
  const plain = given
    .normalize("NFC")
    .toWellFormed()
    .replace(/^.*[/\\]/su, "")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\uFFFD]/gu, "")
    .replaceAll(/[<>:"|?*]/g, "-")
    .replaceAll(/\s+/gu, " ")
    .replace(/^[. ]+/, "")
    .replace(/[. ]+$/, "");
  if (plain === "") return "Uden navn";
  const extension = extensionOf(plain);
  if (extension === "") return plain.slice(0, MOST_SIGNS).trim();
  const stem = plain.slice(0, -extension.length - 1);
  return `${stem.slice(0, MOST_SIGNS - extension.length - 1).trim()}.${extension}`;
}

/** The title that a file's name suggests: without extension, underscores as spaces. */
export function titleOfFile(name: string): string {
  const extension = extensionOf(name);
  const stem = extension === "" ? name : name.slice(0, -extension.length - 1);
  return stem.replaceAll(/[_\s]+/g, " ").trim() || "Uden navn";
}
