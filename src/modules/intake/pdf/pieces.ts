import { SOFT_HYPHEN } from "./wrapped-lines.ts";
import type { TextItem, TextMarkedContent } from "pdfjs-dist/types/src/display/api";

/** A run of text on one line of a page; lengths are points, y grows upwards. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Height of its letters. */
  size: number;
  /** What stands between it and the piece drawn before it. */
  before: "" | " " | "\n";
  /** The place in the order of drawing. */
  at: number;
  /** The name of its font within the document. */
  font: string;
  /** How sure a reader of scans is of it, 0 to 1; null in a PDF that has it as text. */
  confidence: number | null;
}

export interface PagePieces {
  /** In the order of drawing. */
  all: Piece[];
  /** By the id of their marked content, which the structure tree names. */
  marked: Map<string, Piece[]>;
  /** Whether there are pieces that are neither so marked nor artifacts, such as the page's head. */
  hasLoose: boolean;
  /** Points. */
  width: number;
  /** The page's, from 1. */
  number: number;
}

/** Sorts what a page draws by the marked content that it stands in. */
export function sortPieces(
  items: readonly (TextItem | TextMarkedContent)[],
  width: number,
  number: number,
): PagePieces {
  const all: Piece[] = [];
  const marked = new Map<string, Piece[]>();
  let hasLoose = false;
  const open: { id: string; tag: unknown }[] = [];
  let before: Piece["before"] = "";
  let isEmpty = false;
  for (const [at, item] of items.entries()) {
    if (!("str" in item)) {
      const last = all.at(-1);
      if (item.type !== "endMarkedContent") open.push({ id: item.id ?? "", tag: tagOf(item) });
      else {
        // pdf.js leaves signs out that their font calls invisible; this span said that they aren't.
        if (isEmpty && isAside(open) && last !== undefined && mayHyphen(last.text))
          last.text += "-";
        open.pop();
      }
      isEmpty = item.type !== "endMarkedContent";
      continue;
    }
    isEmpty = false;
    if (item.str.trim() !== "") {
      const piece = toPiece(item, before, at);
      if (piece.text === "-" && isAside(open)) piece.text = SOFT_HYPHEN;
      all.push(piece);
      const id = open.findLast((each) => each.id !== "")?.id;
      const isArtifact = open.some(({ tag }) => tag === ARTIFACT);
      if (id === undefined) hasLoose ||= !isArtifact;
      else if (!isArtifact) marked.set(id, [...(marked.get(id) ?? []), piece]);
    }
    before = item.hasEOL ? "\n" : item.str.trim() !== "" ? "" : before === "\n" ? "\n" : " ";
  }
  return { all, marked, hasLoose, width, number };
}

const ARTIFACT = "Artifact";

/** A span without a place in the structure says what its signs stand for: of a hyphen, that it only divides. */
function isAside(open: readonly { id: string; tag: unknown }[]): boolean {
  const last = open.at(-1);
  return open.length > 1 && last?.id === "" && last.tag === "Span";
}

/** An empty span behind "1." or "2015" holds no hyphen. */
function mayHyphen(text: string): boolean {
  return /\p{L}$/u.test(text);
}

/** pdf.js gives it, though its types don't say so. */
function tagOf(item: TextMarkedContent): unknown {
  return "tag" in item ? item.tag : null;
}

function toPiece(item: TextItem, before: Piece["before"], at: number): Piece {
  const [, , , , x = 0, y = 0] = item.transform as number[];
  return {
    text: SYMBOL.test(item.str)
      ? "•"
      : item.str.replaceAll(LIGATURE, (sign) => sign.normalize("NFKC")),
    x,
    y,
    width: item.width,
    size: item.height,
    before,
    at,
    font: item.fontName,
    confidence: null,
  };
}

/** Letters drawn as one sign: ﬁ, ﬂ, ﬀ. */
const LIGATURE = /[\uFB00-\uFB06]/g;
/** A lone sign of a font of symbols, such as Wingdings: what stands before an entry. */
const SYMBOL = /^\s*[\uF020-\uF0FF]\s*$/;
