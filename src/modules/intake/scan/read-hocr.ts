import { Parser } from "htmlparser2";
import type { ScannedLine } from "./scanned-page.ts";

/** Signs on one page; the densest newspaper has a twentieth of that. */
const MOST_SIGNS = 200_000;

/** The lines of a page as tesseract writes them (hOCR 1.2), in its order. */
export function readHocr(hocr: string): ScannedLine[] {
  const lines: ScannedLine[] = [];
  let line: ScannedLine | null = null;
  let isWord = false;
  let isTurned = false;
  let signs = 0;
  const parser = new Parser({
    onopentag(_, attributes) {
      const kind = attributes["class"] ?? "";
      const title = attributes["title"] ?? "";
      if (LINES.has(kind)) {
        line = lineOf(title);
        isTurned = numbersOf(title, "baseline").length === 0;
        lines.push(line);
      }
      isWord = kind === "ocrx_word" && line !== null;
      if (!isWord) return;
      const [left = 0, , right = 0] = numbersOf(title, "bbox");
      // Lines that run up or down have no baseline: their letters are read, but not where they belong.
      const [certainty = 0] = isTurned ? [] : numbersOf(title, "x_wconf");
      line!.words.push({ text: "", left, right, confidence: certainty / 100 });
    },
    ontext(text) {
      const word = line?.words.at(-1);
      signs += text.length;
      if (isWord && word !== undefined && signs <= MOST_SIGNS) word.text += text.trim();
    },
    onclosetag(name) {
      if (name === "p") line = null;
      isWord = false;
    },
  });
  parser.end(hocr);
  for (const each of lines) each.words = each.words.filter(({ text }) => text !== "");
  return lines.filter(({ words }) => words.length > 0);
}

const LINES = new Set(["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat"]);

function lineOf(title: string): ScannedLine {
  const [left = 0, top = 0, right = 0, bottom = 0] = numbersOf(title, "bbox");
  const [slope = 0, offset = 0] = numbersOf(title, "baseline");
  const [height = bottom - top] = numbersOf(title, "x_size");
  // The baseline is told from the box's lower left corner.
  const baseline = bottom + offset + (slope * (right - left)) / 2;
  return { words: [], left, right, baseline, slope, height };
}

function numbersOf(title: string, name: string): number[] {
  const found = new RegExp(`(?:^|; )${name} ([-\\d. ]+)`).exec(title)?.[1];
  return found === undefined ? [] : found.trim().split(" ").map(Number);
}
