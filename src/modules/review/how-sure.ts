import { needsReview } from "../intake/index.ts";
import type { Draft, DraftDoubt, Reading } from "./draft.ts";
import { draftFaults } from "./draft-faults.ts";

/** The draft that a paper begins as: what was read, with every doubt open. */
export function firstDraft({
  document,
  doubts,
  places,
}: Pick<Reading, "document" | "doubts" | "places">): Draft {
  return { document, doubts: doubts.map((doubt) => ({ ...doubt, settled: false })), places };
}

export function openDoubts({ doubts }: Pick<Draft, "doubts">): DraftDoubt[] {
  return doubts.filter(({ settled }) => !settled);
}

/** Of the open doubts those that each by itself holds the paper back. */
export function holdingDoubts(draft: Pick<Draft, "doubts">): DraftDoubt[] {
  return openDoubts(draft).filter((doubt) =>
    needsReview({ confidence: doubt.confidence, doubts: [doubt] }),
  );
}

/** Whether the paper says whose meeting it is and when, and no doubt holds it back. */
export function isSure(draft: Draft): boolean {
  const { date, body } = draft.document;
  return date !== "" && body.name !== "" && holdingDoubts(draft).length === 0;
}

/** Whether it may be imported as it stands: it is sure, and nothing that was written in it can't be right. */
export function mayImport(draft: Draft): boolean {
  return isSure(draft) && draftFaults(draft.document).length === 0;
}

/** How it was read, with places and open doubts as they are after correction. */
export function asDrafted(reading: Reading, draft: Draft): Reading {
  const doubts = openDoubts(draft).map(
    ({ pointer, confidence, reason, message, line, suggestion }) => ({
      pointer,
      confidence,
      reason,
      message,
      line,
      suggestion,
    }),
  );
  return { ...reading, places: draft.places, doubts };
}
