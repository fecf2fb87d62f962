import { createHash } from "node:crypto";
import path from "node:path";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { NotFoundError, UnavailableError } from "../errors.ts";

export interface StoredFile {
  sha256: string;
  /** bytes */
  size: number;
}

/** Files by the hash of their content: the same content is stored once, and none is ever changed. */
export interface FileStore {
  put(content: Uint8Array): Promise<StoredFile>;
  /** @throws NotFoundError */
  get(sha256: string): Promise<Uint8Array>;
  stream(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
}

/** A file store in the folder `folder`, made when the first file comes. */
export function openFiles(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: "private" }));
  return {
    async put(content) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const key = keyOf(sha256);
      try {
        if (!(await disk.exists(key))) {
          // Written beside its place and moved there whole, so that a full disk leaves no half file.
          const incoming = `incoming/${sha256}.${process.pid}`;
          try {
            await disk.put(incoming, content);
            await disk.move(incoming, key);
          } catch (error) {
            await disk.delete(incoming).catch(() => undefined);
            throw error;
          }
        }
      } catch (error) {
        throw new UnavailableError(
          `Filen kunne ikke gemmes i ${path.resolve(folder)}: ${rootMessage(error)}`,
          {
            hint: "Se efter plads på disken og rettigheder til mappen, og prøv igen.",
            cause: error,
          },
        );
      }
      return { sha256, size: content.byteLength };
    },
    async get(sha256) {
      await mustExist(disk, sha256);
      return disk.getBytes(keyOf(sha256));
    },
    async stream(sha256) {
      await mustExist(disk, sha256);
      return disk.getStream(keyOf(sha256));
    },
    has: (sha256) => disk.exists(keyOf(sha256)),
  };
}

async function mustExist(disk: Disk, sha256: string): Promise<void> {
  if (!(await disk.exists(keyOf(sha256))))
    throw new NotFoundError(`Filen ${sha256} findes ikke i fillageret.`);
}

function keyOf(sha256: string): string {
  return `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
}

function rootMessage(error: unknown): string {
  const root = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return root instanceof Error ? root.message : String(root);
}
