import { parseDocument } from "htmlparser2";
import { readAttachments } from "../attachments.ts";
import { readTitle } from "../title-state.ts";
import type { Line } from "../lines.ts";
import { findHeading } from "../section-headings.ts";
import { findTimes } from "../times.ts";
import { splitPeriod } from "../title-line.ts";
import { type FindFile, folderOf } from "./bundle.ts";
import type { ExportDraft, ExportItem, FormReading } from "./export-paper.ts";
import { htmlLines } from "./html-text.ts";
import { readMoment } from "./moment.ts";
import { splitPageLines } from "./split-html.ts";

const LABELS = ["UDVALG", "MØDE", "STED", "STARTTIDSPUNKT", "SLUTTIDSPUNKT", "PUNKTER"] as const;
type Label = (typeof LABELS)[number];
const label = new RegExp(`^(?<name>${LABELS.join("|")})\\b\\s*:?\\s*(?<rest>.*)$`, "u");
const itemHeading = /^(?:punkt\s+)?(?<number>\d{1,3}(?:\.\d{1,2})?)[.:]?\s+(?<title>\S.*)$/iu;

/** Whether a page has the labels of FirstAgenda's static pages, in their order. */
export function isFirstAgendaPage(html: string): boolean {
  const at = ["UDVALG", "STARTTIDSPUNKT", "PUNKTER"].map((each) => html.indexOf(each));
  return at.every((position, index) => position >= 0 && position >= (at[index - 1] ?? 0));
}

/** FirstAgenda's static page of a meeting: labels with their values, then the items under "N. Title". */
export function readFirstAgendaPage(html: string, path: string, find: FindFile): FormReading {
  const lines = htmlLines(html);
  const { values, rest } = readLabels(lines);
  const links = fileLinks(html, path, find);
  const day = [values.get("MØDE"), values.get("STARTTIDSPUNKT")].map((text) =>
    readMoment(text ?? ""),
  );
  const date = day.find((each) => each !== null)?.date ?? "";
  const { body, period } = splitPeriod(values.get("UDVALG") ?? "");
  const title = lines.find(({ text }) => /referat|dagsorden/i.test(text))?.text ?? "";
  const items = itemsIn(rest).map((item) => readItem(item, links));
  const decided = items.some(({ texts }) =>
    texts.some(({ heading, text }) => text !== "" && /^beslutning/i.test(heading)),
  );
  const said = values.get("MØDE") ?? title;
  const kind =
    /referat/i.test(said) || (!/dagsorden/i.test(said) && decided) ? "minutes" : "agenda";
  const draft: ExportDraft = {
    system: "FirstAgenda",
    path,
    meetingId: null,
    agendaId: null,
    state: kind,
    kind,
    isClosed: false,
    isSupplement: /tillægsdagsorden/i.test(said),
    body: { name: body, period, organisation: null },
    date,
    startTime: timeIn(values.get("STARTTIDSPUNKT")),
    endTime: timeIn(values.get("SLUTTIDSPUNKT")),
    place: values.get("STED") || null,
    participants: [],
    absent: [],
    substitutes: [],
    tableOfContents: [],
    preamble: [],
    items,
    warnings: [],
  };
  return { drafts: [draft], claimed: [path] };
}

/** A label's value stands behind it or on the line below. */
function readLabels(lines: readonly Line[]): { values: Map<Label, string>; rest: Line[] } {
  const values = new Map<Label, string>();
  let open: Label | null = null;
  for (const [index, { text }] of lines.entries()) {
    const found = label.exec(text)?.groups;
    if (found !== undefined) {
      open = found["name"] as Label;
      if (open === "PUNKTER") return { values, rest: lines.slice(index + 1) };
      if (found["rest"]) values.set(open, found["rest"].trim());
    } else if (open !== null && text !== "" && !values.has(open)) values.set(open, text);
  }
  return { values, rest: [] };
}

interface PageItem {
  number: string;
  title: string;
  lines: Line[];
}

/**
 * Where headings are marked and begin with numbers, those are the items; else each line that counts on. The
 * list of contents names all of them before, so of two with one number the later one is the item.
 */
function itemsIn(lines: readonly Line[]): PageItem[] {
  const numbered = lines.flatMap((line, index) => {
    const found = itemHeading.exec(line.text)?.groups;
    return found === undefined
      ? []
      : [{ line, index, number: found["number"] ?? "", title: found["title"] ?? "" }];
  });
  const isMarked = numbered.some(({ line }) => line.level !== null);
  const starts = isMarked
    ? numbered.filter(({ line }) => line.level !== null)
    : countingOn(numbered);
  return starts.map(({ number, title, index }, at) => ({
    number,
    title,
    lines: lines.slice(index + 1, starts[at + 1]?.index ?? lines.length),
  }));
}

/** The last run of lines that count one by one from their first number. */
function countingOn<T extends { number: string; index: number }>(numbered: readonly T[]): T[] {
  let run: T[] = [];
  let last: T[] = [];
  const first = numbered[0]?.number;
  for (const each of numbered) {
    if (each.number === first) run = [each];
    else if (Number(each.number) === Number(run.at(-1)?.number) + 1) run.push(each);
    if (run.length >= last.length) last = run;
  }
  return last;
}

function readItem(
  { number, title, lines }: PageItem,
  links: ReadonlyMap<string, string>,
): ExportItem {
  const read = readTitle(title);
  // Some pages print a title once as a heading and once above the text.
  const first = lines.findIndex(({ text }) => text !== "");
  const isAgain = lines[first]?.text === title;
  const texts = splitPageLines(isAgain ? lines.slice(first + 1) : lines);
  const lists = texts.filter(({ heading }) => findHeading(heading)?.kind === "attachments");
  const titles = lists.flatMap(({ text }) => readAttachments(text, true));
  return {
    number,
    title: read.title,
    neutralTitle: null,
    closed: read.closed,
    caseNumber: null,
    caseHandlers: [],
    texts: texts.filter((text) => !lists.includes(text)),
    attachments: titles.map((name) => ({
      title: name,
      path: links.get(name) ?? null,
      isClosed: false,
    })),
    attendance: [],
    items: [],
  };
}

/** Files that the page links to, by the words of the link. */
function fileLinks(html: string, path: string, find: FindFile): Map<string, string> {
  const links = new Map<string, string>();
  const left: Node[] = [parseDocument(html)];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    left.push(...(node.children ?? []));
    const href = node.attribs?.["href"];
    const found = href === undefined ? null : find(folderOf(path), href);
    if (found === null) continue;
    const words = wordsOf(node).replaceAll(/\s+/g, " ").trim();
    if (words !== "" && !links.has(words)) links.set(words, found);
  }
  return links;
}

interface Node {
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}

function wordsOf(link: Node): string {
  let words = "";
  const left = [link];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    words += node.data ?? "";
    left.push(...(node.children ?? []).toReversed());
  }
  return words;
}

const timeIn = (text = "") => findTimes(text)[0] ?? null;
