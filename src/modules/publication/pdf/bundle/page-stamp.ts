/** Where and how a page is seen: its visible box, and how far it is turned to the right. */
export interface PageView {
  box: [left: number, bottom: number, right: number, top: number];
  turned: 0 | 90 | 180 | 270;
}

const SIZE = 8;
/** Thousandths of the font's size for Helvetica, all that a stamp is made of. */
const WIDTHS: Record<string, number> = { " ": 278, s: 500, i: 222, d: 556, e: 556, a: 556, f: 278 };

/** The font of stamps, by the name under which each page knows it. */
export const STAMP_FONT = "TingstedStamp";

/**
 * Drawing commands that write "side 12 af 340" at the lower right of the page as it is seen, on a
 * white ground, whatever the page has there.
 */
export function stampOf(page: number, pages: number, { box, turned }: PageView): string {
  const text = `side ${page} af ${pages}`;
  const width =
    (text.split("").reduce((sum, sign) => sum + (WIDTHS[sign] ?? 556), 0) * SIZE) / 1000;
  const [left, bottom, right, top] = box;
  const isOnSide = turned === 90 || turned === 270;
  const seen = isOnSide ? top - bottom : right - left;
  const x = Math.max(4, seen - width - 26);
  return [
    // It tells nothing to who hears the document read.
    "Q /Artifact BMC q",
    `${toPage(box, turned)} cm`,
    `1 g ${number(x - 4)} 9 ${number(width + 8)} ${SIZE + 5} re f`,
    `0.3 g BT /${STAMP_FONT} ${SIZE} Tf ${number(x)} 13 Td (${text}) Tj ET Q EMC`,
  ].join("\n");
}

/** From the page as it is seen, its lower left at 0 0, to the page's own coordinates. */
function toPage([left, bottom, right, top]: PageView["box"], turned: PageView["turned"]): string {
  if (turned === 90) return `0 1 -1 0 ${number(right)} ${number(bottom)}`;
  if (turned === 180) return `-1 0 0 -1 ${number(right)} ${number(top)}`;
  if (turned === 270) return `0 -1 1 0 ${number(left)} ${number(top)}`;
  return `1 0 0 1 ${number(left)} ${number(bottom)}`;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}
