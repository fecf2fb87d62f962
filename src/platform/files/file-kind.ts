/** A kind of file that may be kept, by the extension of its name. */
export interface FileKind {
  mediaType: string;
  /** As a sentence says it: "et Word-dokument". */
  name: string;
  /** A browser may show it in place; everything else is downloaded. */
  isShown: boolean;
}

const shown = (mediaType: string, name: string): FileKind => ({ mediaType, name, isShown: true });
const kept = (mediaType: string, name: string): FileKind => ({ mediaType, name, isShown: false });

const OOXML = "application/vnd.openxmlformats-officedocument";
const ODF = "application/vnd.oasis.opendocument";
const jpeg = shown("image/jpeg", "et billede (JPEG)");
const tiff = kept("image/tiff", "et billede (TIFF)");
const heic = kept("image/heic", "et billede (HEIC)");

/** Everything that may be attached. Forms with macros and archives aren't among them, on purpose. */
export const FILE_KINDS: Readonly<Record<string, FileKind>> = {
  pdf: shown("application/pdf", "et PDF-dokument"),
  docx: kept(`${OOXML}.wordprocessingml.document`, "et Word-dokument"),
  xlsx: kept(`${OOXML}.spreadsheetml.sheet`, "et Excel-regneark"),
  pptx: kept(`${OOXML}.presentationml.presentation`, "en PowerPoint-præsentation"),
  odt: kept(`${ODF}.text`, "et OpenDocument-dokument"),
  ods: kept(`${ODF}.spreadsheet`, "et OpenDocument-regneark"),
  odp: kept(`${ODF}.presentation`, "en OpenDocument-præsentation"),
  rtf: kept("application/rtf", "et RTF-dokument"),
  txt: shown("text/plain", "en tekstfil"),
  csv: kept("text/csv", "en CSV-fil"),
  png: shown("image/png", "et billede (PNG)"),
  jpg: jpeg,
  jpeg,
  gif: shown("image/gif", "et billede (GIF)"),
  tif: tiff,
  tiff,
  heic,
  heif: heic,
  eml: kept("message/rfc822", "en mail (EML)"),
  msg: kept("application/vnd.ms-outlook", "en mail fra Outlook (MSG)"),
};

/** What a file chooser offers, as in HTML. */
export const ACCEPTED_FILES = Object.keys(FILE_KINDS)
  .map((extension) => `.${extension}`)
  .join(",");

/** The kind of a media type, as it was stored. */
export function kindOfMediaType(mediaType: string): FileKind | undefined {
  return Object.values(FILE_KINDS).find((kind) => kind.mediaType === mediaType);
}

/** The extension of a file's name in small letters, without its dot; "" when there is none. */
export function extensionOf(name: string): string {
  return /[^.]\.([\p{L}\d]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}
