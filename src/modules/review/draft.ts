import type { Doubt, PaperReading, ParsedDocument, Places } from "../intake/index.ts";

/** A doubt of a paper in review, and whether somebody has seen to it. */
export type DraftDoubt = Doubt & { settled: boolean };

/** A paper's record while it is corrected: doubts and places follow the parts that they are about. */
export interface Draft {
  document: ParsedDocument;
  doubts: DraftDoubt[];
  places: Places;
}

/** What a paper was read as. */
export type Reading = Omit<PaperReading, "kind"> & {
  /** Media type, also of what only case systems give out. */
  kind: string;
};

/** What becomes of a paper that is sure: it is published, kept as a draft, or waits for a look. */
export const WISHES = ["publish", "draft", "look"] as const;
export type Wish = (typeof WISHES)[number];

export const PAPER_STATES = ["held", "waiting", "failed", "imported", "dismissed"] as const;
export type PaperState = (typeof PAPER_STATES)[number];

/** What somebody else has made of the paper meanwhile. */
export interface Theirs {
  revision: number;
  draft: Draft;
  changedBy: string;
  changedAt: string;
}

export type SavedDraft =
  | {
      kind: "saved";
      revision: number;
      /** What importing it would do to a meeting that is there already. */
      meetingNote: string | null;
    }
  /** Nothing was written: it was changed since the revision that was sent. */
  | { kind: "conflict"; theirs: Theirs };
