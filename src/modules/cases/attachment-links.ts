import { documentPath } from "./links.ts";

export function attachmentPath(id: string): string {
  return `/intern/bilag/${id}`;
}

/** Where the file is; of the version that a reader gets unless one is named. */
export function attachmentFilePath(id: string, number?: number): string {
  return `${attachmentPath(id)}/fil${number === undefined ? "" : `/${number}`}`;
}

export function attachmentsPath(documentId: string): string {
  return `${documentPath(documentId)}/bilag`;
}

/** What the scanner found and how it fares, for administrators. */
export const SCANNED_FILES_PATH = "/intern/administration/filer";

const figure = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });

/** "12,4 MB", "82 kB". */
export function fileSizeText(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))} kB`
    : `${figure.format(bytes / 1_000_000)} MB`;
}

/** What a form without script may carry: it is read into memory. */
export const MOST_FORM_BYTES = 20_000_000;
