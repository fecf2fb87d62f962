import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { utimes } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import { NotFoundError, UnavailableError } from "../errors.ts";
import { receiveInto } from "./receive.ts";
import { sweepShelf } from "./sweep.ts";

export interface StoredFile {
  sha256: string;
  /** bytes */
  size: number;
}

/** A file that has come and isn't stored yet: it is kept or discarded. */
export interface ReceivedFile extends StoredFile {
  /** Where it lies meanwhile. */
  path: string;
  /** Stores it. */
  keep(): Promise<void>;
  /** Takes it away; nothing happens to one that was kept. */
  discard(): Promise<void>;
}

/** Files by the hash of their content: the same content is stored once, and none is ever changed. */
export interface FileStore {
  put(content: Uint8Array): Promise<StoredFile>;
  /** @throws NotFoundError */
  get(sha256: string): Promise<Uint8Array>;
  /** The file, or of it the bytes from `start` to `end`, both included. @throws NotFoundError */
  stream(sha256: string, range?: { start: number; end: number }): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /**
   * Takes a file in as it comes, without ever holding it in memory; what breaks off leaves nothing.
   * @throws InputError when it is empty, breaks off, or is larger than `mostBytes`; UnavailableError
   */
  receive(content: AsyncIterable<Uint8Array>, mostBytes: number): Promise<ReceivedFile>;
  /**
   * Deletes the files of one of the 256 shelves (by the first two digits of the hash) that came
   * before `before` and that `used` doesn't name, and what was left half received. Gives their number.
   */
  sweep(
    shelf: number,
    before: Date,
    used: (sha256s: string[]) => Promise<Set<string>>,
  ): Promise<number>;
}

/** A file store in the folder `folder`, made when the first file comes. */
export function openFiles(folder: string): FileStore {
  const disk = new Disk(new FSDriver({ location: folder, visibility: "private" }));
  return {
    async put(content) {
      const sha256 = createHash("sha256").update(content).digest("hex");
      const key = keyOf(sha256);
      try {
        if (!(await renewed(folder, key))) {
          // Written beside its place and moved there whole, so that a full disk leaves no half file.
          const incoming = `${INCOMING}/${crypto.randomUUID()}`;
          try {
            await disk.put(incoming, content);
            await disk.move(incoming, key);
          } catch (error) {
            await disk.delete(incoming).catch(() => undefined);
            throw error;
          }
        }
      } catch (error) {
        throw notStored(folder, error);
      }
      return { sha256, size: content.byteLength };
    },
    async get(sha256) {
      await mustExist(disk, sha256);
      return disk.getBytes(keyOf(sha256));
    },
    async stream(sha256, range) {
      await mustExist(disk, sha256);
      return createReadStream(path.join(folder, keyOf(sha256)), range);
    },
    has: (sha256) => disk.exists(keyOf(sha256)),
    async receive(content, mostBytes) {
      const received = await receiveInto(path.join(folder, INCOMING), content, mostBytes);
      const key = keyOf(received.sha256);
      return {
        ...received,
        async keep() {
          try {
            if (!(await renewed(folder, key)))
              await disk.move(`${INCOMING}/${path.basename(received.path)}`, key);
            else await received.discard();
          } catch (error) {
            throw notStored(folder, error);
          }
        },
      };
    },
    sweep: (shelf, before, used) => sweepShelf(folder, shelf, before, used),
  };
}

/** Where files lie until they are whole. */
const INCOMING = "incoming";

/** Whether the file is there; it counts as new from now on, so that no sweep takes it for left over. */
async function renewed(folder: string, key: string): Promise<boolean> {
  const now = new Date();
  return utimes(path.join(folder, key), now, now).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
      throw error;
    },
  );
}

/** What the disk refused, with the folder's name. */
function notStored(folder: string, cause: unknown): UnavailableError {
  const at = path.resolve(folder);
  return new UnavailableError(`Filen kunne ikke gemmes i ${at}: ${rootMessage(cause)}`, {
    hint: "Se efter plads på disken og rettigheder til mappen, og prøv igen.",
    cause,
  });
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
