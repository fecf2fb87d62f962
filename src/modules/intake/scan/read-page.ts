import { type GreyPicture, isBlank, readPgm, turn, writePgm } from "./grey-picture.ts";
import { readHocr } from "./read-hocr.ts";
import { certaintyOf, type ScannedLine, type ScannedPage } from "./scanned-page.ts";
import { runTool, type ToolSettings } from "./tools.ts";

/** Points to an inch; tesseract is best where letters are as large as that makes them. */
const DPI = 300;
/** The longest edge of the picture, in points of it: of an A3 at that. */
const LONGEST = 5000;
const DRAWING = { memory: 1200, output: 30 };
/** So much longer than it works it may take, while others have the processor. */
const SLOWLY = 5;
const READING = { cpu: 30_000, time: 120_000, memory: 1500, output: 30 };
/** What is read worse than this may lie on its side. */
const DOUBTFUL = 0.7;
/** How sure tesseract must be of how a page lies. */
const LEAST_SURE = 2;

/**
 * Draws a page of a PDF and reads it in Danish.
 *
 * @param longest the page's longer edge, in points of 1/72 inch
 * @param patience milliseconds that drawing may work
 * @throws ProgramError when that takes too long or too much, or can't be done
 */
export async function readPage(
  pdf: Uint8Array,
  page: number,
  longest: number,
  patience: number,
  settings: ToolSettings,
): Promise<ScannedPage> {
  const edge = Math.min(LONGEST, Math.max(100, Math.round((longest / 72) * DPI)));
  const range = ["-f", String(page), "-l", String(page)];
  const args = ["-gray", "-cropbox", "-scale-to", String(edge), ...range, "-"];
  const limits = { ...DRAWING, cpu: patience, time: patience * SLOWLY };
  const drawn = await runTool("pdftoppm", args, { ...settings, input: pdf, limits });
  const picture = readPgm(drawn);
  const dpi = (edge / longest) * 72;
  const asPage = (lines: ScannedLine[], { width, height }: GreyPicture): ScannedPage => ({
    lines,
    width,
    height,
    dpi,
    isBlank: false,
  });
  if (isBlank(picture)) return { ...asPage([], picture), isBlank: true };
  const lines = await readLines(picture, dpi, settings);
  if (certaintyOf(lines) >= DOUBTFUL) return asPage(lines, picture);
  const degrees = await turnOf(picture, settings);
  if (degrees === 0) return asPage(lines, picture);
  const upright = turn(picture, degrees);
  const turned = await readLines(upright, dpi, settings);
  return certaintyOf(turned) > certaintyOf(lines)
    ? asPage(turned, upright)
    : asPage(lines, picture);
}

async function readLines(
  picture: GreyPicture,
  dpi: number,
  settings: ToolSettings,
): Promise<ScannedLine[]> {
  const args = ["stdin", "stdout", "-l", "dan", "--dpi", String(Math.round(dpi))];
  const hocr = await runTool("tesseract", [...args, "-c", "tessedit_create_hocr=1"], {
    ...settings,
    input: writePgm(picture),
    limits: READING,
  });
  return readHocr(hocr.toString("utf8"));
}

/** By how many degrees a page must be turned to stand upright; 0 where nobody can tell. */
async function turnOf(picture: GreyPicture, settings: ToolSettings): Promise<number> {
  const told = await runTool("tesseract", ["stdin", "stdout", "--psm", "0"], {
    ...settings,
    input: writePgm(picture),
    limits: READING,
  }).catch(() => Buffer.of());
  const found = (name: string) =>
    Number(new RegExp(`^${name}: ([\\d.]+)$`, "m").exec(told.toString("utf8"))?.[1] ?? 0);
  return found("Orientation confidence") < LEAST_SURE ? 0 : found("Rotate");
}
