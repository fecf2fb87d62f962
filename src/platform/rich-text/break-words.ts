/**
 * The text with places to break its endless words (file names, mostly), which would otherwise run
 * off the page: a zero-width space after at most `longest` characters, rather behind a sign.
 * Addresses are left alone, since Typst knows where to break those.
 */
export function breakWords(text: string, longest: number): string {
  if (text.length <= longest || text.includes("://")) return text;
  const half = Math.floor(longest / 2);
  const piece = `\\S{${half},${longest - 1}}[_.,;/](?=\\S)|\\S{${longest}}(?=\\S)`;
  return text.replace(new RegExp(piece, "gu"), "$&\u200b");
}
