import { readContentsRow } from "./contents.ts";
import { findDate } from "./dates.ts";
import { type Field, readFields } from "./head-fields.ts";
import { noteDate, putTimes, readTitle } from "./head-title.ts";
import { fromCapitals } from "./letter-case.ts";
import type { Line } from "./lines.ts";
import type { ParsedDocument } from "./parsed-document.ts";
import { type People, readPeople, readSubstitutes } from "./people.ts";
import { type PreambleText, readPreamble } from "./preamble.ts";
import { endOfFacts, readMarkedTexts } from "./marked-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { findTimes } from "./times.ts";

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
  contents: (ParsedDocument["tableOfContents"][number] & { line: number })[];
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
  const facts = reading.isMarked ? lines.slice(0, end).filter(({ text }) => text !== "") : lines;
  const { fields, free } = readFields(facts, reading.isMarked);
  const texts: PreambleText[] = [];
  const rest = readTitle(head, free, reading);
  for (const field of fields) {
    if (field.field !== null) leave(reading, field.line, field.label, "label");
    const kept = readField(head, field, reading);
    if (kept !== null)
      texts.push({ heading: field.field === null ? field.label : "", lines: kept });
  }
  head.preamble = readPreamble(rest, texts, reading);
  readMarkedTexts(head, lines.slice(end), reading);
  return head;
}

/** Puts a field's value into the head; returns lines that the head has no place for. */
function readField(head: Head, { field, values }: Field, reading: Reading): Line[] | null {
  const first = values[0];
  if (first === undefined) return field === null ? [] : null;
  const text = values.map((line) => line.text).join(" ");
  switch (field) {
    case "body":
      if (head.name !== "") leave(reading, first, text, "repeated", head.name);
      else {
        head.name = fromCapitals(text);
        putHeadPlace(reading, "/body/name", values);
      }
      return null;
    case "place":
      if (head.place !== null) return values;
      head.place = text;
      putHeadPlace(reading, "/place", values);
      return null;
    case "date":
    case "time":
    case "endTime":
      return readTime(head, field, first, text, reading) ? null : values;
    case "substitutes":
      head.substitutes = head.substitutes.concat(readSubstitutes(values));
      putHeadPlace(reading, "/substitutes", values);
      return null;
    case "participants":
    case "absent": {
      const people = readPeople(values, field === "absent", reading);
      putHeadPlace(reading, `/${field}`, values);
      head.participants = head.participants.concat(people.participants);
      const known = new Set(head.absent);
      for (const name of people.absent) {
        if (known.has(name)) leave(reading, first, name, "repeated");
        else head.absent.push(name);
        known.add(name);
      }
      head.substitutes = head.substitutes.concat(people.substitutes);
      return null;
    }
    case "contents":
      return readContents(head, values, reading);
    case null:
      return values;
  }
}

function readTime(
  head: Head,
  field: "date" | "time" | "endTime",
  line: Line,
  text: string,
  reading: Reading,
): boolean {
  const date = field === "date" ? findDate(text) : null;
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
    if (row === null) {
      others.push(line);
      continue;
    }
    leave(reading, line, row.number, "label");
    putHeadPlace(reading, "/tableOfContents", [line]);
    head.contents.push({ title: row.title, page: row.page, line: line.number });
  }
  return others.length === 0 ? null : others;
}
