import { inflateSync } from "node:zlib";

/** What swells to more goes through a stream of pdf.js' own, in bytes. */
const MOST = 64_000_000;

/**
 * Lets pdf.js unpack a page in one go. It asks for a stream, of which a page's few kilobytes gain nothing but
 * waiting: a tenth of the time of reading. For a process that does nothing but read PDFs, since it changes what
 * all of it unpacks with; where it fails pdf.js goes on with an inflater of its own, as it does with a stream.
 */
export function inflateAtOnce(): void {
  const Stream = globalThis.DecompressionStream;
  Object.assign(globalThis, {
    DecompressionStream: function unpack(format: CompressionFormat) {
      return format === "deflate" ? atOnce() : new Stream(format);
    },
  });
}

/** What pdf.js asks of a stream: to write all of it, and to read until it is done. */
function atOnce() {
  let packed: Uint8Array | null = null;
  const write = async (bytes: Uint8Array) => void (packed = bytes);
  const read = async () => {
    if (packed === null) return { done: true };
    const value = inflateSync(packed, { maxOutputLength: MOST });
    packed = null;
    return { done: value.byteLength === 0, value };
  };
  return {
    writable: { getWriter: () => ({ write, close: async () => undefined }) },
    readable: { getReader: () => ({ read }) },
  };
}
