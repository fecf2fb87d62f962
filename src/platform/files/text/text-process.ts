import { readFile } from "node:fs/promises";
import { mailText } from "./mail-text.ts";
import { officeText } from "./office-text.ts";
import { plainText } from "./plain-text.ts";
import { rtfText } from "./rtf-text.ts";

export interface TextTask {
  file: string;
  mediaType: string;
}
export type TextAnswer = { text: string | null } | { problem: string };

/** What a search needs of any document; more than that would only slow the index down. */
const MOST_SIGNS = 500_000;

type Reader = (content: Buffer) => string | Promise<string>;

const READERS: [mediaType: RegExp, read: Reader][] = [
  // Loaded when it is needed: it takes longer to start than the others take to read.
  [/^application\/pdf$/, async (content) => (await import("./pdf-text.ts")).pdfText(content)],
  [/openxmlformats|opendocument/, officeText],
  [/^application\/rtf$/, rtfText],
  [/^message\/rfc822$/, mailText],
  [/^text\//, plainText],
];

process.once("message", (task: TextTask) => {
  void answer(task).then((said) => process.send?.(said));
});
// Whoever asked is gone.
process.once("disconnect", () => process.exit());

async function answer({ file, mediaType }: TextTask): Promise<TextAnswer> {
  const read = READERS.find(([kinds]) => kinds.test(mediaType))?.[1];
  if (read === undefined) return { text: null };
  try {
    return { text: tidied(await read(await readFile(file))) };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

/** One space or line break at a time, and none of the signs that a database can't hold. */
function tidied(text: string): string {
  return text
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n[\s]*/g, "\n")
    .replaceAll(/[^\P{Cc}\n]/gu, "")
    .trim()
    .slice(0, MOST_SIGNS)
    .toWellFormed();
}
