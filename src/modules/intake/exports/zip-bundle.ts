import { open, stat } from "node:fs/promises";
import { InputError } from "../../../platform/errors.ts";
import { type Bytes, listZip, unzip, type ZipEntry } from "../../../platform/files/zip-archive.ts";
import type { Bundle } from "./bundle.ts";

/** What archives hold beside their files: traces of the machine they were made on. */
const STRAY = /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i;

/**
 * The files in a ZIP archive, and in the ZIP archives that are in it; those within again are refused.
 * @throws InputError as `listZip` does
 */
export async function zipBundle(source: Bytes): Promise<Bundle> {
  const contents = new Map<string, () => Promise<Buffer>>();
  // Of the archives within one is held at a time.
  let held: { path: string; content: Promise<Bytes> } | null = null;
  const innerOf = (entry: ZipEntry) => {
    if (held?.path !== entry.path)
      held = { path: entry.path, content: unzip(source, entry).then(inMemory) };
    return held.content;
  };
  for (const entry of await listZip(source)) {
    if (STRAY.test(entry.path)) continue;
    if (!isZip(entry.path)) {
      contents.set(entry.path, () => unzip(source, entry));
      continue;
    }
    const inner = () => innerOf(entry);
    for (const below of await listZip(await inner())) {
      if (isZip(below.path))
        throw new InputError(`"${entry.path}" rummer selv et ZIP-arkiv i et ZIP-arkiv.`, {
          hint: "Pak det yderste ud, og importér mappen.",
        });
      if (STRAY.test(below.path)) continue;
      const path = `${entry.path.replace(/\.zip$/i, "")}/${below.path}`;
      contents.set(path, async () => unzip(await inner(), below));
    }
  }
  return {
    paths: [...contents.keys()].toSorted((a, b) => a.localeCompare(b, "da")),
    async read(path, most) {
      const content = await contents.get(path)?.();
      if (content === undefined) throw new Error(`${path} is not in the bundle`);
      return most === undefined ? content : content.subarray(0, most);
    },
  };
}

/** An archive that is held whole. */
export function inMemory(content: Uint8Array): Bytes {
  const all = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return {
    size: all.length,
    read: async (position, length) => all.subarray(position, position + length),
  };
}

/** An archive that stays where it is; it is open only while some of it is read. */
export async function onDisk(path: string): Promise<Bytes> {
  const { size } = await stat(path);
  return {
    size,
    async read(position, length) {
      const most = Math.max(0, Math.min(length, size - position));
      const file = await open(path);
      try {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, position);
        return buffer.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}

const isZip = (path: string) => /\.zip$/i.test(path);
