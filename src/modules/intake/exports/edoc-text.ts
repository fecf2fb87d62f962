import { findDecisionHeading } from "../decision-heading.ts";
import { findHeading, mayAskInText } from "../section-headings.ts";
import type { ExportText } from "./export-paper.ts";

const caseLine = /^Sagsnr\.?:\s*(?<number>\S+)$/;
const absentLine = /^Følgende deltog ikke i behandlingen af punktet:\s*(?<names>.*)$/;
/** "2012-204021 - Takster", by its document number; "Ingen" for none. */
const listed = /^(?:\d{4}\s?[-–]\s?\d+\s+[-–]\s|ingen\b)/i;
/** "A)" and "b." stand on a line of their own above what they mark. */
const mark = /^(?:[A-Z]\)|[a-z]\.)$/;

/**
 * Reads an item's plain text as eDoc keeps it: number and title, case number, then a paragraph a line
 * below headings that nothing marks but their words.
 */
export function readEdocItem(
  text: string,
  known: { number: string; title: string },
): { caseNumber: string | null; texts: ExportText[]; attendance: string[] } {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replaceAll(/[^\S\t]+/g, " ").trim());
  const first = lines.findIndex((line) => line !== "");
  const titled = (lines[first] ?? "").replace(/^[\d.]+\s*/, "");
  if (first >= 0 && titled === known.title) lines.splice(0, first + 1);
  const texts: { heading: string; lines: string[] }[] = [{ heading: "", lines: [] }];
  const attendance: string[] = [];
  let caseNumber: string | null = null;
  let isOfAbsent = false;
  for (const line of lines) {
    const number = caseLine.exec(line)?.groups?.["number"];
    const absent = absentLine.exec(line)?.groups?.["names"];
    if (number !== undefined && caseNumber === null) caseNumber = number;
    else if (absent !== undefined || isOfAbsent) {
      isOfAbsent = true;
      const names = absent ?? line;
      if (names !== "") attendance.push(`${names} deltog ikke i behandlingen af punktet.`);
    } else if (isHeading(line)) texts.push({ heading: line, lines: [] });
    else {
      // A list of attachments may stand within a text, which goes on below it.
      const isList = findHeading(texts.at(-1)?.heading ?? "")?.kind === "attachments";
      if (isList && line !== "" && !listed.test(line)) texts.push({ heading: "", lines: [] });
      texts.at(-1)?.lines.push(line);
    }
  }
  return {
    caseNumber,
    attendance,
    texts: texts
      .map(({ heading, lines: own }) => ({ heading, text: compose(own) }))
      .filter(({ text: own }) => own !== ""),
  };
}

function isHeading(line: string): boolean {
  if (line === "" || mayAskInText(line)) return false;
  return findHeading(line)?.rest === "" || findDecisionHeading(line) !== null;
}

/** Each line is a paragraph, but marks go before what they mark, and entries and rows stand together. */
function compose(lines: readonly string[]): string {
  const parts: string[] = [];
  let open = "";
  for (const line of lines) {
    if (line === "") continue;
    if (mark.test(line)) {
      open = `${line} `;
      continue;
    }
    const isEntry = /^(?:[-–•]\s|\d{1,2}\.\s)/.test(line) || line.includes("\t");
    parts.push(parts.length === 0 ? "" : isEntry && isSame(parts, line) ? "\n" : "\n\n");
    parts.push(open + line.replace(/^[–•]\s+/, "- "));
    open = "";
  }
  return parts.join("") + open.trim();
}

/** Whether the line before is an entry or a row as this one is. */
function isSame(parts: readonly string[], line: string): boolean {
  const before = parts.at(-1) ?? "";
  return line.includes("\t") ? before.includes("\t") : /^(?:- |\d{1,2}\. )/.test(before);
}
