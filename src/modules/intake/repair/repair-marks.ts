import type { Repair } from "./repair-text.ts";

// What stands before is looked at only where the sign stands, so that long runs of blanks cost nothing.
const marks: readonly { pattern: RegExp; printed: string }[] = [
  // An entry of a list, and a dash in a sentence.
  { pattern: /—(?<=^[ \t]*—)(?=[ \t])/gm, printed: "-" },
  { pattern: /[~=](?<=^[ \t]*[~=])(?=[ \t]+[\p{L}\d])/gmu, printed: "-" },
  { pattern: /—(?<=\S[ \t]+—)(?=[ \t]|$)/gm, printed: "–" },
  { pattern: /—(?<=\S[ \t]+—)(?=\p{L})/gu, printed: "– " },
  // »I«, where a sentence begins.
  { pattern: /\|(?<=(?:^[ \t]*(?:\p{Lu} )?|[.:] )\|)(?= [\p{Ll}\d])/gmu, printed: "I" },
  // »i« between words; a line with more of them is a table's.
  { pattern: /\|(?<=^[^|\n]*\p{Ll}{2} \|)(?= \p{Ll}{2}[^|\n]*$)/gmu, printed: "i" },
  // »på« that lost its letter.
  { pattern: /p(?<=\p{Ll},? p)(?=[ ,.:])/gu, printed: "på" },
  { pattern: /p(?<=\d p)(?= \p{L}\p{Ll})/gu, printed: "på" },
  // »om året«, »i årene 2024-2027«, that lost theirs.
  {
    pattern: /ret(?<=(?:gang|gange|kr\.|timer|pct\.|kWh|stk\.) om ret)(?=[ .,;)])/gu,
    printed: "året",
  },
  { pattern: /rene(?<=(?<!\p{L})i rene)(?= (?:19|20)\d\d)/gu, printed: "årene" },
  // »kl.« before an hour, »S2024-17« as case numbers begin, »AI-« (no Danish compound begins with al-).
  { pattern: /K[iI1|][.,](?<=\p{Ll} K[iI1|][.,])(?= ?\d)/gu, printed: "kl." },
  { pattern: /KI[.,](?<=(?<![\p{L}\d])(?<!\p{Ll} )KI[.,])(?= ?\d)/gu, printed: "Kl." },
  { pattern: /K[i1|][.,](?<=(?<![\p{L}\d])(?<!\p{Ll} )K[i1|][.,])(?= ?\d)/gu, printed: "Kl." },
  { pattern: /k[iI1|][.,](?<=(?<![\p{L}\d])k[iI1|][.,])(?= ?\d)/gu, printed: "kl." },
  { pattern: /\$(?=(?:19|20)\d\d-\d)/g, printed: "S" },
  { pattern: /Al(?<=(?<!\p{L})Al)(?=-\p{Ll})/gu, printed: "AI" },
  // »På«, where a sentence begins.
  { pattern: /PA(?<=(?<![\p{L}\d-])PA)(?= \p{L}?\p{Ll}+ \p{Ll})/gu, printed: "På" },
  { pattern: /@(?<=(?:^|[ (])@)(?=\. klasse)/gm, printed: "0" },
  // Ø alone: a party, a place.
  { pattern: /@(?<=(?:^|[ (])@)(?!\. klasse)(?=[ ).,]|$)/gm, printed: "Ø" },
  // Abbreviations before a number.
  { pattern: /,(?<=(?<!\p{L})(?:nr|stk|ca|pkt|kl|pr|mio),)(?= ?(?:\d|kr\b))/giu, printed: "." },
  // A speck before a word, read as a quotation that nothing ends.
  { pattern: /‘(?<=(?:^|[ \t])‘)(?=\p{L}[^’\n]*$)/gmu, printed: "" },
  // A heading's number, and the end of a paragraph.
  { pattern: /,(?<=^\d{1,3},)(?= \p{Lu}\p{Ll})/gmu, printed: "." },
  { pattern: /,(?<=\p{Ll},)(?=[ \t]*\n[ \t]*\n[ \t]*(?:\p{Lu}|\d+\.))/gu, printed: "." },
];

/** What stands around a mark leaves next to no doubt. */
const sureOfMarks = 0.97;

/** Dashes, and I read as a line, between two offsets of a damaged text. */
export function repairMarks(text: string, start: number, end: number): Repair[] {
  const part = text.slice(start, end);
  return marks.flatMap(({ pattern, printed }) =>
    [...part.matchAll(pattern)].map(({ index, 0: damaged }) => ({
      at: start + index,
      damaged,
      repaired: printed,
      confidence: sureOfMarks,
    })),
  );
}
