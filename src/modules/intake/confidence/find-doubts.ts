import type { ParsedDocument, ParseWarning } from "../parsed-document.ts";
import type { Places } from "../places/places.ts";
import type { Doubt } from "./doubt.ts";

/** How certain a field is that a warning is about; what isn't named here is as sure as `ordinary`. */
const certainties: Readonly<Record<string, number>> = {
  "no-date": 0,
  "no-body": 0,
  "no-items": 0,
  "dates-differ": 0.3,
  "weekday-mismatch": 0.6,
  "cut-off": 0.4,
  "closed-group": 0.7,
  "number-gap": 0.6,
  "unreadable-page": 0.3,
  "page-not-read": 0.3,
  "item-without-decision": 0.7,
  "stray-letter": 0.9,
  "unknown-heading": 0.8,
};
const ordinary = 0.7;

/** Fields of the head that a warning is about. */
const heads: Readonly<Record<string, string>> = {
  "no-date": "/date",
  "dates-differ": "/date",
  "weekday-mismatch": "/date",
  "no-body": "/body/name",
  "no-items": "/items",
};

/** What of a document isn't certain. */
export function findDoubts(document: ParsedDocument, places: Places): Doubt[] {
  return document.warnings.map((warning) => ({
    pointer: heads[warning.code] ?? pointerOf(warning, places),
    confidence: certainties[warning.code] ?? ordinary,
    reason: warning.code,
    message: warning.message,
    line: warning.line,
    suggestion: null,
  }));
}

/** The smallest part of the record whose place holds the warning's line; "" when there is none. */
function pointerOf({ line }: ParseWarning, places: Places): string {
  if (line === null) return "";
  const [smallest] = Object.entries(places)
    .filter(([, { from, to }]) => from <= line && line <= to)
    .toSorted(([, a], [, b]) => a.to - a.from - (b.to - b.from));
  return smallest?.[0] ?? "";
}
