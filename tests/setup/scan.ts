import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { untaggedPdf } from "./untagged-pdf.ts";

/** Of the system; not among the project's own programs. */
const DRAWER = "pdftoppm";

/** The pages of a PDF as a scanner gives them, pictures in grey. */
export function scanOf(pdf: Uint8Array, dpi: number, kind: "jpeg" | "png" | "tiff"): Buffer[] {
  const folder = mkdtempSync(path.join(tmpdir(), "tingsted-scan-"));
  try {
    const args = [`-${kind}`, "-gray", "-r", String(dpi), "-", path.join(folder, "page")];
    execFileSync(DRAWER, args, { input: pdf });
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(path.join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A PDF of A4 pages that are pictures; texts among them are pages of text. */
export function scannedPdf(pages: readonly (Buffer | string)[]): Promise<Buffer> {
  const content = pages.map((page, at) => ({
    ...(typeof page === "string"
      ? { text: page, margin: [60, 60] }
      : { image: `data:image/jpeg;base64,${page.toString("base64")}`, width: 595 }),
    ...(at > 0 && { pageBreak: "before" }),
  }));
  return untaggedPdf({ content, pageMargins: [0, 0, 0, 0] });
}
