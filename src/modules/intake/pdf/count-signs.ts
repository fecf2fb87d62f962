/** How many signs texts hold, blanks not counted. */
export function countSigns(pieces: readonly { text: string }[]): number {
  return pieces.reduce((sum, { text }) => sum + text.replaceAll(/\s/g, "").length, 0);
}
