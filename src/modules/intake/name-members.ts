import type { Line } from "./lines.ts";
import { splitAtCommas } from "./names.ts";
import type { Head } from "./parse-head.ts";
import { readPeople } from "./people.ts";
import { putHeadPlace, type Reading } from "./reading.ts";

const member =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]+){1,4} ?(?:\([^()]{3,40}\) ?)?\(\p{Lu}{1,3}\)$/u;
/** So many with their party's letter are a list of members. */
const least = 4;

/** Where no label names who took part, a line of the head that is a list of members: "Ida Holm (A), Bo Ek (V), …". */
export function nameMembers(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  if (head.participants.length > 0) return [...lines];
  const line = lines.find(({ text }) => {
    const names = splitAtCommas(text.replace(/,\s*$/, ""));
    return names.length >= least && names.every((name) => member.test(name.trim()));
  });
  if (line === undefined) return [...lines];
  head.participants = readPeople([line], false, reading).participants;
  putHeadPlace(reading, "/participants", [line]);
  return lines.filter((each) => each !== line);
}
