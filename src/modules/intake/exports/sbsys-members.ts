import type { ExportText } from "./export-paper.ts";
import { value, type XmlNode } from "./xml.ts";

/** What a note tells of the meeting; any other, such as why somebody stays away, is nobody's business. */
const TELLS =
  /stedfortræder|suppleant|forlod|ankom|indtrådte|mødte|deltog|inhabil|\bkl\.|\b(?:fra|til|under|ved) (?:punkt|pkt|sag)/i;

interface People {
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
  /** What is noted beside names. */
  preamble: ExportText[];
  /** Whose notes aren't taken along. */
  kept: string[];
}

/**
 * Members by who came. In the first form `ParticipationStatusAsValue` is 0 not known, 1 and 4 present, any
 * other absent; in the second `Participate` is 0 for present.
 */
export function readMembers(members: readonly XmlNode[]): People {
  const people: People = { participants: [], absent: [], substitutes: [], preamble: [], kept: [] };
  const notes: string[] = [];
  for (const member of members) {
    const name = value(member, "Name") || value(member, "Member/Name");
    if (name === "") continue;
    (isAway(member) ? people.absent : people.participants).push(name);
    const note = value(member, "ParticipationNote");
    const instead = /^(?:stedfortræder|suppleant|i stedet)\s+for\s+(?<name>.+?)\.?$/i.exec(note);
    if (instead?.groups?.["name"] !== undefined)
      people.substitutes.push({ for: instead.groups["name"], by: name });
    else if (TELLS.test(note)) notes.push(`- ${name}: ${note}`);
    else if (note !== "") people.kept.push(name);
  }
  if (notes.length > 0) people.preamble.push({ heading: "Fremmøde", text: notes.join("\n") });
  return people;
}

function isAway(member: XmlNode): boolean {
  const second = value(member, "Participate");
  if (second !== "") return second !== "0";
  const text = value(member, "ParticipationStatusAsText");
  if (/absent|cancel|excused|afbud|fravær/i.test(text)) return true;
  const status = value(member, "ParticipationStatusAsValue");
  return status !== "" && !["0", "1", "4"].includes(status);
}
