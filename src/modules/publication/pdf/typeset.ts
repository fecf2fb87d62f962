import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fontCoverage } from "./font-coverage.ts";
import { makePrintable } from "./printable.ts";
import type { PdfView } from "./view.ts";

const FONTS = ["Regular", "Italic", "SemiBold", "SemiBoldItalic"].map((style) =>
  readFileSync(
    new URL(`../../../../assets/fonts/ibm-plex-sans/IBMPlexSans-${style}.ttf`, import.meta.url),
  ),
);

/**
 * A typesetter with its own compiler; its first document costs about 150 ms more than the others.
 * The same view gives the same bytes. It works synchronously and blocks its thread.
 */
export function createTypesetter(): (view: PdfView) => Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL("../../..", import.meta.url)),
    fontArgs: [{ fontBlobs: FONTS }],
  });
  const printable = makePrintable(fontCoverage(FONTS[0]!));
  const mainFilePath = fileURLToPath(new URL("./minutes.typ", import.meta.url));

  return (view) => {
    const json = JSON.stringify(view, (key, value) =>
      typeof value === "string" && key !== "href" ? printable(value) : value,
    );
    try {
      return compiler.pdf({ mainFilePath, inputs: { view: json } }, { pdfStandard: "ua-1" });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Could not set "${view.title}": ${reason}`, { cause: error });
    } finally {
      // What was laid out for one document serves no other, and would only hold memory.
      compiler.evictCache(0);
    }
  };
}
