import type { Line } from "./lines.ts";
import { splitAtCommas } from "./names.ts";
import type { Head } from "./parse-head.ts";
import { readPeople } from "./people.ts";
import { putHeadPlace, type Reading } from "./reading.ts";

const member =
  /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}?[\p{L}.'’-]+){1,4}(?:, \p{Lu}?\p{Ll}+)? ?(?:\([^()]{3,40}\) ?)?\(\p{Lu}{1,3}\)$/u;
/** So many with their party's letter are a list of members. */
const least = 4;

/** Where no label names who took part, a line of the head that is a list of members, "Ida Holm (A), Bo Ek (V), …", or some that are one each. */
export function nameMembers(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  if (head.participants.length > 0) return [...lines];
  const line = lines.find(({ text }) => {
    const names = splitAtCommas(text.replace(/,\s*$/, ""));
    return names.length >= least && names.every((name) => member.test(name.trim()));
  });
  const members = line === undefined ? membersBelow(lines) : [line];
  if (members.length === 0) return [...lines];
  head.participants = readPeople(members, false, reading).participants;
  putHeadPlace(reading, "/participants", members);
  return lines.filter((each) => !members.includes(each));
}

/** The first lines right below each other that are a member each. */
function membersBelow(lines: readonly Line[]): Line[] {
  const from = lines.findIndex(({ text }) => member.test(text));
  const rest = from === -1 ? [] : lines.slice(from);
  const until = rest.findIndex(({ text }) => !member.test(text));
  const members = until === -1 ? rest : rest.slice(0, until);
  return members.length >= least ? members : [];
}
