export const REVIEW_PATH = "/intern/indlaesning";

/** A paper's page, or what lies below it. */
export function paperPath(id: string, below = ""): string {
  return `${REVIEW_PATH}/${id}${below}`;
}

/** The page of an archive that papers came in. */
export function archivePath(id: string): string {
  return `${REVIEW_PATH}/arkiv/${id}`;
}

/** Bytes of a file. */
export const MOST_PAPER_BYTES = 100_000_000;
