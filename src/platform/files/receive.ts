import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { InputError, isExpected, UnavailableError } from "../errors.ts";

/** Writes what comes into a file of its own in `folder`, counted and hashed on the way. */
export async function receiveInto(
  folder: string,
  content: AsyncIterable<Uint8Array>,
  mostBytes: number,
): Promise<{ path: string; sha256: string; size: number; discard: () => Promise<void> }> {
  const place = path.join(folder, crypto.randomUUID());
  const discard = () => rm(place, { force: true });
  const hash = createHash("sha256");
  let size = 0;
  async function* measured(source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > mostBytes) throw tooLarge(mostBytes);
      hash.update(chunk);
      yield chunk;
    }
  }
  try {
    await mkdir(folder, { recursive: true });
    await pipeline(content, measured, createWriteStream(place));
    if (size === 0) throw new InputError("Filen er tom.", { hint: "Vælg en fil med indhold." });
  } catch (error) {
    await discard().catch(() => undefined);
    throw isExpected(error) ? error : brokenOff(error);
  }
  return { path: place, sha256: hash.digest("hex"), size, discard };
}

/** The refusal of a file above the limit, which it names. */
export function tooLarge(mostBytes: number): InputError {
  const limit = Math.floor(mostBytes / 1_000_000);
  return new InputError(`Filen er for stor. Grænsen er ${limit} MB.`, {
    hint: "Gør den mindre, eller del den i flere.",
  });
}

const FULL_OR_SHUT = new Set(["ENOSPC", "EDQUOT", "EACCES", "EROFS", "EIO", "ENOTDIR", "EMFILE"]);

function brokenOff(cause: unknown): Error {
  const { code } = cause as NodeJS.ErrnoException;
  if (code !== undefined && FULL_OR_SHUT.has(code))
    return new UnavailableError(`Filen kunne ikke gemmes (${code}).`, {
      hint: "Prøv igen om lidt. Sker det igen, så bed driften se efter plads på disken.",
      cause,
    });
  return new InputError("Overførslen blev afbrudt.", { hint: "Prøv igen.", cause });
}
