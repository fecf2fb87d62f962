import type { ExportPaper } from "./export-paper.ts";

/** What isn't finished, in the systems' own words. */
const UNFINISHED =
  /kladde|udkast|foreløbig|afventer|oprettet|planlagt|klar til|til godkendelse|\b(?:under|ikke)\b/i;

/**
 * What a system's words make of a paper: "Referat endeligt godkendt", "Dagsorden", "Referat under udarbejdelse".
 * Words that nobody knows make a draft, so that nothing comes out by being misread.
 */
export function stateOfWords(words: string): {
  state: ExportPaper["state"];
  kind: "agenda" | "minutes";
} {
  const kind = /referat|protokol|minutes/i.test(words) ? "minutes" : "agenda";
  const isKnown = kind === "minutes" || /dagsorden|agenda/i.test(words);
  return { state: isKnown && !UNFINISHED.test(words) ? kind : "draft", kind };
}
