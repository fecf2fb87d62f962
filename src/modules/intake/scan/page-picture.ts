import { fileTypeFromBuffer } from "file-type";
import { InputError, isExpected, NotFoundError } from "../../../platform/errors.ts";
import { ProgramError } from "../../../platform/programs/run-program.ts";
import { checkedSizes } from "./check-image.ts";
import { imagePage } from "./image-page.ts";
import { runTool, type ToolSettings } from "./tools.ts";

/** A page as a browser shows it. */
export interface PagePicture {
  mediaType: "image/png" | "image/jpeg";
  content: Buffer;
}

/** The longest edge of a drawn page, in points of it. */
const LONGEST = 1800;
const LIMITS = { cpu: 5000, time: 20_000, memory: 1000, output: 40 };

/**
 * The picture of a page, from 1, of a paper: a PDF's page is drawn, a picture is shown as it is, of a
 * TIFF each of its pages. Null for papers whose pages nobody sees before they are shown: texts, Word, HTML.
 * @throws NotFoundError when there is no such page; InputError when it can't be drawn; UnavailableError
 *   that says what to install when poppler or, for a TIFF, tesseract is missing
 */
export async function pagePicture(
  bytes: Uint8Array,
  page: number,
  settings: ToolSettings = {},
): Promise<PagePicture | null> {
  const type = await fileTypeFromBuffer(bytes);
  // Poppler takes 0 for the first.
  if (page < 1) throw noSuchPage(page);
  try {
    if (type?.ext === "pdf") return await drawn(bytes, page, settings);
    if (type?.ext !== "png" && type?.ext !== "jpg" && type?.ext !== "tif") return null;
    if (checkedSizes(bytes)[page - 1] === undefined) throw noSuchPage(page);
    if (type.ext === "tif") return await drawn(await imagePage(bytes, page, settings), 1, settings);
    return {
      mediaType: type.ext === "png" ? "image/png" : "image/jpeg",
      content: Buffer.from(bytes),
    };
  } catch (error) {
    if (isExpected(error) || !(error instanceof ProgramError)) throw error;
    // What poppler says of a page that isn't there.
    if (/Wrong page range/.test(error.said)) throw noSuchPage(page);
    throw new InputError(`Side ${page} kan ikke vises som billede.`, {
      hint: "Åbn filen i et andet program, og se siden der.",
      cause: error,
    });
  }
}

async function drawn(pdf: Uint8Array, page: number, settings: ToolSettings): Promise<PagePicture> {
  const range = ["-f", String(page), "-l", String(page), "-singlefile"];
  const args = ["-png", "-cropbox", "-scale-to", String(LONGEST), ...range, "-"];
  const content = await runTool("pdftoppm", args, { ...settings, input: pdf, limits: LIMITS });
  if (content.length === 0) throw noSuchPage(page);
  return { mediaType: "image/png", content };
}

function noSuchPage(page: number): NotFoundError {
  return new NotFoundError(`Filen har ingen side ${page}.`);
}
