import { Parser } from "htmlparser2";
import { startsOf } from "./numbering.ts";

export interface Source {
  /** document.xml with an anchor "entry:<list>:<number>" in every entry of a list. */
  xml: string;
  /** The text of every paragraph, footnotes too, as far as it isn't deleted. */
  paragraphs: string[];
  /** How often each element that we look for occurs. */
  counts: Map<string, number>;
}

/**
 * Reads what mammoth doesn't tell: the printed numbers of lists, which it counts from one, and all
 * text, so that none can be lost unseen.
 */
export function readSource(document: string, numbering: string, notes: string[]): Source {
  const starts = startsOf(numbering);
  const counters = new Map<string, number[]>();
  const anchors: { at: number; id: string }[] = [];
  const next = (list: string, level: number): string => {
    const counts = counters.get(list) ?? [];
    counters.set(list, counts);
    counts.length = Math.min(counts.length, level + 1);
    counts[level] = counts[level] === undefined ? starts(list, level) : counts[level] + 1;
    return `entry:${list}:${counts[level]}`;
  };
  const scan = scanParagraphs(document, (list, level, at) => {
    anchors.push({ at, id: next(list, level) });
  });
  for (const note of notes) scanParagraphs(note, () => {}, scan);
  return { ...scan, xml: withAnchors(document, anchors) };
}

function withAnchors(xml: string, anchors: { at: number; id: string }[]): string {
  let end = 0;
  const pieces = anchors.flatMap(({ at, id }) => {
    const before = xml.slice(end, at);
    end = at;
    return [before, `<w:bookmarkStart w:id="0" w:name="${id}"/>`];
  });
  return [...pieces, xml.slice(end)].join("");
}

interface Scan {
  paragraphs: string[];
  counts: Map<string, number>;
}

/** Deleted text, and the drawing that stands beside the same text for older programs. */
const OUTSIDE = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);

function scanParagraphs(
  xml: string,
  onEntry: (list: string, level: number, at: number) => void,
  scan: Scan = { paragraphs: [], counts: new Map() },
): Scan {
  const open: { text: string; list?: string; level: number }[] = [];
  let outside = 0;
  let isText = false;
  // How a paragraph was before somebody changed it stands inside how it is.
  let former = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        scan.counts.set(name, (scan.counts.get(name) ?? 0) + 1);
        if (OUTSIDE.has(name)) outside += 1;
        if (name === "w:pPrChange") former += 1;
        if (former > 0) return;
        const paragraph = open.at(-1);
        if (name === "w:p") open.push({ text: "", level: 0 });
        else if (name === "w:t" || name === "m:t") isText = true;
        else if (name === "w:numId" && paragraph) paragraph.list = attributes["w:val"] ?? "";
        else if (name === "w:ilvl" && paragraph) paragraph.level = Number(attributes["w:val"]) || 0;
      },
      ontext(text) {
        const paragraph = open.at(-1);
        if (isText && outside === 0 && paragraph) paragraph.text += text;
      },
      onclosetag(name) {
        if (OUTSIDE.has(name)) outside -= 1;
        if (name === "w:pPrChange") former -= 1;
        if (former > 0) return;
        const paragraph = open.at(-1);
        if (name === "w:t" || name === "m:t") isText = false;
        else if (name === "w:pPr" && paragraph?.list && paragraph.list !== "0") {
          onEntry(paragraph.list, Math.min(8, paragraph.level), parser.endIndex + 1);
        } else if (name === "w:p") scan.paragraphs.push(open.pop()?.text ?? "");
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return scan;
}
