/** Words whose full stop doesn't end a sentence; single letters count as well. */
const short = new Set(
  "bl.a|ca|cand|chr|d|dvs|evt|f.eks|fx|hhv|ift|ifm|inkl|jf|jur|kl|kr|mia|mio|ml|mv|nr|pct|pkt|pr|sct|skt|stk|vedr".split(
    "|",
  ),
);

/** Splits a paragraph into sentences; the text between them, a blank, is not kept. */
export function splitSentences(paragraph: string): string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(/[.!?]["”“)]?\s+(?=["”“(]?[\p{Lu}\d])/gu)) {
    const before = paragraph.slice(Math.max(from, match.index - 12), match.index);
    const word = /[\p{L}.]*$/u.exec(before)?.[0] ?? "";
    if (word.length === 1 || short.has(word.toLowerCase()) || /\b\d{1,2}$/.test(before)) continue;
    const end = match.index + match[0].trimEnd().length;
    sentences.push(paragraph.slice(from, end));
    from = match.index + match[0].length;
  }
  sentences.push(paragraph.slice(from));
  return sentences.filter((sentence) => sentence !== "");
}
