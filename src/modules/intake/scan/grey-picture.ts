/** A picture in shades of grey, a byte for each point; 0 is black. */
export interface GreyPicture {
  width: number;
  height: number;
  points: Uint8Array;
}

/** A picture as pdftoppm writes it (binary PGM). @throws Error when it is none */
export function readPgm(bytes: Uint8Array): GreyPicture {
  const head = Buffer.from(bytes.subarray(0, 100)).toString("latin1");
  const [all, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(head) ?? [];
  if (all === undefined) throw new Error("no PGM");
  const points = bytes.subarray(all.length);
  const picture = { width: Number(width), height: Number(height), points };
  if (points.length < picture.width * picture.height) throw new Error("a PGM that is cut off");
  return picture;
}

/** The same as a PGM, which tesseract reads. */
export function writePgm({ width, height, points }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), points]);
}

/** So much darker than the paper is ink. */
const INK = 60;
/** Of all points; fewer are specks: a few letters of an A4 have as many. */
const LEAST_INK = 0.0002;

/** Whether nothing but specks stands on it. */
export function isBlank({ points }: GreyPicture): boolean {
  const counts = new Uint32Array(256);
  for (const point of points) counts[point]! += 1;
  const paper = counts.indexOf(Math.max(...counts));
  const dark = counts.subarray(0, Math.max(0, paper - INK)).reduce((sum, each) => sum + each, 0);
  return dark < points.length * LEAST_INK;
}

/** The picture turned clockwise. */
export function turn(picture: GreyPicture, degrees: number): GreyPicture {
  if (degrees === 0) return picture;
  const { width, height, points } = picture;
  const turned = new Uint8Array(width * height);
  if (degrees === 180) {
    turned.set(points.subarray(0, turned.length).toReversed());
    return { width, height, points: turned };
  }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = degrees === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y;
      turned[at] = points[y * width + x]!;
    }
  }
  return { width: height, height: width, points: turned };
}
