import type { Draft } from "../draft.ts";
import type { SourceText } from "./part-places.ts";

/** Says on which lines of its paper an item stands; one end moves the other along where it must. */
export function setLines(
  draft: Draft,
  pointer: string,
  ends: { from?: number; to?: number },
  source: SourceText,
): Draft {
  const known = draft.places[pointer];
  const last = source.at(-1)?.line ?? 1;
  const kept = (line: number) => Math.min(Math.max(line, 1), last);
  const from = kept(ends.from ?? Math.min(known?.from ?? last, ends.to ?? last));
  const to = kept(Math.max(from, ends.to ?? known?.to ?? from));
  const page = source.find(({ line }) => line === from)?.page ?? null;
  return { ...draft, places: { ...draft.places, [pointer]: { page, from, to } } };
}
