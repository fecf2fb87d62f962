import { createHash } from "node:crypto";
import { NotFoundError } from "../../platform/errors.ts";
import type { FileStore } from "../../platform/files/store.ts";
import { allItems, type FileReference } from "../meetings/index.ts";
import { type BundleFacts, renderBundle } from "./pdf/bundle/index.ts";
import { labels } from "./pdf/labels.ts";
import { viewMeeting } from "./pdf/view.ts";
import type { Papers } from "./to-papers.ts";

/** An attachment of somebody's papers that has a file. */
export interface PaperFile {
  itemId: string;
  /** Its item as printed: "Punkt 2: Havnens promenade". */
  item: string;
  /** Its place among the item's attachments, from 0. */
  position: number;
  title: string;
  file: FileReference;
}

/** The attachments with a file that the papers' reader sees, in printed order. */
export function bundledFiles(papers: Papers): PaperFile[] {
  return allItems(papers.content.items).flatMap((item) =>
    item.attachments.flatMap(({ title, file }, position) => {
      const printed = labels.da.item(item.number, item.title);
      return file === null ? [] : { itemId: item.id, item: printed, position, title, file };
    }),
  );
}

/** Grows when the form of bundles changes, so that those that were kept are made anew. */
const FORM = 1;

/** Tells a bundle from every other: what is printed, its date, and which files stay out. */
export function bundleKey(papers: Papers, at: Date | null, unclean: ReadonlySet<string>): string {
  const { content, whole, notes, holdsClosed } = papers;
  const made = [FORM, content, [...whole], [...notes], holdsClosed, at, [...unclean].toSorted()];
  return createHash("sha256").update(JSON.stringify(made)).digest("hex");
}

interface BundleGiven {
  /** The document's date; null for one that wasn't sent. */
  at: Date | null;
  files: Pick<FileStore, "stream">;
  /** SHA-256 of files that stay out, since they aren't found clean. */
  unclean: ReadonlySet<string>;
  /** Where a file itself is, whole: "https://…". */
  hrefOf(itemId: string, position: number): string;
  onProgress?(done: number): void;
}

const NOT_CLEAN = "Filen er ikke fundet fri for skadeligt indhold og er ikke med.";

/**
 * Agenda and all attachments in one PDF, as the papers' reader may see them; `use` must have read it when
 * it returns. Takes seconds, in a process of its own, one at a time.
 */
export function renderPaperBundle<T>(
  papers: Papers,
  { at, files, unclean, hrefOf, onProgress }: BundleGiven,
  use: (path: string, facts: BundleFacts) => Promise<T>,
): Promise<T> {
  const view = viewMeeting(papers.content, { publishedAt: at, inside: papers, bundle: [] });
  const bundled = bundledFiles(papers);
  const wish = {
    view,
    files: bundled.map(({ itemId, item, position, title, file }) => ({
      title,
      item,
      fileName: file.name,
      mediaType: file.mediaType,
      size: file.size,
      href: hrefOf(itemId, position),
      refused: unclean.has(file.sha256) ? NOT_CLEAN : null,
    })),
    open: async (place: number) => {
      const one = bundled[place];
      if (one === undefined) throw new NotFoundError("Filen findes ikke.");
      return files.stream(one.file.sha256);
    },
    ...(onProgress && { onProgress }),
  };
  return renderBundle(wish, use);
}
