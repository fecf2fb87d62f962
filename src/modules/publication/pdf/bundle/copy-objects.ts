import {
  PDFArray,
  PDFDict,
  type PDFContext,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import type { PdfFile } from "./pdf-file.ts";

/**
 * Copies what is asked for out of one document into `file`, each object once, under new numbers. An
 * object is written as soon as it is met; nothing of the document is changed or kept.
 */
export interface ObjectCopier {
  /** The new number of an object, which is copied in its time. */
  numberOf(ref: PDFRef): number;
  /** Tells that an object is written by the caller, under that number. */
  take(ref: PDFRef, number: number): void;
  /** A value as it is written, its references renewed. */
  written(value: PDFObject): string;
  /** Writes all objects that were asked for, and those that they lead to. */
  copyRest(): void;
}

/** What no object of an attachment brings: its place in a tree of tags, and what programs noted. */
const ASIDE = new Set(["StructParent", "StructParents", "Metadata", "PieceInfo"]);

export function openCopier(
  context: PDFContext,
  file: PdfFile,
  { keepsTags }: { keepsTags: boolean },
): ObjectCopier {
  const numbers = new Map<PDFRef, number>();
  const waiting: PDFRef[] = [];

  const numberOf = (ref: PDFRef): number => {
    const known = numbers.get(ref);
    if (known !== undefined) return known;
    const number = file.reserve();
    numbers.set(ref, number);
    waiting.push(ref);
    return number;
  };
  const written = (value: PDFObject): string => {
    if (value instanceof PDFRef) return `${numberOf(value)} 0 R`;
    if (value instanceof PDFDict) return `<<${entries(value, "")}>>`;
    if (value instanceof PDFArray) return `[${value.asArray().map(written).join(" ")}]`;
    return latin1(value);
  };
  const entries = (dict: PDFDict, except: string): string => {
    let text = "";
    for (const [key, value] of safeEntries(dict)) {
      const name = key.decodeText();
      if (name !== except && (keepsTags || !ASIDE.has(name)))
        text += `${key.toString()} ${written(value)}\n`;
    }
    return text;
  };
  const copy = (ref: PDFRef) => {
    const value = context.lookup(ref);
    if (value === undefined) return file.write(numberOf(ref), ["null"]);
    if (!(value instanceof PDFStream)) return file.write(numberOf(ref), [written(value)]);
    const content = value instanceof PDFRawStream ? value.contents : value.getContents();
    const head = `<<${entries(value.dict, "Length")}/Length ${content.length}>>\nstream\n`;
    file.write(numberOf(ref), [head, content, "\nendstream"]);
  };
  return {
    numberOf,
    take: (ref, number) => void numbers.set(ref, number),
    written,
    copyRest() {
      for (let ref = waiting.pop(); ref !== undefined; ref = waiting.pop()) copy(ref);
    },
  };
}

/** Whatever else an action does (scripts, other programs, other files), it isn't taken along. */
const SAFE_ACTIONS = ["URI", "GoTo"];

/** Entries without what leads out of the pages, and without what does more than go to a place. */
function safeEntries(dict: PDFDict): [PDFName, PDFObject][] {
  const has = (name: string) => dict.get(PDFName.of(name)) !== undefined;
  const isAnnotation = has("Subtype") && has("Rect");
  const isPage = nameIn(dict, "Type") === "Page";
  const isAction = SAFE_ACTIONS.includes(nameIn(dict, "S") ?? "");
  if (!isAnnotation && !isPage && !isAction) return dict.entries();
  return dict.entries().filter(([key, value]) => {
    const name = key.decodeText();
    if (isAction) return name !== "Next";
    if (name === "Parent" || name === "AA") return false;
    return name !== "A" || isPage || isSafe(dict.context.lookup(value));
  });
}

function isSafe(action: PDFObject | undefined): boolean {
  return action instanceof PDFDict && SAFE_ACTIONS.includes(nameIn(action, "S") ?? "");
}

function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.context.lookup(dict.get(PDFName.of(key)));
  return value instanceof PDFName ? value.decodeText() : null;
}

/** A number, name, string, truth value or null as its document has it. */
function latin1(value: PDFObject): string {
  const bytes = new Uint8Array(value.sizeInBytes());
  value.copyBytesInto(bytes, 0);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
