/** Words by their code as options of a choice, in their order. */
export const options = (words: Record<string, string>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));
