import type { Decider } from "./parse-item.ts";
import type { ParsedDecision, ParsedItem, ParsedSection } from "./parsed-document.ts";
import { putSamePlace } from "./places/places.ts";
import { readDecisions } from "./read-decisions.ts";

/** What stands below a decision. */
export type Noted = Pick<ParsedDecision, "votes" | "dissents">;

/** The lines that our own papers print below a decision for what its text doesn't say. */
const note =
  /^(?<label>Stemmer for|Stemmer imod|Stemmer hverken for eller imod|Mindretalsudtalelse): (?<text>.+)$/;

/**
 * Reads decisions and attendance of an item whose headings are marked. What our own papers note below
 * a decision leaves its text, and a list of who took part is no section.
 */
export function readMarkedDecisions(
  printed: readonly ParsedSection[],
  decider: Decider,
): Pick<ParsedItem, "sections" | "decisions" | "attendance"> {
  const lists = printed.filter(listsAttendance);
  const sections = printed
    .filter((section) => !listsAttendance(section))
    .map((section): ParsedSection & { noted?: Noted } => {
      if (section.kind !== "decision") return section;
      const { rest, noted } = takeNoted(section.text);
      const read = { ...section, text: rest, noted };
      putSamePlace(read, section);
      return read;
    });
  const { decisions, attendance } = readDecisions(sections, decider);
  const listed = lists.flatMap(({ text }) => text.split("\n").map((line) => line.slice(2)));
  return {
    sections: sections.map((section) => {
      const { heading, kind, text } = section;
      const kept = { heading, kind, text };
      putSamePlace(kept, section);
      return kept;
    }),
    decisions,
    attendance: [...attendance, ...listed],
  };
}

function listsAttendance({ heading, text }: ParsedSection): boolean {
  return heading === "Deltagelse" && text.split("\n").every((line) => line.startsWith("- "));
}

/** Parts the text of a decision into what the body wrote and what is noted below it. */
function takeNoted(text: string): { rest: string; noted: Noted } {
  const noted: Noted = { votes: null, dissents: [] };
  const votes = { for: [] as string[], against: [] as string[], abstain: [] as string[] };
  const rest = text.split("\n\n").filter((paragraph) => {
    const found = note.exec(paragraph)?.groups;
    if (found === undefined) return true;
    const [label, said = ""] = [found["label"], found["text"]];
    if (label === "Mindretalsudtalelse") {
      noted.dissents.push(said);
    } else {
      const side =
        label === "Stemmer for" ? "for" : label === "Stemmer imod" ? "against" : "abstain";
      votes[side] = said.split(", ");
      noted.votes = votes;
    }
    return false;
  });
  return { rest: rest.join("\n\n"), noted };
}
