import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";
import iconv from "iconv-lite";
import { InputError } from "../errors.ts";

/** Bytes somewhere, of which any part can be read. */
export interface Bytes {
  /** bytes */
  size: number;
  read(position: number, length: number): Promise<Buffer>;
}

export interface ZipEntry {
  /** With "/" between folders, NFC, never out of the archive. */
  path: string;
  /** Unpacked, as the archive declares; bytes. */
  size: number;
  packedSize: number;
  method: number;
  /** Where its local header begins. */
  offset: number;
}

const MOST_ENTRIES = 100_000;
const MOST_LIST_BYTES = 32 * 1024 * 1024;
/** Of one file, and of all together, unpacked. */
const MOST_BYTES = 256 * 1024 * 1024;
const MOST_BYTES_IN_ALL = 16 * 1024 ** 3;
/** Text packs to a twentieth, repeated tables to a hundredth; only bombs go beyond. */
const MOST_RATIO = 250;
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;

const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;

const inflate = promisify(inflateRaw);
const unpackHint = "Pak den ud, og importér mappen i stedet.";

/**
 * The files in a ZIP archive by the list at its end (APPNOTE.TXT 4.3.12, 4.3.16), without folders and links.
 * @throws InputError when it is damaged, has a password, points out of itself or swells beyond reason
 */
export async function listZip(source: Bytes): Promise<ZipEntry[]> {
  const { list, count } = await listOf(source);
  let listed = 0;
  const entries: ZipEntry[] = [];
  let all = 0;
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === LISTED;) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      list.readUInt16LE(at + field),
    ) as [number, number, number];
    const flags = list.readUInt16LE(at + 8);
    const name = nameOf(list.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) !== 0);
    const entry: ZipEntry = {
      path: insidePath(name),
      size: list.readUInt32LE(at + 24),
      packedSize: list.readUInt32LE(at + 20),
      method: list.readUInt16LE(at + 10),
      offset: list.readUInt32LE(at + 42),
    };
    const isLink = ((list.readUInt32LE(at + 38) >>> 28) & 0xf) === 0xa;
    at += 46 + nameLength + extraLength + commentLength;
    listed += 1;
    if (name.endsWith("/") || name.endsWith("\\") || isLink) continue;
    if ((flags & 1) !== 0)
      throw new InputError("ZIP-filen har adgangskode.", {
        hint: "Pak den ud med adgangskoden, og importér mappen.",
      });
    if ([entry.size, entry.packedSize, entry.offset].includes(0xffffffff))
      throw new InputError("ZIP-filen er over 4 GB.", { hint: unpackHint });
    all += entry.size;
    refuseSwelling(entry, all, entries.length + 1);
    entries.push(entry);
  }
  if (listed !== count) throw damaged();
  return entries;
}

function refuseSwelling({ path, size, packedSize }: ZipEntry, all: number, count: number): void {
  const swells = size > RATIO_COUNTS_FROM && size > packedSize * MOST_RATIO;
  if (swells)
    throw new InputError(`"${path}" i ZIP-filen folder sig ud til mere end ${MOST_RATIO} gange.`, {
      hint: "Det gør kun filer, der skal skade. Hent arkivet på ny hos afsenderen.",
    });
  if (size > MOST_BYTES)
    throw new InputError(`"${path}" i ZIP-filen fylder over 256 MB.`, {
      hint: "Pak den ud, og importér resten som en mappe.",
    });
  if (all > MOST_BYTES_IN_ALL || count > MOST_ENTRIES)
    throw new InputError("ZIP-filen rummer for meget: over 16 GB eller 100.000 filer.", {
      hint: unpackHint,
    });
}

/**
 * One file's bytes; never more than the archive declares.
 * @throws InputError when it is damaged or packed in a way that few programs use
 */
export async function unzip(source: Bytes, entry: ZipEntry): Promise<Buffer> {
  const header = await source.read(entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL) throw damaged();
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await source.read(start, entry.packedSize);
  if (packed.length !== entry.packedSize) throw damaged();
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw new InputError(`"${entry.path}" i ZIP-filen er pakket på en usædvanlig måde.`, {
      hint: unpackHint,
    });
  const content =
    entry.method === STORED
      ? packed
      : await inflate(packed, { maxOutputLength: Math.max(1, entry.size) }).catch(
          (cause: unknown) => {
            throw damaged(cause);
          },
        );
  if (content.length !== entry.size) throw damaged();
  return content;
}

async function listOf(source: Bytes): Promise<{ list: Buffer; count: number }> {
  const length = Math.min(source.size, 22 + 65_535);
  const tail = await source.read(source.size - length, length);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END) continue;
    if (at + 22 + tail.readUInt16LE(at + 20) !== tail.length) continue;
    const [size, position] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
    if (position === 0xffffffff || tail.readUInt16LE(at + 10) === 0xffff)
      throw new InputError("ZIP-filen er over 4 GB eller har over 65.000 filer.", {
        hint: unpackHint,
      });
    if (size > MOST_LIST_BYTES || position + size > source.size) throw damaged();
    return { list: await source.read(position, size), count: tail.readUInt16LE(at + 10) };
  }
  throw damaged();
}

function damaged(cause?: unknown): InputError {
  return new InputError("ZIP-filen er beskadiget eller ikke hentet helt.", {
    hint: "Hent den på ny, og prøv igen.",
    cause,
  });
}

/** Names are UTF-8 where the archive says so or they can be, else what Danish Windows writes: code page 850. */
function nameOf(bytes: Buffer, isUtf8: boolean): string {
  const text = bytes.toString("utf8");
  return (isUtf8 || !text.includes("\ufffd") ? text : iconv.decode(bytes, "cp850")).normalize(
    "NFC",
  );
}

function insidePath(name: string): string {
  const parts = name.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
  if (/^[\\/]|^[a-z]:/i.test(name) || parts.includes("..") || name.includes("\0"))
    throw new InputError("ZIP-filen rummer en sti, der fører ud af den.", {
      hint: "Det gør kun arkiver, der skal skade. Hent det på ny hos afsenderen.",
    });
  return parts.join("/");
}
