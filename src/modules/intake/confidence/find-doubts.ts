import type { ParsedDocument } from "../parsed-document.ts";
import type { Places } from "../places/places.ts";
import type { PlacedRepair } from "../places/source-lines.ts";
import { closedDoubts } from "./closed-doubts.ts";
import type { Doubt } from "./doubt.ts";
import { partsByLine } from "../places/parts-by-line.ts";
import { suggest } from "./suggest.ts";
import { scanDoubts } from "./scan-doubts.ts";
import { textDoubts } from "./text-doubts.ts";
import { warningDoubts } from "./warning-doubts.ts";

/**
 * What of a document isn't certain, in the order of its lines. A field without a doubt is as sure as
 * reading is: it stands under a label or a known heading, or the rest of the paper agrees with it.
 */
export function findDoubts(
  document: ParsedDocument,
  places: Places,
  evidence: {
    repairs: readonly PlacedRepair[];
    /** The lines as read, with how sure a reader of scans was of each. */
    lines: readonly { text: string; confidence?: number }[];
  },
): Doubt[] {
  const parts = partsByLine(places);
  const doubts = [
    ...warningDoubts(document, parts),
    ...textDoubts(document, places),
    ...closedDoubts(document, places),
    ...scanDoubts(places, evidence),
  ];
  return doubts
    .map((doubt) =>
      doubt.suggestion === null ? { ...doubt, suggestion: suggest(doubt, document) } : doubt,
    )
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
