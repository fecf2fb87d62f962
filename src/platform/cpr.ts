/** Day and month, any two digits of a year, and four more: with a hyphen, a space or nothing between. */
const CPR = /(?<!\d)(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}[-– ]?\d{4}(?!\d)/g;

/** What in a text looks like CPR numbers, as written there, each once. */
export function cprNumbersIn(text: string): string[] {
  return [...new Set(text.match(CPR))];
}
