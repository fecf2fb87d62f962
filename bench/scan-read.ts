import { diffArrays } from "diff";
import { readPaper } from "../src/modules/intake/index.ts";
import { inventLongMeeting } from "../src/modules/publication/pdf/invented-meeting.ts";
import { renderPdf } from "../src/modules/publication/pdf/index.ts";
import { scanOf, scannedPdf } from "../tests/setup/scan.ts";

const ITEMS = 5;
const RESOLUTIONS = [300, 150, 100];

/**
 * What of invented minutes comes back from a scan, pictures in grey as JPEG: words and signs that stand right, and
 * pages read in a minute. Needs pdftoppm and tesseract with Danish.
 */
export async function bench(): Promise<{ name: string; unit: string; value: number }[]> {
  const pdf = await renderPdf(inventLongMeeting(ITEMS, 1), { publishedAt: null });
  const printed = await textOf(pdf);
  const results: { name: string; unit: string; value: number }[] = [];
  for (const dpi of RESOLUTIONS) {
    const pages = scanOf(pdf, dpi, "jpeg");
    const scan = await scannedPdf(pages);
    const started = performance.now();
    const read = await textOf(scan);
    const minutes = (performance.now() - started) / 60_000;
    const name = `scan of ${pages.length} pages at ${dpi} dpi`;
    results.push(
      { name: `${name}: words right`, unit: "%", value: right(words(printed), words(read)) },
      { name: "– signs right", unit: "%", value: right(signs(printed), signs(read)) },
      { name: "– pages read", unit: "/min", value: pages.length / minutes },
    );
  }
  return results;
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { sourceLines } = await readPaper("minutes.pdf", pdf);
  return sourceLines.map(({ text }) => text).join("\n");
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");
const signs = (text: string) => Array.from(text.replaceAll(/\s/g, ""));

/** How much of what is printed is read, in its order, in percent. */
function right(printed: readonly string[], read: readonly string[]): number {
  const same = diffArrays([...printed], [...read])
    .filter(({ added, removed }) => !added && !removed)
    .reduce((sum, { count }) => sum + count, 0);
  return (100 * same) / printed.length;
}
