import type { ParsedDocument } from "../parsed-document.ts";
import type { Doubt } from "./doubt.ts";
import type { PartsByLine } from "../places/parts-by-line.ts";

interface Certainty {
  confidence: number;
  /** The field that the warning is about: of the head by its pointer, of the part on its line by what follows it. */
  field: { head: string } | { item: string } | { section: string };
}

/** How sure a field is that the parser warns of. Below a half it holds the paper. */
const certainties: Readonly<Record<string, Certainty>> = {
  "no-date": { confidence: 0, field: { head: "/date" } },
  "dates-differ": { confidence: 0.3, field: { head: "/date" } },
  "weekday-mismatch": { confidence: 0.6, field: { head: "/date" } },
  "kind-derived": { confidence: 0.45, field: { head: "/kind" } },
  "body-derived": { confidence: 0.6, field: { head: "/body/name" } },
  "date-derived": { confidence: 0.6, field: { head: "/date" } },
  "no-body": { confidence: 0, field: { head: "/body/name" } },
  "no-items": { confidence: 0, field: { head: "/items" } },
  "ocr-damage": { confidence: 0.8, field: { head: "" } },
  "contents-without-item": { confidence: 0.45, field: { head: "/tableOfContents" } },
  "item-not-in-contents": { confidence: 0.6, field: { item: "/title" } },
  "number-gap": { confidence: 0.7, field: { item: "/number" } },
  "number-missing": { confidence: 0.7, field: { item: "/number" } },
  "number-repaired": { confidence: 0.7, field: { item: "/number" } },
  "stray-number": { confidence: 0.7, field: { item: "" } },
  "number-without-heading": { confidence: 0.6, field: { item: "" } },
  "item-without-decision": { confidence: 0.7, field: { item: "/decisions" } },
  "closed-contradiction": { confidence: 0.1, field: { item: "/closed" } },
  "closed-group": { confidence: 0.7, field: { item: "/closed" } },
  "closed-attachment": { confidence: 0.3, field: { section: "/text" } },
  "text-without-heading": { confidence: 0.7, field: { section: "/heading" } },
  "unknown-heading": { confidence: 0.7, field: { section: "/kind" } },
  "stray-letter": { confidence: 0.8, field: { section: "/text" } },
  "unreadable-page": { confidence: 0.3, field: { section: "" } },
  "page-not-read": { confidence: 0.3, field: { section: "" } },
  "cut-off": { confidence: 0.4, field: { section: "/text" } },
};
/** A number that is left out where no list of contents tells whether an item is missing. */
const bareGap: Certainty = { confidence: 0.45, field: { item: "/number" } };
/** Of a warning that isn't named. */
const ordinary: Certainty = { confidence: 0.7, field: { section: "" } };

/** What the parser warned of, as doubts on the fields that it is about. */
export function warningDoubts(
  { warnings, tableOfContents }: ParsedDocument,
  parts: PartsByLine,
): Doubt[] {
  const hasContents = tableOfContents.length > 0;
  return warnings.map(({ code, line, message }) => {
    const isBareGap = code === "number-gap" && !hasContents;
    const { confidence, field } = isBareGap ? bareGap : (certainties[code] ?? ordinary);
    return {
      pointer: pointerOf(field, line, parts),
      confidence,
      reason: code,
      message,
      line,
      suggestion: null,
    };
  });
}

function pointerOf(field: Certainty["field"], line: number | null, parts: PartsByLine): string {
  if ("head" in field) return field.head;
  if (line === null) return "";
  const item = parts.item(line);
  if ("item" in field) return item === undefined ? "" : item + field.item;
  const section = parts.section(line);
  return section === undefined ? (item ?? "") : section + field.section;
}
