import type { Line } from "./lines.ts";
import { leave, type Reading } from "./reading.ts";

export interface People {
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
}

const substitute = /[,(]?\s*(?:som\s+)?(?:stedfortræder|suppleant)\s+for\s+(?<for>[^,()]+)\)?/i;
const away = /\s*(?:\(\s*(?:afbud|fraværende)\s*\)|-\s*(?:afbud|fraværende))\s*/i;
const arrow = /\s+-\s+(?<by>\p{Lu}[^-]+?)\s+stedfortræder$/u;

/** Reads a list of people: names with commas between them, or one on each line. */
export function readPeople(lines: readonly Line[], absent: boolean, reading: Reading): People {
  const people: People = { participants: [], absent: [], substitutes: [] };
  const perLine =
    lines.length > 1 && (reading.isMarked || !lines.some(({ text }) => /[,;]/.test(text)));
  const entries = perLine
    ? lines.map((line) => ({ line, text: line.text }))
    : splitList(lines.map(({ text }) => text).join(" ")).map((text) => ({
        line: lines[0] as Line,
        text,
      }));
  for (const { line, text } of entries) {
    const plain = text.replace(/^[-–•]\s+/, "").trim();
    if (plain === "" || plain === "-" || plain === ".") continue;
    const stands = substitute.exec(plain);
    const gone = away.exec(plain);
    const by = arrow.exec(plain)?.groups?.["by"];
    if (stands !== null) {
      const name = plain.replace(stands[0], "").trim();
      const absentee = stands.groups?.["for"] ?? "";
      leave(reading, line, stands[0].replace(absentee, ""), "label");
      people.participants.push(name);
      people.substitutes.push({ for: absentee.trim(), by: name });
    } else if (by !== undefined) {
      const name = plain.replace(arrow, "").trim();
      leave(reading, line, "stedfortræder", "label");
      people.participants.push(by);
      people.substitutes.push({ for: name, by });
    } else if (gone !== null) {
      leave(reading, line, gone[0], "label");
      people.absent.push(plain.replace(away, " ").trim());
    } else {
      (absent ? people.absent : people.participants).push(plain);
    }
  }
  return people;
}

/** Reads "Tove Lind for Aksel Østrup", one on each line. */
export function readSubstitutes(lines: readonly Line[]): People["substitutes"] {
  return lines.flatMap(({ text }) => {
    const [by, ...absent] = text.split(" for ");
    return by === undefined || absent.length === 0 ? [] : [{ for: absent.join(" for "), by }];
  });
}

/** Commas inside brackets, and before the words of a substitute, divide no names. */
function splitList(text: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === "(") depth += 1;
    if (sign === ")") depth = Math.max(0, depth - 1);
    if (at < text.length && (depth > 0 || (sign !== "," && sign !== ";"))) continue;
    const entry = text.slice(from, at).trim();
    if (substitute.exec(entry)?.index === 0) entries.push(`${entries.pop() ?? ""} ${entry}`);
    else entries.push(entry);
    from = at + 1;
  }
  return entries;
}
