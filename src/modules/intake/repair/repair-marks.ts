import type { Repair } from "./repair-text.ts";

/** A sign or a short word, told by what stands around it. */
interface Mark {
  pattern: RegExp;
  printed: string;
  /** What the paper must show elsewhere. */
  given?: RegExp;
}

// What stands before is looked at only where the sign stands, so that long runs of blanks cost nothing.
const marks: readonly Mark[] = [
  // An entry of a list, and a dash in a sentence.
  { pattern: /—(?<=^[ \t]*—)(?=[ \t])/gm, printed: "-" },
  { pattern: /[~=](?<=^[ \t]*[~=])(?=[ \t]+[\p{L}\d])/gmu, printed: "-" },
  { pattern: /—(?<=\S[ \t]+—)(?=[ \t]|$)/gm, printed: "–" },
  { pattern: /—(?<=\S[ \t]+—)(?=\p{L})/gu, printed: "– " },
  { pattern: /(?:~|--)(?<=\S (?:~|--))(?= [\p{L}\d])/gu, printed: "–" },
  // The number of a page.
  { pattern: /[|tlI!](?<=Side [|tlI!])(?=[ \t]*$| af \d)/gmu, printed: "1" },
  // »I«, where a sentence begins.
  {
    pattern: /\|(?<=(?:^[ \t]*(?:\p{Lu} )?|(?<! (?:kr|mio|pct))[.:] )\|)(?= [\p{Ll}\d][^|\n]*$)/gmu,
    printed: "I",
  },
  {
    pattern:
      /[{1](?<=(?:^[ \t]*|\p{Ll}\. )[{1])(?= (?:forbindelse|forhold|henhold|perioden|l[øoage@]bet|stedet) )/gmu,
    printed: "I",
  },
  // »i« between words; a line with several of them is a table's.
  { pattern: /\|(?<=^[^|\n]*\p{Ll}{2} \|)(?= \p{Ll}{2}[^|\n]*$)/gmu, printed: "i" },
  {
    pattern:
      /\|(?<=^(?:[^|\n]*\p{Ll}{2} \|){1,2})(?=(?: \p{Ll}{3}[^|\n]*\p{Ll}{2} \|)? \p{Ll}{3}[^|\n]{20,}$)/gmu,
    printed: "i",
  },
  { pattern: /\|(?<= (?:kr|mio|pct)\. \|)(?= (?:19|20)\d\d)/gu, printed: "i" },
  { pattern: /[tj{!](?<=\p{Ll}{2} [tj{!])(?= \p{Ll}{2})/gu, printed: "i" },
  {
    pattern:
      /\/(?<=\p{Ll} \/)(?= (?:forbindelse|forhold|henhold|perioden|l[øoage@]bet|stedet|alt|dag|gang) )/gu,
    printed: "i",
  },
  // »til« and »og« between words.
  { pattern: /eri(?<=(?<!\p{L})eri)(?= \p{Ll})/gu, printed: "er i" },
  { pattern: /t(?:l|[!|]l|i[}\]])(?<=\p{Ll} (?:tl|t[!|]l|ti[}\]]))(?=\s\p{L})/gu, printed: "til" },
  {
    pattern:
      /09(?<=[\p{Ll}&][,:-]? 09)(?<!(?:(?<!\p{L})(?:den|nr|kl|bus)|uge|dag|linje) 09)(?= (?!jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}[\p{L}&@])/gu,
    printed: "og",
  },
  // A paragraph of a law.
  { pattern: /\$(?<=(?<![\p{L}\d])\$)(?= ?\d{1,3}(?![\d-]))/gu, printed: "§" },
  // »I alt« before a sum.
  {
    pattern: /[LTlt1|]alt(?<=^[ \t]*[LTlt1|]alt)(?=:? [\d.]+(?:,\d+)?(?: |$))/gmu,
    printed: "I alt",
  },
  // Headings of which the first letter is read as a small one.
  {
    pattern: /i(?<=^[ \t]*i)(?=n(?:dstilling|dledning|dhold|dholdsfortegnelse)[ \t]*$)/gmu,
    printed: "I",
  },
  // »på« that lost its letter.
  { pattern: /p(?<=\p{Ll},? p)(?=[ ,:]|\.(?!\p{L}))/gu, printed: "på" },
  { pattern: /p(?<=\d p)(?= \p{L}\p{Ll})/gu, printed: "på" },
  // »om året«, »i årene 2024-2027«, that lost theirs.
  {
    pattern: /ret(?<=(?:gang|gange|kr\.|timer|pct\.|kWh|stk\.) om ret)(?=[ .,;)])/gu,
    printed: "året",
  },
  { pattern: /rene(?<=(?<!\p{L})i rene)(?= (?:19|20)\d\d)/gu, printed: "årene" },
  {
    pattern:
      /ret(?<=(?<!\p{L})(?:resten|l\S{1,3}bet|slutningen|begyndelsen|midten) af\s+ret)(?=[ .,;)])/gu,
    printed: "året",
  },
  {
    pattern:
      /d?r(?<=(?<!\p{L})(?:to|tre|fire|fem|seks|otte|ti|hvert|n\S{1,3}ste|sidste) d?r)(?=[ .,;\n])/gu,
    printed: "år",
  },
  // »kl.« before an hour, »S2024-17« as case numbers begin, »AI-« (no Danish compound begins with al-).
  { pattern: /K[iI1|][.,](?<=(?:\p{Ll}|\d{4}) K[iI1|][.,])(?= ?\d)/gu, printed: "kl." },
  { pattern: /KI[.,](?<=(?<![\p{L}\d])(?<!\p{Ll} )KI[.,])(?= ?\d)/gu, printed: "Kl." },
  { pattern: /K[i1|][.,](?<=(?<![\p{L}\d])(?<!\p{Ll} )K[i1|][.,])(?= ?\d)/gu, printed: "Kl." },
  { pattern: /k[iI1|!][.,](?<=(?<![\p{L}\d])k[iI1|!][.,])(?= ?\d)/gu, printed: "kl." },
  { pattern: /\$(?=(?:19|20)\d\d-\d)/g, printed: "S" },
  { pattern: /Al(?<=(?<!\p{L})Al)(?=-\p{Ll})/gu, printed: "AI" },
  // »På«, where a sentence begins.
  { pattern: /PA(?<=(?<![\p{L}\d-])PA)(?= \p{L}?\p{Ll}+ \p{Ll})/gu, printed: "På" },
  { pattern: /@(?<=(?:^|[ (])@)(?=\. klasse)/gm, printed: "0" },
  // Ø alone: a party, a place.
  { pattern: /@(?<=(?:^|[ (])@)(?!\. klasse)(?=[ ).,]|$)/gm, printed: "Ø" },
  // The letter of a party.
  { pattern: /0(?<=\p{Lu}\p{Ll}+ \(0)(?=\))/gu, printed: "O", given: /\p{Ll} \([A-Z]\)/u },
  // Abbreviations before a number or a word, and a day before its month.
  { pattern: /,(?<=(?:(?<!\p{L})(?:stk|pkt|kl)|nr),)(?= ?\d)/giu, printed: "." },
  {
    pattern: /,(?<=(?<!\p{L})(?:ca|pr|mio|mia|inkl|ekskl|jf|evt),)(?= ?[\p{Ll}\d])/giu,
    printed: ".",
  },
  { pattern: /,(?<=(?:\d|mi[oa]\.) kr,)(?=\s)/gu, printed: ".", given: /\d kr\.[^]*\d kr\./u },
  {
    pattern:
      /,(?<=(?<![\d.,])\d\d?,)(?=\s(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?!\p{L}))/gu,
    printed: ".",
  },
  // A speck before a word, read as a quotation that nothing ends, or as a line.
  { pattern: /‘(?<=(?:^|[ \t])‘)(?=\p{L}[^’\n]*$)/gmu, printed: "" },
  { pattern: /_(?<=(?:^|[ \t])_)(?=\p{Lu}\p{Ll}+[^_\n]*$)/gmu, printed: "" },
  // A heading's number, and the end of a paragraph.
  { pattern: /,(?<=^\d{1,3},)(?= \p{Lu}\p{Ll})/gmu, printed: "." },
  {
    pattern:
      /,(?=[ \t]*(?:\n[ \t]*\n[ \t]*(?:\p{Lu}|\d+\. (?!At )\p{Lu})|\n[ \t]*(?:\d+\. (?!At )\p{Lu}|(?:Indstilling|Beslutning|Baggrund|Sagsfremstilling|Konklusion|Bilag)[ \t]*\n)))(?<=^(?![ \t]*(?:[-–—~=•+*«]|\d+[.,)]?|\p{Ll}\)) ?\p{Ll}).*(?<!\p{L})\p{Ll}+,)/gmu,
    printed: ".",
  },
  // A comma before the rest of a sentence.
  {
    pattern:
      /\.(?<=(?<!\p{L})(?!inkl|ekskl)\p{Ll}{5,}\.)(?=[ \n](?:men|og|som|der|da|idet|fordi|hvor|hvis|mens|samt)\s)/gu,
    printed: ",",
  },
];

/** What stands around a mark leaves next to no doubt. */
const sureOfMarks = 0.97;

/** Dashes, full stops, and short words that are read as signs, between two offsets of a damaged text. */
export function repairMarks(text: string, start: number, end: number): Repair[] {
  const part = text.slice(start, end);
  return marks.flatMap(({ pattern, printed, given }) =>
    (given?.test(part) === false ? [] : [...part.matchAll(pattern)]).map(
      ({ index, 0: damaged }) => ({
        at: start + index,
        damaged,
        repaired: printed,
        confidence: sureOfMarks,
      }),
    ),
  );
}
