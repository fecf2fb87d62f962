import { readCaseLine } from "./case-lines.ts";
import { readContentsRow } from "./contents.ts";
import type { ItemStart } from "./find-items.ts";
import { joinLines } from "./join-lines.ts";
import type { Line } from "./lines.ts";
import { takeMarginNumbers } from "./margin-numbers.ts";
import { plainTitle } from "./plain-title.ts";
import { leave, type Reading, warn } from "./reading.ts";

interface Paragraph {
  from: number;
  lines: Line[];
}

const inlineChapter = /^(?<number>\d{1,2})\.\s+(?<title>\S.*)$/;

/**
 * Finds chapters and items whose numbers stand in the margin, where a scan may have torn them from
 * their headings. A loose number waits for the next heading: a chapter's is the next paragraph, an
 * item's the next paragraph with a case line below it.
 */
export function findMarginItems(reading: Reading): ItemStart[] {
  const waiting = takeMarginNumbers(reading);
  const paragraphs = readParagraphs(reading.lines);
  const listed = listedChapters(reading.lines);
  const starts: ItemStart[] = [];
  let chapter = 0;
  let items = 0;
  let taken = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const first = paragraph.lines[0] as Line;
    const inline = reading.layout.item.exec(first.text)?.groups;
    const title = titleLines(paragraph, paragraphs[index + 1]);
    const add = (number: string, text: string, lines: Line[]) => {
      const rest = lines.slice(1).map((line) => line.text);
      const printed = joinLines([text, ...rest], first.number, reading.ledger);
      const from = paragraph.from;
      starts.push({ number, title: printed, line: first, from, body: from + lines.length });
    };
    const [major, minor] = (inline?.["number"] ?? "").split(".").map(Number);
    const follows = minor === items + 1 && inline?.["mark"] === ".";
    const fits =
      major === chapter ? title !== null || follows : title !== null && (major ?? 0) > chapter;
    if (inline !== undefined && fits) {
      chapter = major ?? 0;
      items = minor ?? 0;
      add(inline["number"] ?? "", inline["title"] ?? "", title ?? paragraph.lines);
      continue;
    }
    const headed = inlineChapter.exec(first.text)?.groups;
    if (title !== null && Number(headed?.["number"]) === chapter + 1) {
      // A chapter that is an item itself: a case line stands below it.
      chapter += 1;
      items = 0;
      add(String(chapter), headed?.["title"] ?? "", title);
      continue;
    }
    const next = waiting[taken];
    const reached = next !== undefined && next.line.number < first.number;
    if (reached && !next.number.includes(".")) {
      taken += 1;
      chapter = Number(next.number);
      items = 0;
      add(next.number, first.text, title ?? paragraph.lines);
    } else if (title !== null) {
      items += 1;
      const number = reached ? next.number : `${chapter}.${items}`;
      if (reached) taken += 1;
      else {
        leave(reading, first, "", "normalised", number);
        warn(
          reading,
          "number-missing",
          first.number,
          `Punktet "${first.text}" har intet nummer; det er sat til ${number}.`,
        );
      }
      add(number, first.text, title);
    } else {
      const named = inlineChapter.exec(first.text)?.groups;
      const row = listed.get(named?.["number"] ?? "");
      const isListed = row !== undefined && row === plainTitle(named?.["title"] ?? "");
      if (row !== undefined && !isListed) continue;
      const number = Number(named?.["number"]);
      if (!(isListed ? number > chapter : number === chapter + 1)) continue;
      if (!isListed && !opens(paragraph, paragraphs[index + 1])) continue;
      chapter = number;
      items = 0;
      add(String(chapter), named?.["title"] ?? "", paragraph.lines);
    }
  }
  for (const { line, number } of waiting.slice(taken)) {
    if (line.text === `${number}.`) leave(reading, line, number, "stray");
    warn(
      reading,
      "number-without-heading",
      line.number,
      `Nummeret ${number} har ingen overskrift.`,
    );
  }
  return starts;
}

/** The chapters that the contents list: of two lines "3. …" only that with this title is one. */
function listedChapters(lines: readonly Line[]): Map<string, string> {
  const chapters = new Map<string, string>();
  for (const { text } of lines) {
    const row = readContentsRow(text);
    const number = /^(\d{1,2})\.\s/.exec(row?.number ?? "")?.[1];
    if (row !== null && number !== undefined) chapters.set(number, plainTitle(row.bare));
  }
  return chapters;
}

/** The lines above the case line, in the paragraph itself or with the case line below it. */
function titleLines(paragraph: Paragraph, next: Paragraph | undefined): Line[] | null {
  const caseLine = paragraph.lines.findIndex(({ text }) => isCaseLine(text));
  if (caseLine > 0) return paragraph.lines.slice(0, caseLine);
  if (caseLine === 0) return null;
  return isCaseLine(next?.lines[0]?.text ?? "") ? paragraph.lines : null;
}

function isCaseLine(text: string): boolean {
  return readCaseLine(text)?.number != null;
}

/** A chapter opens a page, or its first item follows at once; an entry of a list does neither. */
function opens(paragraph: Paragraph, next: Paragraph | undefined): boolean {
  const first = paragraph.lines[0] as Line;
  if (paragraph.lines.length > 1) return false;
  const below = next?.lines[0]?.text ?? "";
  const number = Number.parseInt(first.text, 10);
  const title = inlineChapter.exec(first.text)?.groups?.["title"] ?? "";
  return (
    first.pageStart ||
    below.startsWith(`${number}.1`) ||
    new RegExp(`^${number + 1}\\.\\s`).test(below) ||
    (title.length > 3 && title === title.toUpperCase() && /\p{Lu}{3}/u.test(title))
  );
}

function readParagraphs(lines: readonly Line[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (line.text === "") {
      open = false;
    } else if (open && !line.pageStart) {
      paragraphs.at(-1)?.lines.push(line);
    } else {
      paragraphs.push({ from: index, lines: [line] });
      open = true;
    }
  }
  return paragraphs;
}
