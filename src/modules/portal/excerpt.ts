/** The beginning of a text on one line, cut at a word and marked as cut when it is longer than `length`. */
export function excerpt(text: string, length: number): string {
  const line = text
    .replace(/:\n\s*- /g, ": ")
    .replace(/\n\s*- /g, " · ")
    .replace(/\s+/g, " ")
    .trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).replace(/[\s,;:.–-]+$/, "")} …`;
}
