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

/** What a template is given: its texts as data, and a picture where it prints one. */
interface Given {
  /** Names the document where it can't be set. */
  title: string;
  picture?: { path: string; content: Buffer };
}

/**
 * A typesetter with its own compiler; its first document costs about 150 ms more than the others.
 * The same view gives the same bytes. It works synchronously and blocks its thread.
 */
export function createTypesetter(): (view: PdfView) => Uint8Array {
  const set = openTypst();
  return (view) => set("./minutes.typ", view, { title: view.title });
}

/** Sets a template of this folder with a view; as PDF/UA-1, unless it prints a picture that nobody described. */
export function openTypst(): (template: string, view: object, given: Given) => Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(new URL("../../..", import.meta.url)),
    fontArgs: [{ fontBlobs: FONTS }],
  });
  const printable = makePrintable(fontCoverage(FONTS[0]!));

  return (template, view, { title, picture }) => {
    const mainFilePath = fileURLToPath(new URL(template, import.meta.url));
    const json = JSON.stringify(view, (key, value) =>
      typeof value === "string" && key !== "href" && key !== "picture" ? printable(value) : value,
    );
    try {
      if (picture !== undefined) compiler.mapShadow(picture.path, picture.content);
      const standard = picture === undefined ? { pdfStandard: "ua-1" } : {};
      return compiler.pdf({ mainFilePath, inputs: { view: json } }, standard);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`Could not set "${title}": ${reason}`, { cause: error });
    } finally {
      if (picture !== undefined) compiler.unmapShadow(picture.path);
      // What was laid out for one document serves no other, and would only hold memory.
      compiler.evictCache(0);
    }
  };
}
