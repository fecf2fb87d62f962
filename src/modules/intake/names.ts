/** Splits "A, B og C" into names; "og" divides only before the last name. */
export function splitNames(text: string): string[] {
  return text
    .split(/[,;]|\s+og\s+(?=[^,;]+$)/)
    .map((name) => name.trim().replace(/\.$/, ""))
    .filter((name) => name !== "");
}
