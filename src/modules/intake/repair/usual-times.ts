import { commonWords } from "./common-words.ts";
import { usualNames } from "./usual-names.ts";
import { usualWords } from "./usual-words.ts";

/** About how often usual words and names come in 100,000 words of papers. */
export const usualTimes: ReadonlyMap<string, number> = (() => {
  const times = new Map(commonWords);
  for (const [word, count] of [...usualWords, ...usualNames])
    times.set(word, Math.max(count, times.get(word) ?? 0));
  return times;
})();
