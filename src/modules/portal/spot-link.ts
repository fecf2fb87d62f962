import type { PublishedFile, PublishedSpot } from "../publication/index.ts";
import { filePath, itemAnchor, lineAnchor, sourcePath } from "./links.ts";

/** Bytes; a longer text isn't shown as a page. */
const LARGEST_SHOWN = 2_000_000;

/** Whether a meeting's source is shown on a page of its own, line by line. */
export function isShownByLines({ mediaType, size }: PublishedFile): boolean {
  return mediaType === "text/plain" && size <= LARGEST_SHOWN;
}

/**
 * Where the source opens at a spot: a PDF at its page, a text at its lines. Null where it can't.
 *
 * @param item the number of the item whose whole place it is; without it the spot is a line
 */
export function spotLink(
  meeting: { bodySlug: string; slug: string },
  source: PublishedFile | null,
  spot: PublishedSpot | undefined,
  item?: string,
): string | null {
  if (source === null || spot === undefined) return null;
  if (source.mediaType === "application/pdf")
    return spot.page === null ? null : `${filePath(source)}#page=${spot.page}`;
  if (!isShownByLines(source)) return null;
  const anchor = item === undefined ? lineAnchor(spot.from) : itemAnchor(item);
  return `${sourcePath(meeting)}#${anchor}`;
}
