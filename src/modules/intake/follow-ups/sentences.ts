// Those that end a sentence as often, as »m.v.«, aren't among them.
const abbreviations = new Set(
  "bl a d dvs evt ift iht inkl ifm jf kl km mht nr p pr pkt stk t tlf vedr".split(" "),
);

const mark = /^\s*(?:[-–•*]|(?:\d+|[a-z])[.)](?=\s+\p{Lu}))\s+/u;
/** »Rådets bemærkninger:«, »drøftet med følgende hovedpointer:« */
const leadsToNotes =
  /(?:bemærkninger|pointer|synspunkter|holdninger|input|tilkendegivelser|punkter i drøftelsen)\p{L}*:$/iu;

export interface Sentence {
  text: string;
  /** Whether it is an entry of a list of what was said. */
  isNote: boolean;
}

/** The sentences of a text and the entries of its lists, as they stand, without the entries' dashes. */
export function sentencesOf(text: string): Sentence[] {
  let isNote = false;
  return text.split("\n").flatMap((line) => {
    if (line.trim() !== "" && !mark.test(line)) isNote = leadsToNotes.test(line.trim());
    return split(line.replace(mark, "")).map((one) => ({
      text: one,
      isNote: isNote && mark.test(line),
    }));
  });
}

function split(line: string): string[] {
  const found: string[] = [];
  let from = 0;
  for (const end of line.matchAll(/[.!?]["”»)]*\s+(?=["”»(]?\p{Lu})/gu)) {
    const word = /[\p{L}\d]+$/u.exec(line.slice(from, end.index))?.[0] ?? "";
    if (end[0].startsWith(".") && isAbbreviation(word)) continue;
    found.push(line.slice(from, end.index + end[0].trimEnd().length));
    from = end.index + end[0].length;
  }
  found.push(line.slice(from));
  return found.map((one) => one.trim()).filter((one) => one !== "");
}

/** Also initials. */
function isAbbreviation(word: string): boolean {
  return abbreviations.has(word) || /^\p{Lu}$/u.test(word);
}
