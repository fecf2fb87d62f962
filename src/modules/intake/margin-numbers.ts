import type { Line } from "./lines.ts";
import { leave, type Reading, warn } from "./reading.ts";

export interface MarginNumber {
  /** "3" or "3.1" */
  number: string;
  line: Line;
}

const loose = /^(?<number>\d{1,3}|\d{1,2}\.\d{1,2})\.$/;
const inline = /^(?<number>\d{1,2}(?:\.\d{1,2})?)\.\s+\S/;

/**
 * Takes the lines that are only a number out of the text and returns their numbers. A scan may
 * have lost the dot inside one: "21." below chapter 2 is 2.1.
 */
export function takeMarginNumbers(reading: Reading): MarginNumber[] {
  const found: MarginNumber[] = [];
  let chapter = 0;
  let item = 0;
  const note = (number: string) => {
    const [major = 0, minor = 0] = number.split(".").map(Number);
    if (major !== chapter && (minor !== 0 || major !== chapter + 1)) return false;
    if (major === chapter && minor !== item + 1) return false;
    chapter = major;
    item = minor;
    return true;
  };
  for (const [index, line] of reading.lines.entries()) {
    const number = loose.exec(line.text)?.groups?.["number"];
    if (number === undefined) {
      const printed = inline.exec(line.text)?.groups?.["number"];
      if (printed !== undefined && (line.pageStart || printed.includes("."))) note(printed);
      continue;
    }
    const next = `${chapter}.${item + 1}`;
    const repaired =
      number === next.replace(".", "") && number !== String(chapter + 1) ? next : number;
    const known = note(repaired);
    if (repaired !== number) {
      leave(reading, line, line.text, "normalised", repaired);
      warn(
        reading,
        "number-repaired",
        line.number,
        `Nummeret "${line.text}" er læst som ${repaired}.`,
      );
    } else if (!known) {
      leave(reading, line, line.text, "stray");
      warn(
        reading,
        "stray-number",
        line.number,
        `Tallet "${line.text}" i margenen hører ikke til noget punkt.`,
      );
    }
    if (known) found.push({ number: repaired, line });
    reading.lines[index] = { ...line, text: "" };
  }
  return found;
}
