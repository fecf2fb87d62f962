/** How the `n`th case of a year is numbered by the authority's scheme: "S{year}-{n}" → "S2026-1". */
export function caseNumberExample(scheme: string, year: number, n: number): string {
  return scheme.replaceAll("{year}", String(year)).replaceAll("{n}", String(n));
}
