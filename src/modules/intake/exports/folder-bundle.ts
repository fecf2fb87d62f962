import { open, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { InputError } from "../../../platform/errors.ts";
import type { Bundle } from "./bundle.ts";

/** Of a file, as in archives. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The files in a folder and beneath it, without hidden ones and links, which may lead out of it.
 *
 * @param depth how many folders deep; 0 is the folder alone
 */
export async function folderBundle(folder: string, depth = Infinity): Promise<Bundle> {
  const real = new Map<string, string>();
  await walk(folder, "", depth, real);
  const read: Bundle["read"] = async (inside, most) => {
    const file = real.get(inside);
    if (file === undefined) throw new Error(`${inside} is not in the bundle`);
    return most === undefined ? readWhole(file) : headOf(file, most);
  };
  return { paths: [...real.keys()].toSorted((a, b) => a.localeCompare(b, "da")), read };
}

async function walk(
  folder: string,
  inside: string,
  depth: number,
  real: Map<string, string>,
): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith(".")) continue;
    const file = path.join(folder, entry.name);
    if (entry.isFile()) real.set(inside + entry.name, file);
    if (entry.isDirectory() && depth > 0)
      await walk(file, `${inside}${entry.name}/`, depth - 1, real);
  }
}

async function readWhole(file: string): Promise<Buffer> {
  const { size } = await stat(file);
  if (size > MOST_BYTES)
    throw new InputError(
      `Filen fylder ${Math.ceil(size / 1024 / 1024)} MB, og grænsen er 256 MB.`,
      {
        hint: "Læg den ikke ved, eller gem den mindre.",
      },
    );
  return readFile(file);
}

async function headOf(file: string, most: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(most), 0, most, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
