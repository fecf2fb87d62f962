/** "7 stemmer (A, B) mod 2 (C)", "3 (…) stemte for, 2 (…) imod": a side, a count and names in brackets. */
const tallied =
  /(?<before>(?:for|i?mod|blankt?|undlod|undlader|hverken for eller imod)\s+(?:at stemme\s+)?(?:stemte\s+)?)?(?<!\d)(?:\d{1,2}|én|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)(?:\s+(?:stemmer?|medlem(?:mer)?))?(?<behind>\s+(?:stemte\s+)?(?:for|i?mod|blankt?|undlod(?:\s+at\s+stemme)?|hverken for eller imod))?\s*\((?<names>[^()]+(?:\([^()]*\)[^()]*)*)\)(?<after>\s+(?:(?:stemte|stemmer)\s+(?:for|i?mod|blankt?)|undlod|undlader|i?mod(?=[\s,.;]|$)(?!\s+\d)))?/giu;
const against = /\d+\s+stemmer?\s+(?:\([^()]*(?:\([^()]*\)[^()]*)*\)\s+)?i?mod\s+\d/i;

/**
 * Who voted what, where a sentence tells of several sides, or of how many votes stood against the named;
 * empty where it doesn't.
 */
export function readTally(
  sentence: string,
): { side: "for" | "against" | "abstain"; names: string }[] {
  if (!sentence.includes("(")) return [];
  const found = [...sentence.matchAll(tallied)].map(({ groups }) => ({
    printed: ["before", "behind", "after"].map((name) => groups?.[name] ?? "").join(" "),
    names: groups?.["names"] ?? "",
  }));
  const isSided = found.some(({ printed }) => printed.trim() !== "");
  if (!isSided || (found.length < 2 && !against.test(sentence))) return [];
  return found.map(({ printed, names }) => ({ side: sideOf(printed), names }));
}

function sideOf(printed: string): "for" | "against" | "abstain" {
  if (/blank|undl|hverken/i.test(printed)) return "abstain";
  return /mod/i.test(printed) ? "against" : "for";
}
