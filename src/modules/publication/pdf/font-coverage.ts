/**
 * The characters a TrueType font has a glyph for, from its "cmap" table (format 4, which covers
 * the basic plane; OpenType specification, "cmap - Character to Glyph Index Mapping Table").
 */
export function fontCoverage(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const segments = findFormat4(view);
  const ends = segments + 14;
  const count = view.getUint16(segments + 6) / 2;
  const starts = ends + count * 2 + 2;
  const covered = new Set<number>();
  for (let at = 0; at < count; at++) {
    const start = view.getUint16(starts + at * 2);
    const end = view.getUint16(ends + at * 2);
    const delta = view.getUint16(starts + (count + at) * 2);
    const offsetAt = starts + (count * 2 + at) * 2;
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0 ? code + delta : view.getUint16(offsetAt + offset + (code - start) * 2);
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
  return covered;
}

function findFormat4(view: DataView): number {
  const cmap = findTable(view, 0x636d6170);
  for (let at = 0; at < view.getUint16(cmap + 2); at++) {
    const subtable = cmap + view.getUint32(cmap + 4 + at * 8 + 4);
    if (view.getUint16(subtable) === 4) return subtable;
  }
  throw new Error("The font has no cmap of format 4");
}

function findTable(view: DataView, tag: number): number {
  for (let at = 12; at < 12 + view.getUint16(4) * 16; at += 16) {
    if (view.getUint32(at) === tag) return view.getUint32(at + 8);
  }
  throw new Error("The font has no cmap");
}
