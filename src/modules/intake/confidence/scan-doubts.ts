import type { Place, Places } from "../places/places.ts";
import type { PlacedRepair } from "../places/source-lines.ts";
import type { Doubt } from "./doubt.ts";

interface ScannedLine {
  text: string;
  /** How sure a reader of scans was of it. */
  confidence?: number;
}

/** A field that is surer than this isn't worth somebody's look. */
const CERTAIN = 0.85;
/** A repair that is less sure is told of by itself. */
const SURE_REPAIR = 0.75;

const section = /\/(?:sections|preamble)\/\d+$/;
const field = /\/title$|^\/body\/name$|^\/date$/;

/** How far the words of a scan can be trusted, section for section and title for title. */
export function scanDoubts(
  places: Places,
  given: { repairs: readonly PlacedRepair[]; lines: readonly ScannedLine[] },
): Doubt[] {
  const byLine = Map.groupBy(
    given.repairs.filter(({ repaired }) => /\p{L}/u.test(repaired)),
    ({ line }) => line,
  );
  return Object.entries(places).flatMap(([pointer, place]) => {
    const isSection = section.test(pointer);
    if (!isSection && !field.test(pointer)) return [];
    const lines = given.lines.slice(place.from - 1, place.to);
    const repairs = lines.flatMap((_, at) => byLine.get(place.from + at) ?? []);
    const at = isSection ? `${pointer}/text` : pointer;
    return [
      ...repairDoubt(at, place, repairs, lines),
      ...unsureDoubt(at, repairs),
      ...sightDoubt(at, place, lines),
    ];
  });
}

function repairDoubt(
  pointer: string,
  { from }: Place,
  repairs: readonly PlacedRepair[],
  lines: readonly ScannedLine[],
): Doubt[] {
  const words = lines.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);
  // Most repairs are right; what wasn't recognised as damaged is about as much as was.
  const confidence = Math.max(0.3, 1 - repairs.length / Math.max(10, words));
  if (confidence >= CERTAIN) return [];
  const message = `${repairs.length} ord er rettet efter skanning; se efter, om de er rigtige.`;
  return [{ pointer, confidence, reason: "repaired", message, line: from, suggestion: null }];
}

/** The repair that is the least sure, and how many others are in doubt. */
function unsureDoubt(pointer: string, repairs: readonly PlacedRepair[]): Doubt[] {
  const unsure = repairs
    .filter(({ confidence }) => confidence < SURE_REPAIR)
    .toSorted((a, b) => a.confidence - b.confidence);
  const [least] = unsure;
  if (least === undefined) return [];
  const { original, repaired, confidence, line } = least;
  const more = unsure.length === 1 ? "" : ` Det gælder ${unsure.length - 1} ord mere i afsnittet.`;
  const message = `»${original}« er rettet til »${repaired}«, men kan også være noget andet.${more}`;
  return [{ pointer, confidence, reason: "repair-unsure", message, line, suggestion: null }];
}

function sightDoubt(pointer: string, { from }: Place, lines: readonly ScannedLine[]): Doubt[] {
  let signs = 0;
  let sum = 0;
  for (const { text, confidence } of lines) {
    if (confidence === undefined) continue;
    signs += text.length;
    sum += confidence * text.length;
  }
  const confidence = signs === 0 ? 1 : sum / signs;
  if (confidence >= CERTAIN) return [];
  const message = "Teksten er skannet og svær at læse; hold den op mod billedet.";
  return [{ pointer, confidence, reason: "hard-to-read", message, line: from, suggestion: null }];
}
