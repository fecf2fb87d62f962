import { joinEnd } from "./join-lines.ts";

const begins = /^(?:-\s+|\d{1,3}[.)]\s|Bilag\s+\d)/;

/** "1 Åben", as case systems count their attachments, or a dash. */
const listMark = /^(?:-\s+|\d{1,3}\s+(?:Åben(?:\s+[-–])?|\((?:[Oo]ffentligt?|[Åå]bent?)\))\s+)/;
/** The document's number in a column before its title. */
const numberFirst = /^\d{2,4}-\d{4}-\d{3,7}\t/;
/** The document's number in a column of its own. */
const documentNumber =
  /(?:\t|\s{2,})\d{2,4}[-/]\d{2,7}(?:[-/]\d+)?$|(?<=^\d{1,3}\s+Åben\s.*)\s\d{3,6}\/\d{2}$/;
/** "(1,2 MB)", "(PDF, 340 KB)", "(PDF)": the file's kind and how large it is. */
const fileSize =
  /\s*\((?:(?:(?:pdf|docx?|xlsx?|pptx?)[,;]? )?[\d.,]+ ?[km]b|pdf|docx?|xlsx?|pptx?)\)$/i;
/** "(73200/26)", "(5120331 - EMN-2026-02217)": the document's number. */
const ownNumber =
  /\s*\((?:\d{3,8}\/\d{2}|\d{5,6}-\d{2}|\d{6,9}(?:\s*-\s*[A-ZÆØÅ]{2,6}-\d{4}-\d{3,6})?)\)$/;
const fileName = /\.(?:pdf|docx?|xlsx?|pptx?|html?|txt)$/i;

/** Whether a line of a list of attachments is whole, or begins an entry: "1 Åben Kort", "Kort (5120331 - EMN-2026-02217)". */
export const isWholeEntry = (text: string) => ownNumber.test(text);
export const beginsEntry = (text: string) => /^\d{1,3}\s+(?:Åben|Lukket)\s/.test(text);

/** Entries that are counted from 1, "1." or "Bilag 3.1:": the number says nothing of the title. */
const counted =
  /^(?:(?:Bilag|BILAG|bilag)\s+(?:nr\.\s*)?(?:\d{1,4}\.)?(?<bilag>\d{1,2})(?:\s*[:)]|\.|\s+[-–—]|(?=\s+\p{Lu}))|(?<number>\d{1,2})(?:[.):]|(?=\s+(?!Åben\s|Lukket\s)\p{Lu})))\s+(?=\S)/u;

/** "Åben - Kort", "Lukket: Brev": what a case system says of each attachment. */
const stateMark = /^(?:-\s+)?(?:\d{1,3}\s+)?(?:Åbe?nt?|Lukket)(?:\s*[-–:]\s+|\t)(?=\S)/;

/** "1 Åben Kort": so all of them are printed, or the word is a title's. */
const bareState = /^(?:-\s+)?(?:\d{1,3}\s+)?(?:Åbent?|Lukket)\s+(?=[\p{Lu}\d])/u;

/** A section of attachments without "Åben" and "Lukket" before its titles, and those words. */
export function withoutStates(text: string): { rest: string; states: string[] } {
  const lines = text.split("\n").map((line) => line.trim());
  const isBare = lines.every((line) => line === "" || bareState.test(line));
  const marks = isBare ? [documentNumber, bareState] : [stateMark];
  const states: string[] = [];
  const rest = lines.map((line) =>
    marks.reduce((left, mark) => {
      states.push(...(mark.exec(left)?.slice(0, 1) ?? []));
      return left.replace(mark, "");
    }, line),
  );
  return { rest: rest.join("\n"), states };
}

/** The section without the document's numbers and sizes behind the titles, and those. */
export function withoutFileFacts(text: string): { rest: string; facts: string[] } {
  const facts: string[] = [];
  const lines = text.split("\n").map((line) => {
    const fact = (fileSize.exec(line) ?? ownNumber.exec(line))?.[0] ?? "";
    if (fact === "" || fact.length === line.length) return line;
    facts.push(fact);
    return line.slice(0, line.length - fact.length);
  });
  return { rest: lines.join("\n"), facts };
}

function countOf(line: string): number | null {
  const { number, bilag } = counted.exec(line)?.groups ?? {};
  const printed = number ?? bilag;
  return printed === undefined ? null : Number(printed);
}

/**
 * The titles in a section of attachments: one a paragraph or a line. A line goes on with the one before it
 * where it reads so, unless the layout prints one a line, it begins as an entry of a list does or the one
 * before ends as a file name does.
 */
export function readAttachments(text: string, perLine: boolean): string[] {
  const titles: string[] = [];
  for (const paragraph of text.split("\n\n")) {
    let open = false;
    for (const line of paragraph.split("\n")) {
      const title = line
        .trim()
        .replace(documentNumber, "")
        .replace(listMark, "")
        .replace(numberFirst, "")
        .replace(fileSize, "")
        .replace(ownNumber, "");
      const before = titles.at(-1);
      const ended =
        perLine ||
        begins.test(line.trim()) ||
        fileName.test(before ?? "") ||
        !goesOn(before ?? "", line.trim());
      if (open && before !== undefined && !ended) {
        titles[titles.length - 1] = joinEnd(before, title, 0, { left: [], joined: [] }) + title;
      } else if (title !== "") {
        titles.push(title);
      }
      open = true;
    }
  }
  return splitOne(titles.filter((title) => !noAttachment.test(title)));
}

/** "Ingen bilag." */
const noAttachment = /^(?:ingen|der er ingen|ej)(?: vedlagte)? bilag\.?$|^ingen\.?$/i;

/** A title of two lines: the second is no beginning, or the first no end. */
function goesOn(before: string, line: string): boolean {
  return (
    /^[\p{Ll}"“”„»(–]/u.test(line) || /(?:[,–-]|\s(?:og|for|af|til|på|i|med|vedr\.))$/.test(before)
  );
}

/** "Notat; Kort": several titles on the heading's line. */
function splitOne(titles: string[]): string[] {
  const [only, ...others] = titles;
  if (only === undefined || others.length > 0 || !only.includes("; ")) return titles;
  return only
    .split(/;\s+/)
    .map((title, at, all) => (at === all.length - 1 ? title.replace(/\.$/, "") : title));
}

/** "Notat; Kort", as it may stand behind the heading: a title on each line. */
export function onLines(text: string): string {
  return text.includes("\n") ? text : splitOne([text]).join("\n\n");
}

/**
 * A section of attachments without the dashes before the titles, and the numbers where they count from 1.
 * Where lines may be one title, each entry becomes a paragraph.
 */
export function withoutMarks(text: string, perLine: boolean): { rest: string; numbers: string[] } {
  const trimmed = text.split("\n").map((line) => line.trim());
  // "- Bilag 1: Kort"
  const isDashed = trimmed.every((line) => line === "" || /^-\s+Bilag\s+\d/i.test(line));
  const lines = isDashed ? trimmed.map((line) => line.replace(/^-\s+/, "")) : trimmed;
  const printed = lines.filter((line) => line !== "");
  const counts = printed.flatMap((line) => countOf(line) ?? []);
  const inOrder =
    countOf(printed[0] ?? "") === 1 &&
    counts.every((count, at) => count === at + 1) &&
    (counts.length === printed.length || (!perLine && counts.length > 1));
  if (inOrder) {
    const numbers = printed.map((line) => counted.exec(line)?.[0] ?? "");
    const titles = printed.map((line) => line.replace(counted, ""));
    const between = (at: number) =>
      perLine || countOf(printed[at] ?? "") === null ? "\n" : "\n\n";
    const rest = titles.reduce(
      (all, title, at) => (at === 0 ? title : all + between(at) + title),
      "",
    );
    return { rest, numbers };
  }
  const isList = printed.length > 0 && printed.every((line) => /^-\s/.test(line));
  const plain = lines.map((line) => line.replace(/^-\s+/, ""));
  if (!isList || perLine) return { rest: plain.join("\n"), numbers: [] };
  return { rest: plain.filter((line) => line !== "").join("\n\n"), numbers: [] };
}
