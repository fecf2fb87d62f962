import type { ParsedDocument } from "../../../src/modules/intake/index.ts";
import { isSame, listF1, pair, plainText, wordF1 } from "./same.ts";

type Item = ParsedDocument["items"][number];
type Decision = Item["decisions"][number];

/** The parts of a document, each of which weighs the same. */
export const PARTS = [
  "head",
  "lists",
  "items",
  "titles",
  "case numbers",
  "closed",
  "section texts",
  "section kinds",
  "decision texts",
  "decision types",
  "decision body and date",
  "votes and dissents",
  "attachments",
] as const;
export type Part = (typeof PARTS)[number];

/** Of each part that the document has, how much is right, from 0 to 1; and the mean of them. */
export interface Score {
  parts: Partial<Record<Part, number>>;
  mean: number;
}

/**
 * How well a document was read, by the measure of the parsed document: the mean over the parts that
 * the record or the reading has.
 *
 * @param wanted the record that was written by hand
 */
export function measure(wanted: ParsedDocument, found: ParsedDocument): Score {
  const units = new Map<Part, number[]>();
  const add = (part: Part, right: number | boolean) => {
    units.set(part, [...(units.get(part) ?? []), Number(right)]);
  };
  measureHead(wanted, found, add);
  const [wantedItems, foundItems] = [allItems(wanted), allItems(found)];
  add("items", listF1(wantedItems.map(nameOf), foundItems.map(nameOf)));
  const pairs = pair(wantedItems, foundItems, [
    (one, other) => nameOf(one) === nameOf(other),
    (one, other) => one.number === other.number,
    (one, other) => isSame(one.title, other.title),
  ]);
  for (const [item, read] of pairs) measureItem(item, read, add);
  const parts: Score["parts"] = {};
  for (const part of PARTS) {
    const right = units.get(part);
    if (right !== undefined) parts[part] = meanOf(right);
  }
  return { parts, mean: meanOf(Object.values(parts)) };
}

type Add = (part: Part, right: number | boolean) => void;

function measureHead(wanted: ParsedDocument, found: ParsedDocument, add: Add): void {
  add("head", wanted.kind === found.kind);
  const fields = (document: ParsedDocument) => [
    document.body.name,
    document.body.period,
    document.date,
    document.startTime,
    document.endTime,
    document.place,
  ];
  const read = fields(found);
  for (const [at, field] of fields(wanted).entries()) {
    if ((field ?? "") !== "" || (read[at] ?? "") !== "") add("head", isSame(field, read[at]));
  }
  const lists = (document: ParsedDocument) => [
    document.participants,
    document.absent,
    document.substitutes.map((each) => `${each.for} ← ${each.by}`),
    document.tableOfContents.map(({ title, page }) => `${plainText(title)} ${page}`),
    document.schedule.map((row) =>
      [row.from, row.to, row.title, row.participants.join(), row.block].map(String).join("|"),
    ),
  ];
  const readLists = lists(found);
  for (const [at, list] of lists(wanted).entries()) {
    const other = readLists[at] ?? [];
    if (list.length > 0 || other.length > 0) add("lists", listF1(list, other));
  }
}

function measureItem(item: Item | null, read: Item | null, add: Add): void {
  if (item !== null) {
    add("titles", isSame(item.title, read?.title));
    add("closed", item.closed === read?.closed);
  }
  if (item?.caseNumber != null || read?.caseNumber != null) {
    add("case numbers", isSame(item?.caseNumber, read?.caseNumber));
  }
  const sections = pair(item?.sections ?? [], read?.sections ?? [], [
    (one, other) => isSame(nameless(one.heading), nameless(other.heading)),
    (one, other) => one.kind === other.kind,
  ]);
  for (const [section, other] of sections) {
    const both = section !== null && other !== null;
    add("section texts", both ? wordF1(section.text, other.text) : 0);
    add("section kinds", both && section.kind === other.kind);
  }
  const decisions = pair(item?.decisions ?? [], read?.decisions ?? [], [
    (one, other) => isSame(one.body, other.body) && one.date === other.date,
    () => true,
  ]);
  for (const [decision, other] of decisions) measureDecision(decision, other, add);
  const [titles, others] = [item?.attachments ?? [], read?.attachments ?? []];
  if (titles.length > 0 || others.length > 0) add("attachments", listF1(titles, others));
}

function measureDecision(decision: Decision | null, read: Decision | null, add: Add): void {
  const both = decision !== null && read !== null;
  add("decision texts", both ? wordF1(decision.text, read.text) : 0);
  add("decision types", both && decision.type === read.type);
  const whoAndWhen = both && isSame(decision.body, read.body) && decision.date === read.date;
  add("decision body and date", whoAndWhen);
  if (decision?.votes != null || read?.votes != null) {
    add("votes and dissents", sidesOf(decision) === sidesOf(read));
  }
  const [dissents, others] = [decision?.dissents ?? [], read?.dissents ?? []];
  if (dissents.length > 0 || others.length > 0) {
    add("votes and dissents", listF1(dissents, others) === 1);
  }
}

function sidesOf(decision: Decision | null): string {
  const votes = decision?.votes;
  if (votes == null) return "";
  return [votes.for, votes.against, votes.abstain]
    .map((names) => names.map(plainText).toSorted().join(";"))
    .join("|");
}

function nameOf({ number, title }: Item): string {
  return `${number} ${plainText(title)}`;
}

/** A colon behind a heading says nothing of which heading it is. */
function nameless(heading: string): string {
  return heading.toLowerCase().replace(/:\s*$/, "");
}

function allItems({ items }: ParsedDocument): Item[] {
  return items.flatMap((item) => [item, ...item.items]);
}

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}
