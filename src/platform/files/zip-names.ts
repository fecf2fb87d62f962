import { type FileHandle, open } from "node:fs/promises";

const END = Buffer.from("PK\x05\x06", "latin1");
const END_SIZE = 22;
const MOST_COMMENT = 65_535;
/** The list of names of 50,000 parts. */
const MOST_LIST = 8_000_000;

/**
 * The names of a ZIP archive's parts, from the list at its end (APPNOTE.TXT 4.3.12 and 4.3.16), or
 * null when the file doesn't end as one. A file of another kind that does is two things at once.
 */
export async function zipNames(path: string): Promise<string[] | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = Math.min(size, END_SIZE + MOST_COMMENT);
    const tail = await bytesAt(file, size - length, length);
    for (
      let at = tail.lastIndexOf(END);
      at >= 0;
      at = at === 0 ? -1 : tail.lastIndexOf(END, at - 1)
    ) {
      if (at + END_SIZE > tail.length) continue;
      if (at + END_SIZE + tail.readUInt16LE(at + 20) !== tail.length) continue;
      const listSize = tail.readUInt32LE(at + 12);
      const listEnd = size - length + at;
      if (listSize > MOST_LIST || listSize > listEnd) return [];
      return namesIn(await bytesAt(file, listEnd - listSize, listSize));
    }
    return null;
  } finally {
    await file.close();
  }
}

function namesIn(list: Buffer): string[] {
  const names: string[] = [];
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === 0x02014b50;) {
    const [name, extra, comment] = [28, 30, 32].map((field) => list.readUInt16LE(at + field));
    names.push(list.toString("utf8", at + 46, at + 46 + name!));
    at += 46 + name! + extra! + comment!;
  }
  return names;
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
