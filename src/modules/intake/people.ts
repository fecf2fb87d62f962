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
  const perLine = lines.length > 1 && !lines.some(({ text }) => /[,;]/.test(text));
  const entries = perLine
    ? lines.map((line) => ({ line, text: line.text }))
    : splitList(lines.map(({ text }) => text).join(" ")).map((text) => ({
        line: lines[0] as Line,
        text,
      }));
  for (const { line, text } of entries) {
    const plain = text.replace(/^[-–•]\s+/, "").trim();
    if (plain === "" || plain === "-" || plain === ".") continue;
    const stands = substitute.exec(plain) ?? null;
    const gone = away.exec(plain);
    const by = arrow.exec(plain)?.groups?.["by"];
    if (stands !== null) {
      const name = plain.replace(stands[0], "").trim();
      leave(reading, line, "stedfortræder for", "label");
      people.participants.push(name);
      people.substitutes.push({ for: (stands.groups?.["for"] ?? "").trim(), by: name });
    } else if (by !== undefined) {
      const name = plain.replace(arrow, "").trim();
      leave(reading, line, "stedfortræder", "label");
      people.absent.push(name);
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

/** Commas inside brackets, and before the words of a substitute, divide no names. */
function splitList(text: string): string[] {
  return text
    .replace(/,\s*(?=(?:som\s+)?(?:stedfortræder|suppleant)\s+for)/gi, " ")
    .split(/[,;]\s*(?![^()]*\))/);
}
