import type { Place, Places } from "../../intake/index.ts";

/** Where a field was read, or the nearest part of the record that holds it; null when that isn't known. */
export function placeOf(places: Places, pointer: string): Place | null {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    const place = places[at];
    if (place !== undefined) return place;
  }
  return null;
}
