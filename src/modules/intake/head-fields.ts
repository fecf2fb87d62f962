import { readContentsRow } from "./contents.ts";
import { isColumns } from "./head-schedule.ts";
import { findLabel, type FoundLabel, type HeadField } from "./head-labels.ts";
import { type LayoutHints, taught } from "./hints/layout-hints.ts";
import type { Line } from "./lines.ts";
import { shareValues } from "./stacked-labels.ts";
import { readTitleLine } from "./title-line.ts";
import { startsLow } from "./wrap.ts";

/** A label of the head with the lines of its value. */
export interface Field {
  field: HeadField | null;
  label: string;
  line: Line;
  values: Line[];
}

/** Parts the head's lines into labelled fields and what stands between them. */
export function readFields(
  lines: readonly Line[],
  isMarked: boolean,
  hints: LayoutHints["labels"],
): { fields: Field[]; free: Line[]; offices: { line: Line; text: string }[] } {
  const fields: Field[] = [];
  const offices: { line: Line; text: string }[] = [];
  const free: Line[] = [];
  let open: Field | null = null;
  let gap = false;
  for (const line of lines) {
    if (line.text === "") {
      gap = true;
      if (open?.field !== "contents") free.push(line);
      continue;
    }
    const isValue =
      isPlaceAlone(isMarked ? fields.at(-1) : open) &&
      (isMarked || (!gap && !line.text.includes(":")));
    // "Lokale:   204" is a label with its value.
    const row = isLabelled(line.text) ? null : readContentsRow(line.text);
    const found: ReturnType<typeof findLabel> =
      isValue || row !== null || isColumns(line.text) || isTitle(line.text)
        ? null
        : labelIn(line.text, hints);
    if (row !== null && row.number !== "" && open?.field !== "contents" && !isMarked) {
      // A list of contents may have nothing above it.
      open = { field: "contents", label: "", line, values: [] };
      fields.push(open);
    }
    if (found?.field === null && isPeople(open?.field ?? null) && isOffice(found)) {
      // "Formand: Ida Holm" in a list of members.
      open?.values.push({ ...line, text: found.value });
      offices.push({ line, text: found.label });
      gap = false;
      continue;
    }
    if (found?.field === null && isPeople(open?.field ?? null) && isPart(found)) {
      // "Forældrevalgte: Ida Holm, Bo Ek" below "Til stede:"
      open?.values.push({ ...line, text: found.value });
      offices.push({ line, text: found.label });
      gap = false;
      continue;
    }
    if (found !== null && isPeople(open?.field ?? null) && isGroupOf(found, lines, line)) {
      // "Byrådet:" below "Medlemmer", and its names a paragraph each.
      offices.push({ line, text: found.label });
      gap = false;
      continue;
    }
    const isNone = found?.field === null || isPeople(found?.field ?? null);
    const inner = found !== null && isNone ? labelIn(found.value, hints) : null;
    if (found !== null && isPeople(found.field) && inner !== null && isOffice(inner)) {
      // "Medlemmer: Formand: Ida Holm"
      open = { field: found.field, label: found.label, line, values: [] };
      open.values.push({ ...line, text: inner.value });
      offices.push({ line, text: inner.label });
      fields.push(open);
    } else if (found !== null && isLabelAlone(inner) && isPeople(found.field)) {
      // "Afbud: Referent: …"
      fields.push({ field: found.field, label: found.label, line, values: [] });
      open = { field: inner.field, label: inner.label, line, values: [] };
      if (inner.value !== "") open.values.push({ ...line, text: inner.value });
      fields.push(open);
    } else if (found?.field === null && inner !== null && isWholeValue(inner)) {
      // "Bemærkninger: Afbud: …"
      fields.push({ field: null, label: found.label, line, values: [] });
      const values = inner.value === "" ? [] : [{ ...line, text: inner.value }];
      open = { field: inner.field, label: inner.label, line, values };
      fields.push(open);
    } else if (found !== null) {
      const values = found.value === "" ? [] : [{ ...line, text: found.value }];
      open = { field: found.field, label: found.label, line, values };
      fields.push(open);
    } else if (open !== null && belongs(open, line, gap)) {
      open.values.push(line);
    } else {
      open = null;
      free.push(line);
    }
    gap = false;
  }
  shareValues(fields);
  return { fields, free, offices };
}

/** "Referent:", and not "Bo Ek. Suppleant:" */
function isLabelAlone(inner: ReturnType<typeof findLabel>): inner is FoundLabel {
  return inner?.label.endsWith(":") === true && !/\.\s/.test(inner.label);
}

/** "Afbud: Ida Holm", and not what sentences tell: "Afbud fra Ida Holm. I stedet deltog Bo Ek." */
function isWholeValue({ field, label, value }: NonNullable<ReturnType<typeof findLabel>>): boolean {
  return field !== null && (label.endsWith(":") || !/\p{Ll}\.\s+\p{Lu}/u.test(value));
}

/** "Referat: 12. marts 2024" begins as a label does. */
function isTitle(text: string): boolean {
  return /^[^:]*:/.test(text) && readTitleLine(text)?.date?.start === 0;
}

function isLabelled(text: string): boolean {
  const found = findLabel(text);
  return found !== null && found.field !== null && found.label.endsWith(":");
}

/** A known label, or one that the authority's own papers have taught. */
function labelIn(text: string, hints: LayoutHints["labels"]): ReturnType<typeof findLabel> {
  const found = findLabel(text);
  const field = taught(hints, found?.label ?? text);
  if (field === undefined) return found;
  return { label: text, value: "", ...found, field };
}

/** "Sted", and below it "Lokale 3": the value begins as a label does. */
function isPlaceAlone(field: Field | null | undefined): boolean {
  return field?.field === "place" && field.values.length === 0;
}

const office = /^(?:(?:\d\. )?(?:vice)?borgmester|(?:næst|vice)?formand|medlem|suppleant):$/i;

function isOffice({ label, value }: { label: string; value: string }): boolean {
  return office.test(label) && person.test(value.trim());
}

/** Whom a board's members come from, with their names. */
const partOfBoard =
  /^(?:\p{L}+valgte|\p{L}*repræsentanter|Elever|Lærere|Medarbejdere|Ledelsen?|Politikere|Byrådsmedlemmer|Brugere|Pårørende):$/iu;

function isPart({ label, value }: { label: string; value: string }): boolean {
  return partOfBoard.test(label) && !/[.!?]\s/.test(value);
}

const noGroup = /^(?:referent|sekretær|ref\.|protokolfører|tilforordnet)/i;

/** Where some of a list's people come from. */
function isGroupOf(
  { field, label, value }: { field: HeadField | null; label: string; value: string },
  lines: readonly Line[],
  line: Line,
): boolean {
  if (field !== null || value !== "" || !label.endsWith(":") || noGroup.test(label)) return false;
  const below = lines.slice(lines.indexOf(line) + 1).find(({ text }) => text !== "");
  return below !== undefined && isPerson(below);
}

function isPeople(field: HeadField | null): boolean {
  return field === "participants" || field === "absent";
}

const person =
  /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:af|de|la|van|von) )?\p{Lu}[\p{L}.'’-]*){1,5}(?: ?\([^()]{1,60}\)?)?(?:, [^,;:]{2,60})?$/u;
/** Two words with capitals that are nobody's name. */
const noPerson =
  /(?:kommune|udvalg|råd|rådet|bestyrelse|rådhus|salen|huset|lokale)(?!\p{L})|^(?:KKR|Region|Den|Det|De) |^bemærkninger(?: til|\s*:?$)/iu;

/** "Ida Holm Lund (A)": a line that holds one name, with what stands behind it. */
function isPerson({ text, level }: Line): boolean {
  if (level !== null || text.length > 120) return false;
  const name = text.split(/[,(]/, 1)[0] ?? "";
  const bare = text
    .replace(/[,(]?\s*(?:[-–]\s*)?(?:personlig )?(?:stedfortræder|suppleant) for .*$/i, "")
    .trim();
  return person.test(bare) && !noPerson.test(name);
}

/** Another label stands below, and nobody. */
const noValue = /^(?:bemærkninger|dagsorden|referat)$/i;

function belongs({ field, values, line: label }: Field, line: Line, gap: boolean): boolean {
  const before = values.at(-1);
  if (field === "contents") return true;
  if (before === undefined)
    return !(
      gap &&
      isPeople(field) &&
      (noValue.test(line.text) ||
        noPerson.test(line.text.split(/[,(]/, 1)[0] ?? "") ||
        readTitleLine(line.text) !== null)
    );
  // Names that stand a paragraph each.
  if (gap) return isPeople(field) && isPerson(line) && values.every(isPerson);
  if (isPeople(field) || field === "substitutes")
    return !/^bemærkninger(?: til |\s*:?$)/i.test(line.text);
  // An address below its label.
  const isBelow = before.number === label.number + values.length;
  if (field === "place" && isBelow && /,|\d{4}/.test(line.text)) return true;
  return before.text.endsWith(",") || startsLow(line.text);
}
