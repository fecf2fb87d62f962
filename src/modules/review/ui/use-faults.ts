import { useState } from "react";
import type { ParsedDocument } from "../../intake/index.ts";
import { draftFaults } from "../draft-faults.ts";

/** What can't be right in the record, by field: the first fault of each; the same map while that is the same. */
export function useFaults(document: ParsedDocument): ReadonlyMap<string, string> {
  const [kept, setKept] = useState(() => faultMap(document));
  const [seen, setSeen] = useState(document);
  if (seen === document) return kept;
  setSeen(document);
  const found = faultMap(document);
  if (isSame(kept, found)) return kept;
  setKept(found);
  return found;
}

function faultMap(document: ParsedDocument): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const { pointer, message } of draftFaults(document))
    if (!map.has(pointer)) map.set(pointer, message);
  return map;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}
