import { InputError } from "../../../platform/errors.ts";
import { findDecisionHeading } from "../decision-heading.ts";
import { plainTitle } from "../plain-title.ts";
import type { SourceLine, SourceText } from "../source-text.ts";
import { blockLines } from "./block-lines.ts";

const whole = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,2000}?-->\s*)?(?:<!doctype html|<html[\s>])/i;

/** Whether a text is a page of HTML, and not a paper that only speaks of it. */
export function isHtml(text: string): boolean {
  return whole.test(text.slice(0, 4000));
}

/**
 * Reads a page of HTML as a paper: its headings, lists, tables and paragraphs. Scripts, styles and pictures are
 * left out.
 * @throws InputError when it holds no text, is too large or swells
 */
export async function readHtml(html: string): Promise<SourceText> {
  // Loaded when it is needed: most papers are no HTML.
  const { fromHtml } = await import("../../../platform/rich-text/html/index.ts");
  const paper = withListOfItems(paperOf(html), html);
  const printed = blockLines(fromHtml(withRows(withTerms(withFolds(paper)))).content);
  const lines = withoutRepeated(printed.map(withoutMark));
  if (lines.every(({ text }) => text === ""))
    throw new InputError("Filen indeholder ingen tekst.", {
      hint: "Hent siden på ny i en browser, og gem den med sit indhold.",
    });
  return { lines, hasPages: false, heads: ownersOf(html) };
}

/** Decisions may be entries of a list, whose headings are none of it. */
function withoutMark(line: SourceLine): SourceLine {
  const text = line.text.replace(/^- /, "");
  return text !== line.text && findDecisionHeading(text)?.date != null ? { ...line, text } : line;
}

const owner = /(?<!\p{L})\p{Lu}[\p{L}-]+ Kommune(?!\p{L})/gu;

/** The municipalities that the page's title, its pictures and its head and foot name: whose site it is. */
function ownersOf(html: string): string[] {
  const named = [...html.matchAll(/<title[^<>]*>[^<]*|\salt\s*=\s*"[^"]*"/gi)].map(
    ([text]) => text,
  );
  const around = ["header", "footer"].flatMap((name) => elementsOf(html, name));
  return [...named, ...around.map(({ inside }) => inside)].flatMap(
    (text) => text.match(owner) ?? [],
  );
}

interface Element {
  /** Offsets of the whole element. */
  from: number;
  to: number;
  inside: string;
}

/** The elements of a name that aren't within each other. */
function elementsOf(html: string, name: string): Element[] {
  const found: Element[] = [];
  const plain = html.toLowerCase();
  const open = new RegExp(`<${name}(?=[\\s>])[^<>]*>`, "g");
  for (let start = open.exec(plain); start !== null; start = open.exec(plain)) {
    const inside = start.index + start[0].length;
    const end = plain.indexOf(`</${name}>`, inside);
    // Nor is any other below it closed.
    if (end === -1) break;
    const to = end + `</${name}>`.length;
    found.push({ from: start.index, to, inside: html.slice(inside, end) });
    open.lastIndex = to;
  }
  return found;
}

const ownLink = /<a\b[^<>]*\shref\s*=\s*["'][^"'<>]*#(?<id>[^"'<>]+)["']/gi;
/** Fewer links within the page are no list of its items. */
const FEWEST = 2;

/** The list of a page's items is a part of the paper though it stands beside: it leads to each of them. */
function withListOfItems(paper: string, html: string): string {
  const places = placesOf(paper);
  const isListOfItems = ({ inside }: Element) =>
    idsIn(inside).filter((id) => places.has(id)).length >= FEWEST;
  const within = besides(paper).filter(isListOfItems);
  if (within.length > 0)
    return within.reduceRight(
      (text, { from, to, inside }) => `${text.slice(0, from)}<div>${inside}</div>${text.slice(to)}`,
      paper,
    );
  const list = besides(html).find(isListOfItems);
  const at = list === undefined ? undefined : idsIn(list.inside).find((id) => places.has(id));
  if (list === undefined || at === undefined) return paper;
  const first = places.get(at);
  return `${paper.slice(0, first)}<div>${list.inside}</div>${paper.slice(first)}`;
}

/** What stands beside the paper; none within another. */
function besides(html: string): Element[] {
  let end = 0;
  return ["aside", "nav"]
    .flatMap((name) => elementsOf(html, name))
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      const isOuter = from >= end;
      if (isOuter) end = to;
      return isOuter;
    });
}

const idsIn = (html: string) =>
  [...html.matchAll(ownLink)].map(({ groups }) => groups?.["id"] ?? "");

/** Where the elements begin that have an id. */
function placesOf(html: string): Map<string, number> {
  const found = html.matchAll(/<\w+\b[^<>]*?\sid\s*=\s*["']?(?<id>[^\s"'<>]+)/g);
  return new Map([...found].map(({ groups, index }) => [groups?.["id"] ?? "", index]));
}

/** Of a page's whole text its main part holds so much, or it isn't the paper. */
const LEAST_SHARE = 0.5;

/** A page without what leads about its site: the main part where it marks one, and no foot. */
function paperOf(html: string): string {
  const main = between(html, "main");
  const body = between(html, "body") ?? html;
  if (main === null || main.length < LEAST_SHARE * body.length) return withoutFoot(html);
  // The paper's own title may stand above.
  return title.test(main) || !title.test(body) ? `<html>${main}</html>` : withoutFoot(html);
}

const title = /<h1[\s>]/i;

/** What stands in the only element of its name; null where there is none or more. */
function between(html: string, name: string): string | null {
  const plain = html.toLowerCase();
  const [from, to] = [plain.search(new RegExp(`<${name}[\\s>]`)), plain.lastIndexOf(`</${name}>`)];
  const isOnly = plain.indexOf(`</${name}>`) === to;
  return from === -1 || to < from || !isOnly ? null : html.slice(from, to);
}

const fold =
  /(?<heading><h[1-6][^<>]*>\s*)?<button\b(?<attributes>[^<>]*)>(?<text>[^]{0,1000}?)<\/button>(?<end>\s*<\/h[1-6]>)?/gi;

const closedWord = /lukke[dt]|fortrolig|ikke[- ]offentlig/i;

/** A button that unfolds what stands below it is its heading, and what it unfolds isn't hidden. */
function withFolds(html: string): string {
  const open = unfolded(html);
  const tags = [...open.matchAll(/<(?<end>\/?)h[1-6][\s>]/gi)];
  let seen = 0;
  return open.replace(fold, (all, ...rest) => {
    const at = rest.at(-3) as number;
    const { heading, attributes = "", text = "", end } = rest.at(-1) as Record<string, string>;
    // One that is all of a heading is what the heading says.
    const isHeading = heading !== undefined && end !== undefined;
    // Beside a title it is no part of it: "Åbn/luk punkt".
    while ((tags[seen]?.index ?? Infinity) < at) seen += 1;
    const isInside = tags[seen - 1]?.groups?.["end"] === "";
    if (heading === undefined && isInside)
      return (closedWord.test(text) ? ` (${text})` : "") + (end ?? "");
    if (!isHeading && !/\saria-expanded\s*=/i.test(attributes)) return all;
    return heading === undefined ? `<h2>${text}</h2>` : heading + text + (end ?? "");
  });
}

const term =
  /<dt\b[^<>]*>(?<label>(?:(?!<(?:dt|p|div|ul|ol|br)\b)[^]){1,80}?)<\/dt>\s*<dd\b[^<>]*>(?<value>(?:(?!<(?:dd|p|div|ul|ol|br)\b)[^]){1,600}?)<\/dd>(?!\s*<dd\b)/gi;

/** A term and the only thing said of it are one line: "Sagsnr.: 24/118". */
function withTerms(html: string): string {
  return html.replace(term, (_, label: string, value: string) => {
    const isMarked = /:\s*(?:<\/\w+>\s*)*$/.test(label);
    return `<p>${label}${isMarked ? "" : ":"} ${value}</p>`;
  });
}

/** Links within the page, one behind the other, are rows of what it holds. */
const withRows = (html: string) =>
  html.replaceAll(/<\/a>\s*(?=<a\b[^<>]*\shref\s*=\s*["']?#)/gi, "</a><br>");

/** A page without the foot of its site, which stands below the paper itself. */
function withoutFoot(html: string): string {
  const plain = html.toLowerCase();
  const at = plain.lastIndexOf("<footer");
  const end = plain.indexOf("</footer>", at);
  const paper = Math.max(plain.lastIndexOf("</main>"), plain.lastIndexOf("</article>"));
  if (at === -1 || end === -1 || paper === -1 || paper > at) return html;
  return html.slice(0, at) + html.slice(end + "</footer>".length);
}

const opener = /<\w+\b[^<>]*\sid\s*=\s*["']?(?<id>[^\s"'<>]+)[^<>]*>/g;
const hides =
  /\s(?:hidden(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?(?=[\s/>])|style\s*=\s*["']?\s*display\s*:\s*none\s*;?\s*["']?)/gi;

function unfolded(html: string): string {
  const controlled = new Set(
    [...html.matchAll(fold)].flatMap(({ groups }) => {
      const attributes = groups?.["attributes"] ?? "";
      if (!/\saria-expanded\s*=/i.test(attributes)) return [];
      return /\saria-controls\s*=\s*["']?([^\s"'<>]+)/i.exec(attributes)?.[1] ?? [];
    }),
  );
  if (controlled.size === 0) return html;
  return html.replace(opener, (tag, id: string) =>
    controlled.has(id) ? tag.replace(hides, "") : tag,
  );
}

/** Lines below a heading that may hold it again. */
const NEAR = 12;

/** What unfolds prints its heading once more, often on two lines: "Punkt 4", "Title". */
function withoutRepeated(lines: readonly SourceLine[]): SourceLine[] {
  const repeated = new Set<number>();
  for (const [at, { level, text }] of lines.entries()) {
    if (level === null || repeated.has(at)) continue;
    const own = plainTitle(text);
    const below = lines
      .slice(at + 1, at + NEAR)
      .flatMap((line, index) => (line.level === null ? [] : [{ line, index: at + 1 + index }]));
    const again = [below.slice(0, 1), below.slice(0, 2)].find(
      (each) => plainTitle(each.map(({ line }) => line.text).join(" ")) === own,
    );
    for (const { index } of again ?? []) repeated.add(index);
  }
  return lines.filter(
    ({ text }, at) => !repeated.has(at) && !(text === "" && repeated.has(at - 1)),
  );
}
