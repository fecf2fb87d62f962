/** How large a picture says that it is, in points of it; for each of its pages. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Pages that a TIFF may list before its list must be a circle. */
const MOST_PAGES = 5000;

/**
 * The sizes of the pages of a PNG (ISO 15948), JPEG (T.81) or TIFF (6.0), read from its heads without
 * unpacking anything; empty when they don't say.
 */
export function imageSizes(bytes: Uint8Array): ImageSize[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const start = view.getUint32(0);
    if (start === 0x89504e47) return [{ width: view.getUint32(16), height: view.getUint32(20) }];
    if (start >>> 16 === 0xffd8) return jpegSize(view);
    if (start === 0x49492a00 || start === 0x4d4d002a) return tiffSizes(view, start === 0x49492a00);
    return [];
  } catch (error) {
    // Cut off before the size.
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** The first frame header tells; C4, C8 and CC of their row are other segments. */
function jpegSize(view: DataView): ImageSize[] {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return [];
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return [{ width: view.getUint16(at + 7), height: view.getUint16(at + 5) }];
    else at += 2 + view.getUint16(at + 2);
  }
}

const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;

function tiffSizes(view: DataView, isLittle: boolean): ImageSize[] {
  const sizes: ImageSize[] = [];
  let at = view.getUint32(4, isLittle);
  while (at !== 0 && sizes.length < MOST_PAGES) {
    const entries = view.getUint16(at, isLittle);
    const size = { width: 0, height: 0 };
    for (let entry = 0; entry < entries; entry += 1) {
      const place = at + 2 + entry * 12;
      const tag = view.getUint16(place, isLittle);
      if (tag !== WIDTH && tag !== HEIGHT) continue;
      const isShort = view.getUint16(place + 2, isLittle) === SHORT;
      const value = isShort
        ? view.getUint16(place + 8, isLittle)
        : view.getUint32(place + 8, isLittle);
      size[tag === WIDTH ? "width" : "height"] = value;
    }
    sizes.push(size);
    at = view.getUint32(at + 2 + entries * 12, isLittle);
  }
  return sizes;
}
