/** Word's own kind of document. */
export const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Pictures that are printed, by the extension that the typesetter knows them by. */
export const PICTURES: Readonly<Record<string, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
};

const TEXTS = ["text/plain", "text/csv"];

export function isText(mediaType: string): boolean {
  return TEXTS.includes(mediaType);
}

/** Whether a file of that kind can stand in a bundle as pages; of others the bundle tells where they are. */
export function isBundled(mediaType: string): boolean {
  return (
    mediaType === "application/pdf" ||
    mediaType === WORD ||
    mediaType in PICTURES ||
    isText(mediaType)
  );
}
