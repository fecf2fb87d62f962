import { readCase, takeLaterNumber } from "./case-facts.ts";
import { readTitle } from "./title-state.ts";
import { composeText } from "./compose-text.ts";
import { isChained } from "./decision-heading.ts";
import type { ItemLines } from "./find-items.ts";
import { taught } from "./hints/layout-hints.ts";
import { readBox } from "./item-box.ts";
import type { Line } from "./lines.ts";
import type { ParsedItem } from "./parsed-document.ts";
import { leave, type Reading, warn } from "./reading.ts";
import {
  beginsEntry,
  isWholeEntry,
  onLines,
  readAttachments,
  withoutFileFacts,
  withoutMarks,
  withoutStates,
} from "./attachments.ts";
import { caseInFront } from "./case-lines.ts";
import { classifyDecision, splitSentences } from "../decisions/index.ts";
import type { SectionKind } from "../meetings/index.ts";
import { readMarkedDecisions } from "./marked-decision.ts";
import { composeLinks, composeMarked, splitMarked } from "./marked-sections.ts";
import { plainRow, plainTitle } from "./plain-title.ts";
import { putFieldPlace, putPlace } from "./places/places.ts";
import { readDecisions } from "./read-decisions.ts";
import { bareHeading } from "./section-headings.ts";
import { type OwnHeadings, type RawSection, splitSections } from "./split-sections.ts";
import { files } from "./titles-above.ts";

/** What the item's decisions take from the document: its body, and its date. */
export interface Decider {
  body: string | null;
  date: string | null;
}

/** "Title (2021-0123456)", or "Title ( )" where there is no case */
const caseInTitle =
  /\s+\(\s*(\d{4}-\d{5,7}|(?:EMN|SAG)-\d{4}-\d{3,6}|[A-ZÆØÅ]{2,4} \d{1,4}\/\d{4})?\s*\)$/;

/** Reads an item or chapter with all that stands below it. */
export function parseItem(
  item: ItemLines,
  own: OwnHeadings,
  decider: Decider,
  reading: Reading,
): ParsedItem {
  const state = readTitle(item.title);
  const inTitle = caseInTitle.exec(state.title);
  const inTail = readTitle(state.title.replace(caseInTitle, ""));
  // "Title (Lukket) (2021-0123456)"; of two marks, "(Offentlig) Title (Lukket)", either closes.
  const titled = { title: inTail.title, closed: state.closed || inTail.closed };
  for (const { mark } of [state, inTail]) leave(reading, item.line, mark, "label");
  const isCalledOpen = [state, inTail].some((each) => each.mark !== "" && !each.closed);
  const inFront = caseInFront.exec(titled.title);
  const above = reading.lines
    .slice(item.from, item.line.number - 1)
    .filter((line) => item.titleLine === undefined || line.number < item.titleLine.number);
  const box = readBox(above, reading);
  const facts = readCase([...box.cases, ...withoutTitle(item.lines, item.title, reading)], reading);
  facts.text = takeLaterNumber(facts, withoutTitle(facts.text, item.title, reading), reading);
  if (inFront !== null) facts.caseNumber ??= inFront[1] ?? null;
  if (inTitle !== null && facts.caseNumber === null) facts.caseNumber = inTitle[1] ?? null;
  else if (inTitle !== null) leave(reading, item.line, inTitle[0], "label");
  const attached = filesFirst(facts.text, reading);
  facts.text = facts.text.slice(attached.count);
  const split = reading.isMarked
    ? splitMarked(facts.text, (item.line.level ?? 0) + 1, reading.hints.sections)
    : withHistory(splitSections(facts.text, own, reading.hints.sections));
  const isPresented = split.some(
    ({ kind, line }) => line !== null && kind !== "decision" && kind !== "attachments",
  );
  const raw = split.map((section) => {
    if (reading.decisionWords.has(bareHeading(section.heading).toLowerCase()))
      return { ...section, kind: "decision" as const };
    if (section.line !== null || reading.isMarked) return section;
    if (asks.test(firstText(section.lines))) return { ...section, kind: "recommendation" as const };
    if (isPresented) return section;
    // What stands below a title presents the case where no heading does, or says what became of it.
    const isDecided = reading.isMinutes && split.length === 1 && isOnlyDecided(section.lines);
    return { ...section, kind: isDecided ? ("decision" as const) : ("presentation" as const) };
  });
  const sectioned = raw.map(({ heading, kind, line, lines }) => {
    const text = reading.isMarked
      ? (kind === "links" ? composeLinks : composeMarked)(lines)
      : composeOwn(lines, kind, reading);
    const section = { heading, kind, text };
    putPlace(section, [line, ...lines]);
    return section;
  });
  const { sections, ...decided } = reading.isMarked
    ? readMarkedDecisions(sectioned, decider)
    : {
        sections: sectioned,
        ...readDecisions(sectioned, decider, titled.title, reading.namesBelow),
      };
  warnOfHeadings(raw, own, item, reading);
  const attachments = sections
    .filter(({ kind }) => kind === "attachments")
    .flatMap(({ text }) =>
      readAttachments(text, reading.isMarked || reading.layout.attachmentPerLine),
    );
  attachments.push(...attached.names);
  const known = new Set(attachments.map(plainTitle));
  const closed =
    item.closed ||
    titled.closed ||
    facts.closed ||
    closedBehindNumber.test(item.title) ||
    saysClosedAgain(item.lines, titled.title);
  if (closed && (facts.saysOpen || isCalledOpen)) {
    const message = `Punkt ${item.number} står både som åbent og som lukket; det er læst som lukket.`;
    warn(reading, "closed-contradiction", item.line.number, message);
  }
  const parsed: ParsedItem = {
    number: item.number,
    title: titled.title.slice(inFront?.[0].length ?? 0),
    caseNumber: facts.caseNumber,
    caseHandlers: facts.caseHandlers,
    closed,
    page: reading.pageOffset === null ? null : item.line.page + reading.pageOffset,
    sections,
    ...decided,
    // An agenda may leave room for what is to be decided.
    decisions: decided.decisions.filter(({ text }) => reading.isMinutes || text !== ""),
    attendance: [...box.attendance, ...facts.attendance, ...decided.attendance],
    attachments: [
      ...attachments,
      ...listedAttachments(item, reading).filter((title) => !known.has(plainTitle(title))),
    ],
    items: item.items.map((inner) => parseItem(inner, own, decider, reading)),
  };
  putPlace(parsed, [
    item.titleLine ?? item.line,
    ...above,
    item.line,
    ...item.lines,
    ...item.items.flatMap(allLines),
  ]);
  putFieldPlace(parsed, "title", titleLines(item, reading));
  return parsed;
}

/** From the item's line to the text below; a case number above it is none of them. */
function titleLines({ line, titleLine, body }: ItemLines, { lines }: Reading): Line[] {
  return titleLine === undefined
    ? lines.slice(line.number - 1, body)
    : lines.slice(titleLine.number - 1, line.number - 1);
}

/** The titles that a list at the end of the paper gives the item. */
function listedAttachments({ line }: ItemLines, { overview }: Reading): string[] {
  const printed = overview.get(plainRow(line.text));
  if (printed === undefined) return [];
  // They may be counted on from item to item.
  const isCounted = printed.every((title) => counted.test(title));
  const titles = isCounted ? printed.map((title) => title.replace(counted, "")) : printed;
  return readAttachments(withoutMarks(titles.join("\n"), false).rest, false);
}

/** "Økonomiudvalget den 20. februar 2007, pkt. 2" above the first heading only says who has had the case before. */
function withHistory(sections: RawSection[]): RawSection[] {
  const until = sections.findIndex(
    ({ kind, heading, lines }) =>
      kind !== "decision" || !isChained(heading) || lines.some(({ text }) => text !== ""),
  );
  if (until < 1) return sections;
  const history = sections.slice(0, until).flatMap(({ line }) => line ?? []);
  if (sections[until]?.kind === "decision") return sections;
  const lines = history.flatMap((line, at) => (at === 0 ? [line] : [{ ...line, text: "" }, line]));
  return [{ heading: "", kind: "other", line: null, lines }, ...sections.slice(until)];
}

/** Sites print the names of an item's files right below its title: "kort.pdf notat.docx". */
function filesFirst(lines: readonly Line[], reading: Reading): { names: string[]; count: number } {
  const end = lines.findIndex(({ text }) => text !== "" && !files.test(text));
  const count = end === -1 ? lines.length : end;
  const names = lines.slice(0, count).flatMap(({ text }) => text.split(/\s+/));
  for (const line of lines.slice(0, count)) leave(reading, line, line.text, "repeated");
  return { names: names.filter((name) => name !== ""), count };
}

const counted = /^\d{1,3}\.\s+(?=\p{Lu})/u;

/** Attachments are a list whatever stands before them, so their marks and numbers say nothing. */
function composeOwn(lines: readonly Line[], kind: SectionKind, reading: Reading): string {
  if (kind !== "attachments") return composeText(lines, reading);
  const text = composeText(apart(lines), reading, true);
  const stated = withoutStates(onLines(text.replaceAll(/^(\d{1,2}\.)\n+(?=\S)/gm, "$1 ")));
  const marked = withoutMarks(stated.rest, reading.layout.attachmentPerLine);
  // "1. Åben - Kort"
  const { rest: titles, states } = withoutStates(marked.rest);
  const { rest, facts } = withoutFileFacts(titles);
  const first = lines.find((line) => line.text !== "");
  if (first === undefined) return rest;
  const said = [...stated.states, ...states];
  leave(reading, first, [...said, ...marked.numbers, ...facts].join(" "), "label");
  if (said.some((state) => /lukket/i.test(state)))
    warn(reading, "closed-attachment", first.number, "Et af bilagene står som lukket.");
  return rest;
}

/** Entries that tell where they begin or end stand apart. */
function apart(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, at) => {
    const isNew = beginsEntry(line.text) || isWholeEntry(lines[at - 1]?.text ?? "");
    return at > 0 && isNew ? [{ ...line, text: "" }, line] : [line];
  });
}

function allLines({ line, lines, items }: ItemLines): Line[] {
  return [line, ...lines, ...items.flatMap(allLines)];
}

/** "Forvaltningen indstiller, at …" */
const asks =
  /^\p{Lu}[\p{L}&.-]*(?:,? [\p{L}&.-]+){0,6} (?:indstiller|anbefaler|foreslår)(?:,|:|\s(?:til|over for|at)\s)/u;

function firstText(lines: readonly Line[]): string {
  return lines.find(({ text }) => text !== "")?.text ?? "";
}

/** A short text that begins with an act: "Dagsordenen blev godkendt." */
function isOnlyDecided(lines: readonly Line[]): boolean {
  const printed = lines.filter(({ text }) => text !== "");
  if (printed.length > 3) return false;
  const text = printed.map((line) => line.text).join(" ");
  const { type } = classifyDecision(splitSentences(text)[0] ?? "", true);
  return (
    text.length <= 300 &&
    ["approved", "approved_with_changes", "noted", "postponed", "rejected"].includes(type)
  );
}

/** "Punkt 3", and "3. Lukket: Køb af grund" on the next line: the mark doesn't begin the title. */
const closedBehindNumber =
  /(?:^|\s)\d{1,4}[.:)]\s+(?:lukket|fortrolig)(?:\s+(?:punkt|sag))?\s*[:–-]/iu;
/** So many lines below a title it may stand once more. */
const again = 6;

/** Only the second print of the title may say that the item is closed. */
function saysClosedAgain(lines: readonly Line[], title: string): boolean {
  return lines.slice(0, again).some(({ text }) => {
    const found = readTitle(text);
    return found.closed && plainTitle(found.title) === plainTitle(title);
  });
}

/** Some systems print the title once more above the text. */
function withoutTitle(lines: readonly Line[], title: string, reading: Reading): Line[] {
  const first = lines.findIndex(({ text }) => text !== "");
  const line = lines[first];
  const bare = plainTitle(readTitle(title).title);
  if (line === undefined || plainTitle(readTitle(line.text).title) !== bare || title === "")
    return [...lines];
  leave(reading, line, line.text, "repeated");
  const rest = lines.slice(first + 1);
  const next = rest.find(({ text }) => text !== "");
  // "INDHOLD" above the first heading.
  if (next === undefined || !/^indhold:?$/i.test(next.text)) return rest;
  leave(reading, next, next.text, "label");
  return rest.slice(rest.indexOf(next) + 1);
}

function warnOfHeadings(
  raw: readonly RawSection[],
  own: OwnHeadings,
  { number }: ItemLines,
  reading: Reading,
): void {
  for (const { heading, line, lines } of raw) {
    if (line === null) {
      const first = lines.find(({ text }) => text !== "");
      warn(
        reading,
        "text-without-heading",
        first?.number ?? null,
        `Punkt ${number} har tekst før den første overskrift.`,
      );
    } else if (
      own.get(heading) === "other" &&
      taught(reading.hints.sections, heading) === undefined
    ) {
      warn(reading, "unknown-heading", line.number, `Overskriften "${heading}" er ukendt.`);
    }
  }
}
