import { closeSync, openSync, writeSync } from "node:fs";

/** How much is gathered before it is written. */
const CHUNK = 1 << 20;

/**
 * A PDF that is written object by object into a file, so that none of it has to stay in memory
 * (ISO 32000-1, 7.5). Numbers are given before their objects are written, in any order.
 */
export interface PdfFile {
  /** A number for an object that is written later. */
  reserve(): number;
  write(number: number, parts: readonly (string | Uint8Array)[]): void;
  /** Writes the table of contents of objects and closes. @returns size in bytes */
  finish(root: number, info: number): number;
  /** Closes without finishing. */
  abandon(): void;
}

/** @throws Error of the file system */
export function openPdfFile(path: string): PdfFile {
  const file = openSync(path, "w");
  /** Where each object begins, by its number; 0 for one that was never written. */
  const places: number[] = [0];
  let gathered: Uint8Array[] = [];
  let waiting = 0;
  let size = 0;

  const flush = () => {
    if (waiting > 0) writeSync(file, Buffer.concat(gathered, waiting));
    gathered = [];
    waiting = 0;
  };
  const put = (part: string | Uint8Array) => {
    const bytes = typeof part === "string" ? Buffer.from(part, "latin1") : part;
    gathered.push(bytes);
    waiting += bytes.length;
    size += bytes.length;
    if (waiting >= CHUNK) flush();
  };

  // The second line holds bytes above 127, which tell that the file isn't text.
  put("%PDF-1.7\n%\xe6\xf8\xe5\xff\n");
  return {
    reserve: () => places.push(0) - 1,
    write(number, parts) {
      places[number] = size;
      put(`${number} 0 obj\n`);
      for (const part of parts) put(part);
      put("\nendobj\n");
    },
    finish(root, info) {
      const start = size;
      put(`xref\n0 ${places.length}\n0000000000 65535 f \n`);
      for (const place of places.slice(1))
        put(
          place === 0 ? "0000000000 65535 f \n" : `${String(place).padStart(10, "0")} 00000 n \n`,
        );
      put(`trailer\n<</Size ${places.length}/Root ${root} 0 R/Info ${info} 0 R>>\n`);
      put(`startxref\n${start}\n%%EOF\n`);
      flush();
      closeSync(file);
      return size;
    },
    abandon: () => closeSync(file),
  };
}

/** A text as a PDF string in UTF-16 (ISO 32000-1, 7.9.2.2). */
export function pdfString(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}
