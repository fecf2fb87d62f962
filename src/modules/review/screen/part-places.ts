import type { Place, ReadLine } from "../../intake/index.ts";

/** The lines that a paper was read from. */
export type SourceText = readonly ReadLine[];

/** Signs by which a line is found that a text may begin on. */
const LEAD = 12;

/**
 * The lines of the two halves of a part that is parted where `after` begins, by the line that says so. Null
 * where the part has no place; both halves have all of it where no line, or more than one, begins so.
 */
export function partPlaces(
  place: Place | undefined,
  after: string,
  source: SourceText,
): readonly [Place, Place] | null {
  if (place === undefined) return null;
  const first = plain(after.split("\n", 1)[0] ?? "");
  const found = source.flatMap(({ line, page, text }) => {
    const at = line < place.from || line > place.to ? -1 : beginning(plain(text), first);
    return at === -1 ? [] : [{ line, page, isWhole: at === 0 }];
  });
  const [here, another] = found;
  if (here === undefined || another !== undefined) return [place, place];
  const { line, page, isWhole } = here;
  // A half that ends within a line has that line too.
  const to = isWhole && line > place.from ? line - 1 : line;
  return [
    { ...place, to },
    { page, from: line, to: place.to },
  ];
}

/** Where in the line the text begins, which may go on in the next one; -1 where it doesn't. */
function beginning(line: string, text: string): number {
  const lead = text.slice(0, LEAD);
  if (lead === "") return -1;
  for (let at = line.indexOf(lead); at !== -1; at = line.indexOf(lead, at + 1)) {
    const rest = line.slice(at);
    if (rest.startsWith(text) || text.startsWith(rest.replace(/-$/, ""))) return at;
  }
  return -1;
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
