// Long because a head has many fields, and each is a few lines.
import { caseInFront } from "./case-lines.ts";
import { isGroup } from "./closed-groups.ts";
import { brokenPage, pageWordOf, readContentsRow, readListed, stateOf } from "./contents.ts";
import { splitColumns } from "./head-columns.ts";
import { readHeadSchedule } from "./head-schedule.ts";
import { findDate } from "./dates.ts";
import { taught } from "./hints/layout-hints.ts";
import { type Field, readFields } from "./head-fields.ts";
import { noteDate, putTimes } from "./head-dates.ts";
import { namePlace, withoutClock } from "./head-place.ts";
import { nameBody, nameByPath, readTitle } from "./head-title.ts";
import { begunRow } from "./item-candidates.ts";
import { smallest } from "./pdf/extremes.ts";
import { plainTitle } from "./plain-title.ts";
import { joinLines } from "./join-lines.ts";
import { nameMembers } from "./name-members.ts";
import { nameByHeads, nameOwner } from "./name-owner.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Line } from "./lines.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { type People, readPeople, readSubstitutes } from "./people.ts";
import { type PreambleText, readPreamble } from "./preamble.ts";
import { endOfFacts, readMarkedTexts } from "./marked-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { readSaidAway } from "./said-away.ts";
import { withValuesBehind } from "./stacked-labels.ts";
import { readStandIns } from "./stand-ins.ts";
import { findTimes } from "./times.ts";
import { startsLow } from "./wrap.ts";
import { readTitleLine, splitPeriod } from "./title-line.ts";

export interface Head extends People {
  kind: "minutes" | "agenda" | null;
  name: string;
  period: string | null;
  /** Where it is printed above the title. */
  organisation: string | null;
  /** Empty when none is printed. */
  date: string;
  startTime: string | null;
  endTime: string | null;
  place: string | null;
  contents: (ParsedDocument["tableOfContents"][number] & {
    /** Without what is printed of whether the item is open or closed. */
    bare: string;
    closed: boolean;
    /** Of the item; empty when none is printed. */
    number: string;
    line: number;
  })[];
  preamble: ParsedDocument["preamble"] & object;
  /** Where it is printed before the items. */
  schedule: ParsedDocument["schedule"];
}

/** Reads what stands before the first item. */
export function parseHead(lines: readonly Line[], reading: Reading): Head {
  const head: Head = {
    kind: null,
    name: "",
    period: null,
    organisation: null,
    date: "",
    startTime: null,
    endTime: null,
    place: null,
    participants: [],
    absent: [],
    substitutes: [],
    contents: [],
    preamble: [],
    schedule: [],
  };
  // Where headings are marked, blank lines say nothing of which lines belong together.
  const end = reading.isMarked ? endOfFacts(lines) : lines.length;
  const facts = reading.isMarked
    ? lines.slice(0, end).filter(({ text }) => text !== "")
    : withValuesBehind(splitColumns(withoutGroups(withoutListed(head, lines, reading), reading)));
  const { fields, free, offices } = readFields(facts, reading.isMarked, reading.hints.labels);
  for (const { line, text } of offices) leave(reading, line, text, "label");
  const texts: PreambleText[] = [];
  const isNamed = fields.some(({ field, values }) => field === "body" && values.length > 0);
  const rest = readTitle(head, free, isNamed, reading);
  for (const field of fields) {
    if (/^dagsorden:$/i.test(field.label) && field.values.length === 0) {
      leave(reading, field.line, field.label, "label");
      continue;
    }
    if (field.field !== null) leave(reading, field.line, field.label, "label");
    const kept = readField(head, field, reading);
    if (kept !== null)
      texts.push({ heading: field.field === null ? field.label : "", lines: kept });
  }
  const said = [...rest, ...texts.flatMap((text) => text.lines)];
  readSaidAway(head, said, reading);
  readStandIns(head, said, reading);
  const unscheduled = reading.isMarked ? rest : readHeadSchedule(head, rest, reading);
  const unnamed = nameBody(head, unscheduled, reading);
  for (const text of head.name === "" ? texts : [])
    if (/^du er her:?$/i.test(text.heading)) text.lines = nameByPath(head, text.lines, reading);
  const others = nameMembers(head, namePlace(head, unnamed, reading), reading);
  head.preamble = readPreamble(others, texts, reading);
  takeOutAbsent(head, reading);
  readMarkedTexts(head, lines.slice(end), reading);
  nameByHeads(head, reading);
  nameOwner(head, reading);
  renameBody(head, reading);
  return head;
}

/** Papers may call a body otherwise than it is called: what was corrected once is known. */
function renameBody(head: Head, reading: Reading): void {
  const name = taught(reading.hints.bodies, head.name);
  const line = reading.lines[(reading.headPlaces.get("/body/name")?.from ?? 0) - 1];
  if (name === undefined || line === undefined) return;
  leave(reading, line, head.name, "normalised", name);
  head.name = name;
}

/** A list of the items that gives no pages is a list of contents too. */
function withoutListed(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  const out = lines.map((line) => line);
  const taken = new Set(
    reading.listed.flatMap(({ line, until }) =>
      Array.from({ length: Math.max(1, until - line.number + 1) }, (_, at) => line.number + at),
    ),
  );
  const isFree = (line: Line) =>
    line.text !== "" && !taken.has(line.number) && readContentsRow(line.text) === null;
  const repeated = lines.filter((line) => isFree(line) && isListed(line, reading));
  const isList = repeated.length > 1 || reading.listed.length > repeated.length;
  if (!isList) reading.listed.splice(reading.listed.length - repeated.length);
  else addClosedRows(lines, repeated.at(-1), reading);
  const first = smallest(reading.listed.map(({ line }) => line.number));
  if (reading.listed.length > 0) headOfList(out, first - 2, reading);
  for (const { line, until, number, title, page } of reading.listed) {
    const rows = out.slice(line.number - 1, Math.min(until, out.length));
    if (rows.length === 0) continue;
    addListed(head, { line, number, title, page }, rows.map(({ text }) => text).join(" "), reading);
    for (const row of rows) out[row.number - 1] = { ...row, text: "" };
  }
  return out;
}

/** Closed items that only the list has: its last rows, which count on. */
function addClosedRows(lines: readonly Line[], last: Line | undefined, reading: Reading): void {
  for (const line of last === undefined ? [] : lines.slice(lines.indexOf(last) + 1)) {
    if (line.text === "" || isGroup(line.text)) continue;
    const { number = "", title = "" } = closedRow.exec(line.text)?.groups ?? {};
    if (!reading.closedRows.has(line.number) && !readListed(title).closed) return;
    if (Number(number) !== Number(reading.listed.at(-1)?.number) + 1) return;
    reading.listed.push({ line, until: line.number, number, title });
  }
}

const closedRow =
  /^(?:-\s+)?(?:\d{1,3}\.\s+(?=\d))?(?:\p{L}{2,6}\.?\s+)?(?<number>\d{1,4})[.:)]?\s+(?<title>\p{Lu}.*)$/u;

/** "Dagsorden" right above the list, in minutes that have a title of their own. */
function headOfList(lines: Line[], from: number, reading: Reading): void {
  let above = from;
  while (lines[above]?.text === "") above -= 1;
  const line = lines[above];
  if (line === undefined || !/^dagsorden(?:en)?\s*:?$/i.test(line.text)) return;
  if (!lines.slice(0, above).some(({ text }) => text !== "" && readTitleLine(text) !== null))
    return;
  leave(reading, line, line.text, "label");
  lines[above] = { ...line, text: "" };
}

/** A row whose page, if it gives one, stands behind a single blank. */
function addListed(
  head: Head,
  { line, number, title, page = null }: Omit<Reading["listed"][number], "until">,
  printed: string,
  reading: Reading,
): void {
  const { title: bare, closed } = readListed(title);
  const at = printed.indexOf(title);
  leave(reading, line, at === -1 ? number : printed.slice(0, at), "label");
  if (at !== -1 && page === null) leave(reading, line, printed.slice(at + title.length), "label");
  putHeadPlace(reading, "/tableOfContents", [line]);
  head.contents.push({ title, bare, page, closed, number, line: line.number });
}

/** "Åbne punkter" above the first item. */
function withoutGroups(lines: readonly Line[], reading: Reading): Line[] {
  // "Åbent referat" may be the title itself.
  const title = lines.find(({ text }) => text !== "" && readTitleLine(text) !== null);
  return lines.map((line) => {
    if (!isGroup(line.text) || line === title) return line;
    leave(reading, line, line.text, "label");
    return { ...line, text: "" };
  });
}

/** Members may be listed whole, with those who stayed away named once more below, or "Bo Ek for Ida Holm". */
export function takeOutAbsent(head: Head, reading: Reading): void {
  const away = new Set(head.absent.map(nameOnly));
  const line = reading.lines[0];
  head.participants = head.participants.map((name) => {
    const [by = "", absent = ""] = name.split(/ for (?=\p{Lu})/u);
    const isFor = absent !== "" && head.absent.some((each) => nameOnly(each) === nameOnly(absent));
    if (!isFor || line === undefined) return name;
    leave(reading, line, "for", "label");
    leave(reading, line, absent, "normalised");
    head.substitutes.push({ for: absent, by });
    return by;
  });
  head.participants = head.participants.filter((name) => {
    // "Ida Holm, Ældresagen"
    const isAway = away.has(nameOnly(name)) || away.has(nameOnly(name.split(", ", 1)[0] ?? ""));
    if (!isAway) return true;
    if (line !== undefined) leave(reading, line, name, "repeated");
    return false;
  });
}

/** Without the party or the office behind it. */
function nameOnly(name: string): string {
  return name
    .replace(/\s*\([^()]*\)/g, "")
    .trim()
    .toLowerCase();
}

/** Puts a field's value into the head; returns lines that the head has no place for. */
function readField(head: Head, { field, values }: Field, reading: Reading): Line[] | null {
  const first = values[0];
  if (first === undefined) return field === null ? [] : null;
  const text = values.map((line) => line.text).join(" ");
  switch (field) {
    case "body":
      if (head.name !== "") leave(reading, first, text, "repeated", head.name);
      else readBody(head, first, text, reading);
      return null;
    case "place":
      if (head.place !== null) return values;
      head.place = withoutClock(head, joinPlace(values), first, reading);
      putHeadPlace(reading, "/place", values);
      return null;
    case "date":
    case "time":
    case "endTime":
      return readTime(head, field, first, text, reading) ? null : values;
    case "substitutes":
      head.substitutes.push(...readSubstitutes(values, reading));
      putHeadPlace(reading, "/substitutes", values);
      return null;
    case "participants":
    case "absent": {
      const { names, told } = withoutTold(values);
      const people = readPeople(names, field === "absent", reading, head.participants);
      putHeadPlace(reading, `/${field}`, values);
      head.participants.push(...people.participants);
      const known = new Set(head.absent.map(nameOnly));
      for (const name of people.absent) {
        if (known.has(nameOnly(name))) leave(reading, first, name, "repeated");
        else head.absent.push(name);
        known.add(nameOnly(name));
      }
      head.substitutes.push(...people.substitutes);
      return told.length === 0 ? null : told;
    }
    case "contents":
      return readContents(head, values, reading);
    case null:
      return values;
  }
}

/** "Ida Holm, Bo Ek. Som stedfortræder for Ida Holm mødte Per Ås.": the names, and what is told of them. */
function withoutTold(values: readonly Line[]): { names: Line[]; told: Line[] } {
  const tells = values.findIndex(({ text }) => / deltog ikke i behandlingen /.test(text));
  if (tells > 0) return { names: values.slice(0, tells), told: values.slice(tells) };
  const at = values.findIndex(({ text }) => told.test(text));
  const line = values[at];
  if (line === undefined) return { names: [...values], told: [] };
  const end = told.exec(line.text)?.[0].length ?? 0;
  return {
    names: [...values.slice(0, at), { ...line, text: line.text.slice(0, end - 1) }],
    told: [{ ...line, text: line.text.slice(end).trim() }, ...values.slice(at + 1)],
  };
}

const told =
  /^\p{Lu}[^.]{4,200}?(?:\p{Ll}|\))\.(?=\s+(?:Som (?:stedfortræder|suppleant) for|I stedet for|For) \p{Lu})/u;

/** An address that is printed line by line. */
function joinPlace(values: readonly Line[]): string {
  return values.reduce((place, { text }) => {
    if (place === "") return text;
    return /[,–-]$/.test(place) || startsLow(text) ? `${place} ${text}` : `${place}, ${text}`;
  }, "");
}

/** "Møde i: Byrådet, tirsdag den 12. marts 2024" */
function readBody(head: Head, line: Line, text: string, reading: Reading): void {
  const date = findDate(text);
  const printed = (date === null ? text : text.slice(0, date.start)).replace(/[\s,-]+$/, "");
  if (date !== null) {
    noteDate(head, date, line, reading);
    const times = findTimes(text.slice(date.end));
    putTimes(head, times, line, reading);
    const value = [date.date, ...times].join(" ");
    leave(reading, line, text.slice(date.start), "normalised", value);
  }
  const { body, period } = splitPeriod(printed);
  head.name = fromCapitals(body);
  head.period ??= period;
  putHeadPlace(reading, "/body/name", [line]);
}

function readTime(
  head: Head,
  field: "date" | "time" | "endTime",
  line: Line,
  text: string,
  reading: Reading,
): boolean {
  const date = field === "endTime" ? null : findDate(text);
  const times = findTimes(date === null ? text : text.slice(0, date.start) + text.slice(date.end));
  if (date === null && times.length === 0) return false;
  if (date !== null) noteDate(head, date, line, reading);
  if (field === "endTime") {
    head.endTime = times[0] ?? null;
    putHeadPlace(reading, "/endTime", [line]);
  } else {
    putTimes(head, times, line, reading);
  }
  leave(reading, line, text, "normalised", [date?.date, ...times].join(" ").trim());
  return true;
}

function readContents(head: Head, lines: readonly Line[], reading: Reading): Line[] | null {
  const others: Line[] = [];
  for (const line of lines) {
    const row = readContentsRow(line.text);
    const unpaged = brokenPage.exec(line.text)?.groups;
    if (unpaged !== undefined) {
      leave(reading, line, `${unpaged["number"]} ${unpaged["rest"]}`, "label");
      putHeadPlace(reading, "/tableOfContents", [line]);
      const { title: printed = "" } = unpaged;
      const { title: bare, closed } = readListed(printed);
      const number = /\d+(?:\.\d+)*/.exec(unpaged["number"] ?? "")?.[0] ?? "";
      head.contents.push({ title: printed, bare, page: null, closed, number, line: line.number });
      continue;
    }
    if (row === null) {
      if (contentsHead.test(line.text) || isGroup(line.text))
        leave(reading, line, line.text, "label");
      else if (isListed(line, reading)) {
        const listed = reading.listed.at(-1);
        if (listed !== undefined) addListed(head, listed, line.text, reading);
      } else others.push(line);
      continue;
    }
    leave(reading, line, `${row.number} ${stateOf(line.text)} ${pageWordOf(line.text)}`, "label");
    putHeadPlace(reading, "/tableOfContents", [line]);
    const begun = row.number === "" ? begunRow(others.at(-1)) : null;
    let { title, bare } = row;
    if (begun !== null) {
      const first = others.pop() as Line;
      leave(reading, first, begun.number, "label");
      title = joinLines([begun.title, title], line.number, reading.ledger);
      bare = readListed(title).title;
    }
    const { page, closed } = row;
    const inFront = caseInFront.exec(title)?.[0] ?? "";
    leave(reading, line, inFront, "label");
    head.contents.push({
      title: title.slice(inFront.length),
      bare: bare.replace(caseInFront, ""),
      page,
      closed,
      number: /\d+(?:\.\d+)*/.exec(begun?.number ?? row.number)?.[0] ?? "",
      line: line.number,
    });
  }
  return others.length === 0 ? null : others;
}

/** A row without a page that says no more than an item's line does. */
function isListed(line: Line, reading: Reading): boolean {
  const number =
    /^(?:-\s+)?(?:\d{1,3}\.\s+(?=\d))?(?:(?:åbe?nt?|lukket)\s+)?(?:(?:Punkt|Pkt\.?)\s+)?(\d{1,4}(?:\.\d{1,2})?)[.:)]?\s+/i.exec(
      line.text,
    );
  const printed = line.text.slice(number?.[0].length ?? 0).replace(/^-\s+/, "");
  const paged = /^(?<title>.*\S)\s+(?<page>\d{1,4})$/.exec(printed)?.groups;
  const titles = [printed, paged?.["title"] ?? ""];
  const title = titles.find((each) => reading.titles.has(plainTitle(readListed(each).title)));
  const isClosed = /^(?:-\s+)?lukket\s/i.test(number?.[0] ?? "");
  // "lukket 101 Køb af areal" behind other rows, of an item that isn't printed below.
  if (isClosed && title === undefined && reading.listed.length > 1) {
    reading.closedRows.add(line.number);
    reading.listed.push({ line, until: line.number, number: number?.[1] ?? "", title: printed });
    return true;
  }
  if (title === undefined || title === "") return false;
  const page = title === printed ? null : Number(paged?.["page"]);
  if (isClosed) reading.closedRows.add(line.number);
  reading.listed.push({ line, until: line.number, number: number?.[1] ?? "", title, page });
  return true;
}

/** What stands above the columns of a list of contents. */
const contentsHead =
  /^(?:(?:pkt\.?|punkt|sag|nr\.?|åben\/lukket|status|overskrift|tekst|titel|emne|dagsordens?punkt|side(?:nr)?\.?)(?:\s+|$)){1,5}$/i;
