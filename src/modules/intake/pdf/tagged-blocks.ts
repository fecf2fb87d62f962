import type { StructTreeContent, StructTreeNode } from "pdfjs-dist/types/src/display/api";
import type { Block, Group } from "./block.ts";
import type { PagePieces, Piece } from "./pieces.ts";
import { type Link, type TextLine, toLines } from "./text-lines.ts";

type Node = StructTreeNode | StructTreeContent;

/** Roles (ISO 32000-1, 14.8.4) that stand within a line. */
const INLINE = new Set(
  "Span Link Reference Quote Em Strong Sub Code BibEntry Annot Lbl Ruby Warichu Form".split(" "),
);

interface Place {
  level: number | null;
  depth: number;
  group: Group | null;
  index: number;
  /** The mark of an entry that hasn't begun yet. */
  mark: { text: string } | null;
  kind: Block["kind"];
}

const OUTSIDE: Place = {
  level: null,
  depth: -1,
  group: null,
  index: 0,
  mark: null,
  kind: "paragraph",
};

/**
 * What a page holds, as its structure tree tells: headings, paragraphs, lists and tables. Lists and
 * tables that lie on several pages tell all of their entries and rows on each, those of other pages
 * empty.
 */
export function taggedBlocks(
  tree: StructTreeNode,
  { marked }: PagePieces,
  page: number,
  urls: ReadonlyMap<string, string>,
  nextGroup: () => number,
): Block[] {
  const blocks: Block[] = [];
  const notes: Block[] = [];
  visit(tree, OUTSIDE);
  return [...blocks, ...notes];

  function visit(node: StructTreeNode, place: Place): void {
    const { role } = node;
    if (role === "L" || role === "TOC") return visitList(node, place);
    if (role === "Table") return visitTable(node, place);
    if (role === "Note" || role === "FENote") return visitNote(node);
    const level = /^H(\d)?$/.exec(role);
    visitRuns(nodesOf(node), level === null ? place : { ...place, level: Number(level[1] ?? 1) });
  }

  /** Text that stands between blocks is a block of its own. */
  function visitRuns(nodes: readonly Node[], place: Place): void {
    let run: Piece[] = [];
    let links: Link[] = [];
    const flush = () => {
      const lines = toLines(run, page);
      if (lines[0] !== undefined) lines[0].links = links;
      add(lines, place);
      [run, links] = [[], []];
    };
    for (const node of nodes) {
      if (!isNode(node) || isInline(node)) {
        run = run.concat(piecesOf(node));
        links = links.concat(linksOf(node));
      } else {
        if (!isNote(node)) flush();
        visit(node, place);
      }
    }
    flush();
  }

  function add(lines: TextLine[], place: Place, cells: TextLine[][] = []): void {
    if (lines.length === 0 && cells.every((cell) => cell.length === 0)) return;
    const mark = place.mark?.text ?? "";
    if (place.mark !== null) place.mark.text = "";
    const { kind, level, depth, group, index } = place;
    const block = { kind, lines, cells, level, mark, depth: Math.max(0, depth), group, index };
    // A note stands behind the block that names it, which is added when it is whole.
    if (kind === "note") notes.push(block);
    else blocks.push(block, ...notes.splice(0));
  }

  function visitList(list: StructTreeNode, place: Place): void {
    const isContents = list.role === "TOC";
    const entries = nodesOf(list).filter(isNode);
    const group = place.group ?? {
      id: nextGroup(),
      kind: isContents ? ("contents" as const) : ("list" as const),
      size: entries.length,
    };
    for (const [at, entry] of entries.entries()) {
      const index = place.group === null ? at : place.index;
      const inner: Place = { ...place, group, index, depth: place.depth + 1, kind: "entry" };
      if (isContents && entry.role === "TOCI") add(contentsRow(entry), inner);
      else if (entry.role !== "LI")
        visit(entry, { ...inner, depth: place.depth + (isList(entry) ? 1 : 0) });
      else visitEntry(entry, inner);
    }
  }

  function visitEntry(entry: StructTreeNode, place: Place): void {
    const label = nodesOf(entry).find((node) => isNode(node) && node.role === "Lbl");
    const printed = label === undefined ? "" : textOf(label);
    // A list without marks, or whose dots are drawn, is one all the same.
    const isBare = printed === "" && place.group?.kind === "list";
    const mark = { text: isBare && !begins.test(textOf(entry)) ? "- " : markOf(printed) };
    visitRuns(
      nodesOf(entry).filter((node) => node !== label),
      { ...place, mark },
    );
  }

  function visitTable(table: StructTreeNode, place: Place): void {
    const rows = rowsOf(table);
    // A table in an entry or in another table's cell is no table of its own.
    const group = { id: nextGroup(), kind: "table" as const, size: rows.length };
    for (const [index, row] of rows.entries()) {
      const cells = nodesOf(row).filter(isNode).map(cellLines);
      add([], { ...OUTSIDE, kind: "row", level: place.level, group, index }, cells);
    }
  }

  function visitNote(note: StructTreeNode): void {
    const label = nodesOf(note).find((node) => isNode(node) && node.role === "Lbl");
    const rest = nodesOf(note).filter((node) => node !== label);
    const lines = toLines(rest.flatMap(piecesOf), page);
    const mark = { text: label === undefined ? "" : `[${textOf(label)}] ` };
    add(lines, { ...OUTSIDE, kind: "note", mark });
  }

  /** The lines of a cell, an entry of a list in it with its mark. */
  function cellLines(node: Node): TextLine[] {
    if (!isNode(node) || isInline(node)) return toLines(piecesOf(node), page);
    if (node.role === "LI") {
      const [label, ...rest] = nodesOf(node);
      const lines = rest.flatMap(cellLines);
      const first = lines[0];
      if (first === undefined || label === undefined) return lines;
      return [{ ...first, text: markOf(textOf(label)) + first.text }, ...lines.slice(1)];
    }
    if (nodesOf(node).every((each) => !isNode(each) || isInline(each) || isNote(each))) {
      for (const each of nodesOf(node)) if (isNode(each) && isNote(each)) visitNote(each);
      return toLines(
        nodesOf(node)
          .filter((each) => !isNode(each) || !isNote(each))
          .flatMap(piecesOf),
        page,
      );
    }
    return nodesOf(node).flatMap(cellLines);
  }

  /** "Title<tab>4", whatever leads the eye from one to the other. */
  function contentsRow(entry: StructTreeNode): TextLine[] {
    const [line, ...more] = toLines(piecesOf(entry), page);
    if (line === undefined) return [];
    const text = [line, ...more].map((each) => each.text).join(" ");
    return [{ ...line, text: text.replace(/[\s.…_]*\s(\d{1,4})$/, "\t$1") }];
  }

  /** What is read of a node: its pieces, those of a mark for a footnote in brackets. */
  function piecesOf(node: Node): Piece[] {
    if (!isNode(node)) return node.type === "content" ? (marked.get(node.id) ?? []) : [];
    const pieces = nodesOf(node).flatMap(piecesOf);
    const first = pieces[0];
    if (node.role !== "Lbl" || first === undefined) return pieces;
    const text = `[${pieces.map((piece) => piece.text).join("")}]`;
    return [{ ...first, text, before: "", width: widthOf(pieces) }];
  }

  /** Links whose words don't tell where they lead. */
  function linksOf(node: Node): Link[] {
    if (!isNode(node)) return [];
    if (node.role !== "Link") return nodesOf(node).flatMap(linksOf);
    const url = nodesOf(node)
      .map((each) => (isNode(each) ? undefined : urls.get(each.id)))
      .find((each) => each !== undefined);
    const words = toLines(nodesOf(node).flatMap(piecesOf), page)
      .map(({ text }) => text)
      .join(" ");
    return url === undefined || words === "" || url.includes(words) ? [] : [{ words, url }];
  }

  function textOf(node: Node): string {
    return nodesOf(node)
      .flatMap((each) => piecesOf(each))
      .map(({ text }) => text)
      .join("")
      .trim();
  }
}

function widthOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { width }) => sum + width, 0);
}

/** An entry whose text has its mark, or whose words are on another page. */
const begins = /^\s*(?:$|[-–—•]|\d{1,3}[.)]\s|Bilag\s\d)/;

/** "•" and the like as "- ", "3)" as "3. ". */
function markOf(printed: string): string {
  if (printed === "") return "";
  const number = /^(\d{1,3})[.)]?$/.exec(printed)?.[1];
  if (number !== undefined) return `${number}. `;
  // A small round of Word's is the letter.
  return /[\p{L}\d]/u.test(printed) && printed !== "o" ? `${printed} ` : "- ";
}

function nodesOf(node: Node): readonly Node[] {
  return isNode(node) ? node.children : [];
}

function isNode(node: Node): node is StructTreeNode {
  return "role" in node;
}

function isNote({ role }: StructTreeNode): boolean {
  return role === "Note" || role === "FENote";
}

function isList({ role }: StructTreeNode): boolean {
  return role === "L" || role === "TOC";
}

/** A role of a line that holds none of a block; some programs put paragraphs into a span. */
function isInline(node: StructTreeNode): boolean {
  return INLINE.has(node.role) && node.children.every((child) => !isNode(child) || isInline(child));
}

function rowsOf(node: StructTreeNode): StructTreeNode[] {
  return node.children
    .filter(isNode)
    .flatMap((child) => (child.role === "TR" ? [child] : rowsOf(child)));
}
