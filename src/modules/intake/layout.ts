/**
 * How a family of documents prints its items, as data. What the families share (labels of the
 * head, section headings, case lines) stands in the vocabulary files beside this one.
 */
export interface Layout {
  name: "point" | "margin" | "numbered";
  /** Recognised by one line of the document. */
  sign: RegExp;
  /** An item line; groups number, mark and title. */
  item: RegExp;
  /**
   * Where the item line is so plain that a list entry may look like it, it counts only with a
   * heading or a case number close below.
   */
  needsEvidence: boolean;
  /** Lines that the page repeats; they are left out of the record. */
  running: readonly RegExp[];
  /** Attachments are printed one on each line; else lines without a blank between are one. */
  attachmentPerLine: boolean;
  /** The text kept only a leading blank where its form feeds stood. */
  blankIsPageBreak: boolean;
}

const pageFoot = /^side\s*\|?\s*(?<page>\d{1,4})(?:\s*(?:af|\/|of)\s*\d{1,4})?$/i;

const runningAnywhere: readonly RegExp[] = [
  pageFoot,
  /^(?<page>\d{1,4})\s+(?:of|af)\s+\d{1,4}$/,
  /^til(?:bage til)? toppen$/i,
];

/** "Punkt 2: Title", as most minutes print it. */
const point: Layout = {
  name: "point",
  sign: /^(?:Punkt|PUNKT)\s+\d{1,4}\b/,
  item: /^(?:Punkt|PUNKT)\s+(?<number>\d{1,4}(?:\.\d{1,2})?)\s*(?<mark>[:.]?)\s*(?<title>.*)$/,
  needsEvidence: false,
  running: runningAnywhere,
  attachmentPerLine: false,
  blankIsPageBreak: false,
};

/** Chapters "3." with items "3.1.", the numbers in the margin: the KKR agendas. */
const margin: Layout = {
  name: "margin",
  sign: /^\d{1,2}\.\d{1,2}\.(?:\s|$)/,
  item: /^(?<number>\d{1,2}\.\d{1,2})(?<mark>\.?)\s+(?<title>\S.*)$/,
  needsEvidence: false,
  running: [...runningAnywhere, /^\S.{0,60} \| \d{2}-\d{2}-\d{4}$/],
  attachmentPerLine: false,
  blankIsPageBreak: true,
};

/** "302. Title" or "1 Title". */
const numbered: Layout = {
  name: "numbered",
  sign: /(?:)/,
  item: /^(?<number>\d{1,4})(?<mark>[:.]?)\s*(?<title>[^\d\s.,:;)/-].*)$/,
  needsEvidence: true,
  running: runningAnywhere,
  attachmentPerLine: true,
  blankIsPageBreak: false,
};

/** The first layout whose sign the document shows. */
export function chooseLayout(lines: readonly string[]): Layout {
  for (const layout of [point, margin]) {
    if (lines.some((line) => layout.sign.test(line.trimStart()))) return layout;
  }
  return numbered;
}
