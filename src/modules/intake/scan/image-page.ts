import { runTool, type ToolSettings } from "./tools.ts";

const LIMITS = { cpu: 10_000, time: 30_000, memory: 1200, output: 120 };

/**
 * A page, from 1, of a picture as a PDF of one page. Tesseract writes it; told to take the page for one
 * line, it reads next to nothing.
 * @throws ProgramError when it can't be unpacked
 */
export async function imagePage(
  image: Uint8Array,
  page: number,
  settings: ToolSettings,
): Promise<Buffer> {
  const args = ["stdin", "stdout", "--psm", "13", "-c", "tessedit_create_pdf=1"];
  return runTool("tesseract", [...args, "-c", `tessedit_page_number=${page - 1}`], {
    ...settings,
    input: image,
    limits: LIMITS,
  });
}
