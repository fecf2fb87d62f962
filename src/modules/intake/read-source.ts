import { unflatten } from "./flat-pages.ts";
import type { PaperKind } from "./paper-kind.ts";
import { placeRepairs } from "./places/place-repairs.ts";
import type { PlacedRepair } from "./places/source-lines.ts";
import { readText } from "./read-text.ts";
import { repair } from "./repair/repair.ts";
import { readDocx } from "./rich/read-docx.ts";
import { readHtml } from "./rich/read-html.ts";
import type { ScanSettings } from "./scan/read-pages.ts";
import { plainSource, type SourceText } from "./source-text.ts";

/** A paper's text or lines after repair, and what was repaired. */
export interface RepairedSource {
  source: string | SourceText;
  repairs: PlacedRepair[];
}

/** Reads a paper of a known kind, and repairs what an OCR without Danish letters has read of it. */
export async function readSource(
  kind: PaperKind,
  bytes: Uint8Array,
  scans: ScanSettings,
): Promise<RepairedSource> {
  const damaged = await readDamaged(kind, bytes, scans);
  const before = plainSource(damaged);
  const { text, repairs } = await repair(before);
  if (repairs.length === 0) return { source: damaged, repairs: [] };
  const placed = placeRepairs(before, repairs);
  if (typeof damaged === "string") return { source: text, repairs: placed };
  const texts = text.split("\n");
  const lines = damaged.lines.map((line, at) => ({ ...line, text: texts[at] ?? line.text }));
  return { source: { ...damaged, lines }, repairs: placed };
}

/** Readers are loaded when they are needed: they take longer to start than a text takes to read. */
async function readDamaged(
  kind: PaperKind,
  bytes: Uint8Array,
  scans: ScanSettings,
): Promise<string | SourceText> {
  switch (kind) {
    case "text/plain":
      return unflatten(readText(bytes, "Filen"));
    case "text/html":
      return readHtml(readText(bytes, "Filen"));
    case "application/pdf":
      return (await import("./pdf/read-pdf.ts")).readPdf(bytes, "Filen", scans);
    case "image/png":
    case "image/jpeg":
    case "image/tiff":
      return (await import("./scan/read-image.ts")).readImage(bytes, scans);
    default:
      return readDocx(bytes);
  }
}
