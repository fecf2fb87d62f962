import { open, rm } from "node:fs/promises";
import { UnavailableError } from "../platform/errors.ts";

/** Writes a file that somebody asked for; when the disk fills up midway, no half file stays. @throws UnavailableError */
export async function writeOutput(file: string, content: Uint8Array): Promise<void> {
  try {
    await using handle = await open(file, "w");
    const isFile = (await handle.stat()).isFile();
    try {
      await handle.writeFile(content);
    } catch (error) {
      if (isFile) await rm(file);
      throw error;
    }
  } catch (cause) {
    throw new UnavailableError(`${file} kan ikke skrives: ${(cause as Error).message}.`, {
      hint: "Se efter mappen, rettighederne og pladsen på disken.",
      cause,
    });
  }
}
