// The public addresses. They are in Danish, stable, and the only place where they are spelt.

export const frontPath = "/";
export const bodiesPath = "/udvalg";
export const casesPath = "/sager";
export const searchPath = "/soeg";
export const aboutPath = "/om";
export const accessibilityPath = "/tilgaengelighed";

/** The address of a body, narrowed to a year when one is given. */
export function bodyPath(bodySlug: string, year?: number): string {
  const path = `${bodiesPath}/${encodeURIComponent(bodySlug)}`;
  return year === undefined ? path : `${path}?aar=${year}`;
}

export function meetingPath(meeting: { bodySlug: string; slug: string }): string {
  return `${bodyPath(meeting.bodySlug)}/${encodeURIComponent(meeting.slug)}`;
}

export function pdfPath(
  meeting: { bodySlug: string; slug: string },
  kind: "agenda" | "minutes",
): string {
  return `${meetingPath(meeting)}/${kind === "agenda" ? "dagsorden" : "referat"}.pdf`;
}

/** The permanent address of an item: its number as printed, within its meeting. */
export function itemPath(item: { bodySlug: string; slug: string; number: string }): string {
  return `${meetingPath(item)}/punkt/${encodeURIComponent(item.number)}`;
}

/** A case number may hold "/", which an address writes as "_". */
export function casePath(caseNumber: string): string {
  return `${casesPath}/${encodeURIComponent(caseNumber.replaceAll("/", "_"))}`;
}

export function filePath(file: { sha256: string; name: string }): string {
  return `/filer/${file.sha256}/${encodeURIComponent(file.name)}`;
}

/** The page that shows a meeting's source, where it is a text, with an anchor at each item and line. */
export function sourcePath(meeting: { bodySlug: string; slug: string }): string {
  return `${meetingPath(meeting)}/kilde`;
}

/** The anchor of an item on that page: "3.1" → "punkt-3_1". */
export function itemAnchor(number: string): string {
  return `punkt-${number.replaceAll(/[^\dA-Za-z-]/g, "_")}`;
}

export function lineAnchor(line: number): string {
  return `linje-${line}`;
}

/** The same page in another language; the server remembers the choice and sends the reader back. */
export function languagePath(language: string, path: string): string {
  return `/sprog/${language}?til=${encodeURIComponent(path)}`;
}
