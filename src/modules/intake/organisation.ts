/** Bodies that belong to an organisation whatever their documents mention. */
const known: readonly { body: RegExp; organisation: string }[] = [
  { body: /^KKR\b/i, organisation: "KL" },
];

const municipality = / [Kk]ommunes?(?!\p{L})/gu;
const name = /\p{Lu}\p{Ll}[\p{L}-]*$/u;
const noName = new Set(["Den", "Denne", "Hver", "Enhver", "En", "Vores", "Samme"]);

/**
 * The organisation that a body belongs to. Documents seldom print it as a field, so it is the
 * municipality that the text names most often, if it names one twice or only one.
 */
export function findOrganisation(body: string, text: string): string | null {
  const found = known.find((each) => each.body.test(body));
  if (found !== undefined) return found.organisation;
  const counts = new Map<string, number>();
  for (const match of text.matchAll(municipality)) {
    const named = name.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0];
    if (named !== undefined && !noName.has(named)) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  const [most, next] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (most === undefined || (most[1] < 2 && next !== undefined)) return null;
  return `${most[0]} Kommune`;
}
