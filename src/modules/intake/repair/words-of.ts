/** A word as it stands in a text; one that a line's end breaks has two pieces. */
export interface PlacedWord {
  /** The pieces put together. */
  word: string;
  /** It has a capital though no sentence or line begins with it, or the word behind it has one too. */
  isName: boolean;
  /** A comma stands before it. */
  isBehindComma: boolean;
  /** Offsets in the text of each piece; `end` is behind its last letter. */
  pieces: readonly { start: number; end: number }[];
}

// Letters, and the signs that damaged letters are read as.
const pattern =
  /(?:(?<![\p{L}\p{N}])\/(?=E\p{Ll})|(?<=\p{Ll})!(?=\p{Ll}|,? \p{L})|\](?<=(?<![[\p{L}])\p{L}*\p{Ll}\])|[\p{L}\p{N}@&|£¢}])+/gu;
// Addresses, and names of files as "referat-af-modet-i-maj.pdf".
const addresses =
  /https?:\/\/\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\p{L}\d]+(?:[-_][\p{L}\d]+){3,}|[\p{L}\d_-]+\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g)(?!\p{L})/giu;
const broken = /^-[ \t]*\n\s*(?=\p{Ll})/u;
const behindComma = /,\s+$/;
const noVowel = /^(?:[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{1,4}|[b-df-hj-np-tv-xz]{2,3})$/;
/** Abbreviations of papers, which stand before a full stop. */
const abbreviations = new Set(
  "adm afd afs ang art bl ca div ekskl evt excl fmd forv hhv incl ind inkl inv jf kap komm korr maks matr mdr mia mio nfmd opr osv pct pers pkt sekr stk tekn tlf udv vedr".split(
    " ",
  ),
);
const mostlyDigits = /\d.*\d|^\d+$|^\d[^rg]$|^[@&|£¢}]+$|^(?:[kc]?m[23]|CO2|A[0-6])$/;

/** The words between two offsets of a text, without addresses, numbers and what has several digits. */
export function* wordsOf(text: string, from: number, to: number): Generator<PlacedWord> {
  const part = text.slice(from, to);
  const skipped = [...part.matchAll(addresses)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  let before: { start: number; end: number } | null = null;
  for (const { index, 0: found } of part.matchAll(pattern)) {
    const end = index + found.length;
    const piece = { start: from + index, end: from + end };
    const first: { start: number; end: number } | null = before;
    before = null;
    if (skipped.some((one) => index < one.end && end > one.start)) continue;
    const isFirst = broken.test(part.slice(end, end + 40)) && /\p{L}$/u.test(found);
    if (first === null && isFirst) {
      before = piece;
      continue;
    }
    const pieces = first === null ? [piece] : [first, piece];
    const word = pieces.map((one) => text.slice(one.start, one.end)).join("");
    const isAbbreviation =
      text.startsWith(".", end) && (noVowel.test(word) || abbreviations.has(word.toLowerCase()));
    if (!mostlyDigits.test(word) && !isAbbreviation)
      yield {
        word,
        pieces,
        isName: isName(text, word, pieces),
        isBehindComma: behindComma.test(
          text.slice(Math.max(0, pieces[0]!.start - 3), pieces[0]!.start),
        ),
      };
  }
}

const capital = /^[\p{Lu}@]\p{Ll}/u;
const begins = /(?:^|\n|[.:!?–—•|/"»“”)\]]|\n.{0,7}[\d.)-] *| [-~])\s*$/;

/** So long lines go on. */
const longLine = 60;

function isName(text: string, word: string, pieces: PlacedWord["pieces"]): boolean {
  if (!capital.test(word)) return false;
  const { start } = pieces[0]!;
  const { end } = pieces.at(-1)!;
  if (/[\p{Ll},]\n\s*$/u.test(text.slice(Math.max(0, start - 12), start))) {
    // A line within a paragraph begins no sentence.
    const before = text.lastIndexOf("\n", text.lastIndexOf("\n", start - 1) - 1);
    return start - before > longLine;
  }
  return (
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) ||
    !begins.test(text.slice(Math.max(0, start - 12), start))
  );
}
