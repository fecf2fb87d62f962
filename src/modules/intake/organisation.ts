/** Bodies that belong to an organisation whatever their documents mention. */
const known: readonly { body: RegExp; organisation: string }[] = [
  { body: /^KKR\b/i, organisation: "KL" },
];

const municipality = /(?<name>\p{Lu}[\p{Ll}-]+(?:-\p{Lu}\p{Ll}+)?) [Kk]ommunes?(?!\p{L})/gu;
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
    const name = match.groups?.["name"] ?? "";
    if (!noName.has(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most, next] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (most === undefined || (most[1] < 2 && next !== undefined)) return null;
  return `${most[0]} Kommune`;
}
