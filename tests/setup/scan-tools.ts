import { existsSync } from "node:fs";

/** Whether this machine has what reads scans; `npm test` installs it where it may. */
export const canReadScans = [
  "/usr/bin/pdftoppm",
  "/usr/bin/tesseract",
  "/usr/share/tesseract-ocr/5/tessdata/dan.traineddata",
].every((file) => existsSync(file));
