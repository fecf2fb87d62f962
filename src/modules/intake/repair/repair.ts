import { suspectParts } from "./damaged-parts.ts";
import { type Repaired, repairText } from "./repair-text.ts";
import { loadSpelling } from "./spelling.ts";

/** `repairText` with the Danish dictionary, which a text that is plainly sound doesn't wait for. */
export async function repair(text: string): Promise<Repaired> {
  if (suspectParts(text).length === 0) return { text, repairs: [] };
  return repairText(text, await loadSpelling());
}
