import { cellsOf } from "./head-columns.ts";
import type { Line } from "./lines.ts";
import { splitAtCommas } from "./names.ts";
import { haveOffices } from "./offices.ts";
import { leave, type Reading } from "./reading.ts";

export interface People {
  participants: string[];
  absent: string[];
  substitutes: { for: string; by: string }[];
}

/** "… , stedfortræder for N", "… - for N", "… (i stedet for N)": who speaks is the one that came. */
const substitute =
  /(?:[,(]?\s*(?:[-–]\s*)?(?:(?:som|er|mødte som|deltog som|indkaldt som)\s+)?(?:personlig\s+)?(?:stedfortræder|suppleant)\s+for|\s+[-–]\s+for|[,(]\s*(?:i\s+stedet\s+)?for|\s+i\s+stedet\s+for)\s+(?<for>[^,()]+(?:\([\p{L}\d]{1,30}\))?)\)?/iu;
const away =
  /\s*(?:\(\s*(?:afbud|fraværende|fravær|ikke til stede)(?:\s+[^)]*)?\)|\s+ved\s+afbud|[-–,]\s*(?:afbud|fraværende|ikke til stede|meldt afbud)(?:\s+(?:med|uden)\s+afbud)?)\s*$/i;
/** "N - M stedfortræder", "N (stedfortræder: M)", "N, stedfortræder M": who speaks is the one that is away. */
const arrow =
  /(?:\s+[-–]\s+(?<one>\p{Lu}[^-–]+?)\s+(?:mødte\s+som\s+|deltog\s+som\s+|er\s+)?(?:stedfortræder|suppleant)|\s*\((?<four>\p{Lu}[^()]*?)\s+(?:som\s+)?(?:stedfortræder|suppleant)\)|\s*\((?:stedfortræder|suppleant)\s*:?\s+(?<two>\p{Lu}[^()]*(?:\([\p{L}\d]{1,4}\))?)\)|[.,;]?\s+(?:[-–]\s+)?(?:[Ss]tedfortræder|[Ss]uppleant)\s*:\s*(?<three>\p{Lu}.*)|[.,;]?\s+(?:(?:[Ii]\s+stedet|[Ss]om\s+(?:stedfortræder|suppleant))\s+(?:mødte|deltog|kom)|i\s+(?:hans|hendes)\s+sted(?:\s+mødte)?|erstattet\s+af|afløst\s+af)\s*:?\s+(?<five>\p{Lu}.*)|[,;]?\s+(?:stedfortræder(?:en)?|suppleant(?:en)?)\s+(?<six>\p{Lu}.*?)\s+(?:deltog|mødte|var mødt)(?:\s+i\s+stedet)?|[,;]?\s+(?:[-–]\s+)?som\s+(?:stedfortræder|suppleant)\s+(?:deltog|mødte)\s+(?<seven>\p{Lu}.*))$/u;
/** "I stedet for N deltog M" */
const inPlace =
  /^(?:I stedet for|Som (?:stedfortræder|suppleant) for|For)\s+(?<for>\p{Lu}.*?)\s+(?:deltog|mødte|var)(?:\s+(?:indkaldt|mødt|suppleanten?|stedfortræderen?))*\s+(?<by>\p{Lu}.*)$/u;
/** ", sag 129-138": for which items only. */
const forSome =
  /,\s*(?:under\s+|ved\s+)?(?:sag(?:erne)?|pkt\.?|punkt(?:erne)?)\s*(?:nr\.\s*)?\d[\d\s,–-]*(?:og\s+\d+)?$/i;
/** The comma of "Ida Holm, (A)", the brackets of "Ida Holm ()". */
const noParty = /,(?=\s\([\p{L}]{1,3}\)(?:,|;|\s*$))|\s\(\s*\)/gu;
/** "Ida Holm. Stedfortræder ikke indkaldt pga. sent afbud.", "…, der havde meldt afbud": what says no more than the label. */
const noDeputy =
  /\s*\((?:[Dd]eltog ikke i mødet|ikke til stede|fraværende)\.?\)$|,?\s+(?:der|som) (?:har|havde) (?:meldt|givet) afbud\.?$|\.\s+(?:Stedfortræder|Suppleant)(?:en)?\s+(?:er |blev |var )?ikke indkaldt\b.*$/;
const nobody = /^(?:ingen(?: afbud| fraværende)?|-|\.|–)\.?$/i;

/** Reads a list of people: names with commas between them, or one on each line or in each column. */
export function readPeople(
  lines: readonly Line[],
  absent: boolean,
  reading: Reading,
  known: readonly string[] = [],
): People {
  const people: People = { participants: [], absent: [], substitutes: [] };
  lines = lines.map((line) => {
    const without = noDeputy.exec(line.text)?.[0] ?? "";
    if (without !== "") leave(reading, line, without, "label");
    const text = line.text.slice(0, line.text.length - without.length).replaceAll(noParty, "");
    return { ...line, text };
  });
  const entries = areFrom(lines, known)
    ? lines.map((line) => ({ line, text: line.text }))
    : entriesOf(lines, reading);
  for (const { line, text } of entries) {
    const plain = text
      .replace(/^[-–•·*:]\s+/, "")
      .replace(/(?<=\p{Ll}{2}|\(\p{Lu}{1,3}\))\.$/u, "")
      .trim();
    if (plain === "") continue;
    if (nobody.test(plain)) {
      leave(reading, line, plain, "label");
      continue;
    }
    readPerson(people, plain, absent, known.length > 0, line, reading);
  }
  return people;
}

/** "Ida Holm, Ældresagen", where others of the paper are from there too. */
function areFrom(lines: readonly Line[], known: readonly string[]): boolean {
  const places = new Set(known.map(fromWhere));
  const [withPlace, all] = [known.filter((each) => each.includes(", ")), known];
  const arePlaced = withPlace.length > 2 && withPlace.length > all.length / 2;
  return lines.every(
    ({ text }) =>
      commasIn(text).length === 2 &&
      (arePlaced || places.has(fromWhere(text)) || fromMunicipality.test(fromWhere(text))),
  );
}

/** "Ida Holm (A) - Deltog": what says no more than the list. */
const came = /\s+[-–]\s+(?:deltog|deltager|mødt|mødte|til stede)$/i;
const officeBefore = /^(?:(?:\d\. )?(?:vice)?borgmester|(?:næst|vice)?formand)\s*[-–:]\s+/i;
const fromMunicipality = /^(?:\p{Lu}[\p{L}.-]* ){1,3}Kommune$|^Region \p{Lu}\p{L}+$/u;

function fromWhere(person: string): string {
  const at = person.indexOf(", ");
  return at === -1 ? "-" : person.slice(at + 2).replace(/\s*\([^()]*\)$/, "");
}

/** @param isListed the paper lists who took part, so a substitute who came is to stand there too */
function readPerson(
  people: People,
  printed: string,
  absent: boolean,
  isListed: boolean,
  line: Line,
  reading: Reading,
): void {
  const part = forSome.exec(printed)?.[0] ?? "";
  if (part !== "") leave(reading, line, part, "label");
  const present = came.exec(printed)?.[0] ?? "";
  if (present !== "") leave(reading, line, present, "label");
  printed = printed.slice(0, printed.length - present.length);
  // "Borgmester - Ida Holm (C)"
  const dashed = officeBefore.exec(printed)?.[0] ?? "";
  if (dashed !== "") leave(reading, line, dashed, "label");
  const plain = printed.slice(dashed.length, printed.length - part.length);
  const stood = inPlace.exec(plain)?.groups;
  if (stood !== undefined) {
    leave(reading, line, plain, "normalised", `${stood["for"]} ${stood["by"]}`);
    people.substitutes.push({
      for: stood["for"] ?? "",
      by: (stood["by"] ?? "").replace(/\.$/, ""),
    });
    return;
  }
  const stands = substitute.exec(plain);
  const found = arrow.exec(plain);
  const by = (
    found?.groups?.["one"] ??
    found?.groups?.["two"] ??
    found?.groups?.["three"] ??
    found?.groups?.["four"] ??
    found?.groups?.["five"] ??
    found?.groups?.["six"] ??
    found?.groups?.["seven"]
  )
    ?.trim()
    .replace(/\.$|\s+(?:deltog|deltager|mødte|møder)$/, "");
  if (found !== null && by !== undefined && (stands === null || found.index < stands.index)) {
    const name = plain.replace(arrow, "").trim();
    leave(reading, line, found[0].replace(by, ""), "label");
    leave(reading, line, absent ? by : name, "normalised");
    if (absent) people.absent.push(name);
    if (!absent || (isListed && found.groups?.["six"] !== undefined)) people.participants.push(by);
    people.substitutes.push({ for: name, by });
    return;
  }
  const absentee = stands?.groups?.["for"]?.trim();
  if (stands !== null && absentee !== undefined) {
    const name = plain.replace(stands[0], "").trim();
    leave(reading, line, stands[0].replace(absentee, ""), "label");
    leave(reading, line, absentee, "normalised");
    people.participants.push(name);
    people.substitutes.push({ for: absentee, by: name });
    return;
  }
  const gone = away.exec(plain);
  if (gone !== null) {
    leave(reading, line, gone[0], "label");
    people.absent.push(plain.replace(away, "").trim());
    return;
  }
  (absent ? people.absent : people.participants).push(plain);
}

/** What a row says of one person: the party, a cross, "afbud". */
const mark =
  /^(?:\p{Lu}{1,3}|x|ja|nej|til stede|deltog|deltager|mødt|afbud|fraværende|ikke mødt|ikke til stede)$/iu;
/** Those of the marks that say who stayed away. */
const awayMark = /^(?:afbud|fraværende|ikke mødt|ikke til stede)$/i;
/** What stands above such columns. */
const above =
  /^(?:navn|medlem|parti|liste|gruppe|funktion|titel|rolle|organisation|repræsenterer|status|afbud|til stede)$/i;

/** The cells of a line; of a row with marks behind a name the name, with "afbud" where that is one. */
function personOfRow(line: Line, reading: Reading): string[] {
  const cells = cellsOf(line.text);
  const [name = "", ...marks] = cells;
  if (marks.length === 0 || !name.includes(" ") || !marks.every((each) => mark.test(each)))
    return cells;
  const isAway = marks.some((each) => awayMark.test(each));
  leave(reading, line, marks.filter((each) => !awayMark.test(each)).join(" "), "label");
  return [isAway ? `${name} (afbud)` : name];
}

function entriesOf(all: readonly Line[], reading: Reading): { line: Line; text: string }[] {
  const { isMarked } = reading;
  const lines = all.filter((line) => {
    if (!cellsOf(line.text).every((cell) => above.test(cell))) return true;
    leave(reading, line, line.text, "label");
    return false;
  });
  if (lines.length === 0) return [];
  // One entry of a list is one person, with office and place behind the name.
  if (lines.every(({ text }) => /^[-–•·*]\s/.test(text)))
    return lines.map((line) => ({ line, text: line.text }));
  const columns = lines.some(({ text }) => cellsOf(text).length > 1);
  if (columns) {
    return lines.flatMap((line) =>
      personOfRow(line, reading)
        .flatMap((cell) => splitList(cell, line, reading))
        .map((text) => ({ line, text })),
    );
  }
  if (
    haveOffices(
      lines,
      lines.map(({ text }) => commasIn(text)),
    )
  )
    return lines.map((line) => ({ line, text: line.text }));
  const isList = lines.some(
    ({ text }) => /[,;]$/.test(text) || commasIn(text).length > 1 || /\sog\s/.test(text),
  );
  const apart =
    isMarked ||
    !isList ||
    lines.filter(({ text }) => commasIn(text).length === 1 && !/[,;]$/.test(text)).length >
      lines.length / 2;
  if (lines.length > 1 && apart) {
    return lines.flatMap((line) =>
      (isMarked ? [line.text] : splitList(line.text, line, reading)).map((text) => ({
        line,
        text,
      })),
    );
  }
  if (areWhole(lines))
    return lines.flatMap((line) =>
      splitList(line.text, line, reading).map((text) => ({ line, text })),
    );
  return splitList(lines.map(({ text }) => text).join(" "), lines[0] as Line, reading).map(
    (text) => ({
      line: lines[0] as Line,
      text,
    }),
  );
}

/** Lines of several names that begin and end with a whole one, and no comma goes on to the next. */
function areWhole(lines: readonly Line[]): boolean {
  return lines.every(({ text }) => {
    const names = commasIn(text.replace(/ (?:og|samt) (?=\p{Lu})/u, ", "));
    return [names[0] ?? "", names.at(-1) ?? ""].every(
      (name) => fullName.test(name) && name.includes(" "),
    );
  });
}

/** Reads "Tove Lind for Aksel Østrup", one on each line. */
export function readSubstitutes(lines: readonly Line[], reading: Reading): People["substitutes"] {
  return lines.flatMap((line) => {
    leave(reading, line, line.text, "normalised");
    return line.text.split(/ og (?=\p{Lu}[^,]{3,60}? for \p{Lu})/u).flatMap((pair) => {
      const [first, ...absent] = pair.split(" for ");
      const by = first?.replace(/ (?:deltog|deltager|mødte|mødt|møder|er indkaldt)$/, "");
      return by === undefined || absent.length === 0 ? [] : { for: absent.join(" for "), by };
    });
  });
}

/** Commas inside brackets, and before the words of a substitute or an absence, divide no names. */
function commasIn(text: string): string[] {
  const entries: string[] = [];
  for (const part of splitAtCommas(text)) {
    const entry = part.trim();
    const goesOn =
      substitute.exec(`, ${entry}`)?.index === 0 ||
      away.exec(`, ${entry}`)?.index === 0 ||
      /^(?:stedfortræder|suppleant)\s*:/i.test(entry) ||
      /^\p{Ll}/u.test(entry) ||
      // "Ida Holm, KKR"
      /^\p{Lu}{2,}(?:-\p{L}+)?(?: \([^()]*\))?\.?$/u.test(entry) ||
      // "Ida Holm, F": the letter of her party.
      (/^\p{Lu}$/u.test(entry) && /\p{Ll} \p{Lu}/u.test(entries.at(-1) ?? ""));
    if (goesOn && entries.length > 0) entries.push(`${entries.pop() ?? ""}, ${entry}`);
    else entries.push(entry);
  }
  return entries;
}

/** "A, B og C": commas divide, and "og" before the last name, unless it stands in brackets. */
function splitList(text: string, line: Line, reading: Reading): string[] {
  const entries = commasIn(text).flatMap((each) => each.split(party));
  const last = entries.at(-1) ?? "";
  const parts =
    /^(?<one>\p{Lu}[^()]*?(?:\s*\([^()]*\))?)\s+(?<joint>og|samt)\s+(?<two>\p{Lu}.*)$/u.exec(
      last,
    )?.groups;
  const { one = "", joint = "", two = "" } = parts ?? {};
  const areNames = [one, two].every(
    (name) => fullName.test(name) && (name.includes(" ") || entries.length > 1),
  );
  if (!areNames) return entries;
  leave(reading, line, joint, "label");
  return [...entries.slice(0, -1), one, two];
}

/** "Ida Holm (A) Bo Lund (V)": a party ends a name. */
const party = /(?<=\(\p{L}{1,3}\))\s+(?=\p{Lu}\p{L}+ \p{Lu})/u;
const fullName = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}?[\p{L}.'-]+)*(?: \(.*\))?\.?$/u;
