import fc from "fast-check";

/** One damage to a file, at a place told as a share of its length. */
const damage = fc.record({
  how: fc.constantFrom("flip", "insert", "delete", "repeat", "number", "cut"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 24 }),
  number: fc.constantFrom(
    "0",
    "-1",
    "65535",
    "2147483648",
    "99999999999",
    "1e308",
    "<<",
    "[[",
    ">>",
  ),
});

/** What may happen to a file on its way: a few of its bytes are others, missing, doubled or cut off. */
export const damages = fc.array(damage, { minLength: 1, maxLength: 6 });

/** A file with these damages. */
export function broken(
  file: Uint8Array,
  all: typeof damages extends fc.Arbitrary<infer T> ? T : never,
): Buffer {
  return all.reduce((bytes: Buffer, { how, at, bytes: others, number }) => {
    const place = Math.floor(at * bytes.length);
    const before = bytes.subarray(0, place);
    const behind = bytes.subarray(place);
    if (how === "cut") return at > 0.9 ? before : bytes;
    if (how === "insert") return Buffer.concat([before, others, behind]);
    if (how === "delete") return Buffer.concat([before, behind.subarray(others.length)]);
    if (how === "repeat") return Buffer.concat([before, behind.subarray(0, 400), behind]);
    if (how === "number") return withNumber(bytes, place, number);
    const flipped = Buffer.from(bytes);
    for (const [index, other] of others.entries())
      if (place + index < flipped.length) flipped[place + index]! ^= other;
    return flipped;
  }, Buffer.from(file));
}

/** The next number that is written out, as those of a PDF are, is another one. */
function withNumber(bytes: Buffer, place: number, number: string): Buffer {
  const text = bytes.toString("latin1");
  const found = /\d+/.exec(text.slice(place));
  if (found === null) return bytes;
  const from = place + found.index;
  return Buffer.from(text.slice(0, from) + number + text.slice(from + found[0].length), "latin1");
}
