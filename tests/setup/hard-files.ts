import { randomBytes } from "node:crypto";
import { deflateSync, crc32 } from "node:zlib";
import { inventPdf } from "./files.ts";

/** A picture of that many points, grey all over (PNG, ISO 15948). */
export function inventPng(width: number, height: number): Buffer {
  return png(width, height, Buffer.alloc((width + 1) * height, 0x90));
}

/** The same, of points that no packing makes smaller. */
export function noisePng(width: number, height: number): Buffer {
  return png(width, height, randomBytes((width + 1) * height));
}

/** `rows`: the points, row by row, each row behind one more byte. */
function png(width: number, height: number, rows: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  for (let row = 0; row < height; row++) rows[row * (width + 1)] = 0;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}

/** A PDF that says it is encrypted (ISO 32000-1, 7.6), with keys that open nothing. */
export function lockedPdf(): Buffer {
  const key = "00".repeat(32);
  const lock = `/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>/ID[<00><00>]`;
  return Buffer.from(
    inventPdf("Hemmeligt").toString("latin1").replace("/Root 1 0 R", `/Root 1 0 R${lock}`),
    "latin1",
  );
}
