import type { PdfView } from "../view.ts";
import type { SourceFile } from "./convert.ts";

/** An attachment of a bundle. */
export interface BundledFile extends SourceFile {
  /** Its item as printed: "Punkt 2: Havnens promenade". */
  item: string;
  fileName: string;
  /** Where the file itself is, whole: "https://…". */
  href: string;
  /** Why the file stays out; null for one that is taken in. */
  refused: string | null;
}

/** All that a bundle is made of. */
export interface BundleTask {
  /** The agenda, whose `bundle` is filled in when the pages are counted. */
  view: PdfView;
  files: BundledFile[];
  /** Places of files that ended an earlier try, and are told of instead. */
  left: number[];
  /** Where the bundle is to lie. */
  path: string;
}

/** A file that gives no pages, and why. */
export interface BundleProblem {
  /** Its place among the files. */
  at: number;
  why: string;
}

export interface BundleFacts {
  pages: number;
  /** bytes */
  size: number;
  problems: BundleProblem[];
}

/** From the process that makes bundles: it wants a file, or has done, or can't. */
export type BundleMessage = { need: number } | { done: BundleFacts } | { problem: string };
/** To it: where a file lies for it, which it may delete; null when there is none. */
export type FileMessage = { at: string | null };
