/** A TIFF (6.0) of so many pages, each a grey picture of that many points. */
export function inventTiff(pages: number, width: number, height: number): Buffer {
  const head = Buffer.alloc(8);
  head.write("II");
  head.writeUInt16LE(42, 2);
  head.writeUInt32LE(8, 4);
  const parts = [head];
  for (let page = 0, at = 8; page < pages; page += 1) {
    const points = Buffer.alloc(width * height, 0xc0);
    const size = 2 + FIELDS * 12 + 4;
    const fields = Buffer.alloc(size);
    fields.writeUInt16LE(FIELDS, 0);
    const values = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, at + size],
      [277, 1],
      [278, height],
      [279, points.length],
    ] as const;
    for (const [entry, [tag, value]] of values.entries()) {
      const place = 2 + entry * 12;
      fields.writeUInt16LE(tag, place);
      fields.writeUInt16LE(4, place + 2);
      fields.writeUInt32LE(1, place + 4);
      fields.writeUInt32LE(value, place + 8);
    }
    at += size + points.length;
    fields.writeUInt32LE(page + 1 < pages ? at : 0, size - 4);
    parts.push(fields, points);
  }
  return Buffer.concat(parts);
}

const FIELDS = 9;
