// Long because the words that papers use for labels are many.
import { isBodyLike } from "./body-like.ts";

/** A field of the head that a printed label names. */
export type HeadField =
  | "body"
  | "date"
  | "time"
  | "endTime"
  | "place"
  | "participants"
  | "absent"
  | "substitutes"
  | "contents";

/** Labels whose value may follow after a single blank. */
const labels: Record<HeadField, readonly string[]> = {
  body: ["Udvalg", "Forum", "Møde i"],
  date: ["Mødedato", "Dato", "Mødedato og tidspunkt"],
  time: [
    "Mødetidspunkt",
    "Tidspunkt",
    "Starttidspunkt",
    "Starttidspunkt for møde",
    "Starttidspunkt for mødet",
    "Start kl.",
    "Tid",
    "Mødet åbnet",
    "Mødet påbegyndt",
    "Mødet påbegyndtes",
    "Mødet indledt",
  ],
  endTime: [
    "Sluttidspunkt",
    "Slut kl.",
    "Mødet hævet",
    "Mødet blev hævet",
    "Mødet slut",
    "Mødet sluttet",
    "Møde slut",
    "Mødet sluttede",
    "Mødet afsluttet",
    "Mødet blev afsluttet",
  ],
  place: ["Mødested", "Sted", "Lokale", "Mødelokale"],
  participants: [
    "Mødedeltagere",
    "Deltagere",
    "Medlemmer",
    "Til stede",
    "Tilstede",
    "Indkaldelse",
    "Indkaldte",
    "Mødte",
    "Øvrige deltagere",
    "Ledelsesside",
    "Ledelsesrepræsentanter",
    "Medarbejderside",
    "Medarbejderrepræsentanter",
  ],
  absent: [
    "Fraværende med afbud",
    "Fraværende uden afbud",
    "Fraværende",
    "Afbud",
    "Afbud fra",
    "Ikke til stede",
  ],
  substitutes: ["Stedfortrædere"],
  contents: ["Indholdsfortegnelse", "Indholdsliste", "Sagsoversigt", "Indhold", "Pkt."],
};

/** Labels that stand alone on their line, or have a colon or a wide gap behind them. */
const strict: Record<HeadField, readonly string[]> = {
  body: ["Udvalgsnavn", "Mødeforum", "Råd/udvalg", "Organ"],
  date: [
    "Dato og tid",
    "Dato og tidspunkt",
    "Dato/tid",
    "Tid og sted",
    "Tid og dato",
    "Mødedag",
    "Møde",
    "Mødet afholdt",
    "Hvornår",
    "Mødedato/tid",
    "Afholdt",
    "Afholdt den",
    "Mødet holdt",
    "Dato for mødet",
    "Dato og sted",
    "Mødedato og -tid",
    "Mødedato og sted",
  ],
  time: [
    "Mødetid",
    "Fra",
    "Mødevarighed",
    "Mødestart",
    "Mødet startet",
    "Mødet startede",
    "Mødet begyndte",
    "Mødets start",
    "Start",
    "Starter",
    "Startet",
    "Klokken",
    "Kl.",
    "Klokkeslæt",
    "Mødet begynder",
    "Mødet starter",
    "Mødet indledt",
    "Mødet indledes",
    "Begyndt",
    "Begynder",
  ],
  endTime: [
    "Mødeslut",
    "Mødet slutter",
    "Mødet ophørt",
    "Ophørt",
    "Afsluttet",
    "Forventet slut",
    "Mødets afslutning",
    "Slut",
    "Sluttet",
    "Hævet",
    "Mødet hævet kl.",
  ],
  place: [
    "Hvor",
    "Lokalitet",
    "Mødeadresse",
    "Mødeafholdelse",
    "Mødelokation",
    "Møde lokation",
    "Mødet holdes i",
    "Mødet holdes på",
    "Mødet holdt i",
    "Mødet afholdes i",
    "Mødet afholdt i",
    "Afholdes i",
    "Afholdt i",
    "Mødelokale",
    "Mødets sted",
    "Lokation",
    "Adresse",
  ],
  participants: [
    "Tilstedeværende",
    "Indkaldte",
    "Indkaldt",
    "Indkaldte deltagere",
    "Inviterede",
    "Fremmødte",
    "Fremmødte medlemmer",
    "Fremmødte deltagere",
    "Medlemmer til stede",
    "Mødedeltager",
    "Deltagerliste",
    "Deltagerfortegnelse",
    "Deltagerkreds",
    "Følgende deltog",
    "Følgende medlemmer deltog",
    "Følgende var til stede",
    "Følgende medlemmer var til stede",
    "Følgende var mødt",
    "Rådets medlemmer",
    "Bestyrelsens medlemmer",
    "Nævnets medlemmer",
    "Byrådsmedlemmer",
    "Hvem deltog",
    "Til stede på mødet",
    "Fremmøde",
    "Deltagende",
    "Deltog",
    "Deltagere i mødet",
    "Deltagende medlemmer",
    "Medlemmer af udvalget",
    "Udvalgets medlemmer",
    "Mødt",
    "Mødte medlemmer",
    "Tilstedeværende medlemmer",
    "Til stede var",
    "Ledelsesrepræsentanter",
    "Medarbejderrepræsentanter",
    "Ledelsessiden",
    "Medarbejdersiden",
    "For ledelsen",
    "For medarbejderne",
    "Fra ledelsen",
    "Fra medarbejderne",
    "Fra administrationen",
    "Administration",
    "Administrationen",
    "Forvaltningen",
    "Embedsmænd",
    "Fra forvaltningen",
    "Øvrige",
    "Desuden deltog",
    "Herudover deltog",
    "Endvidere deltog",
  ],
  absent: [
    "Fravær",
    "Afbud/Fraværende",
    "Afbud og fraværende",
    "Fraværende og afbud",
    "Fraværende/afbud",
    "Afbud fra/fraværende",
    "Afbud/Fraværende",
    "Fravær/afbud",
    "Afbud/fravær",
    "Afbud og fravær",
    "Meldt afbud",
    "Ikke mødt",
    "Ikke mødte",
    "Ikke fremmødte",
    "Udeblevet",
    "Udeblev",
    "Forfald",
    "Lovligt forfald",
    "Forhindret",
    "Forhindrede",
    "Fraværende var",
    "Følgende var fraværende",
    "Følgende havde meldt afbud",
    "Afbud modtaget fra",
    "Der var afbud fra",
    "Medlemmer med afbud",
    "Ikke til stede var",
    "Ej til stede",
    "Ikke tilstede",
    "Ikke fremmødt",
    "Fraværende medlemmer",
  ],
  substitutes: ["Stedfortræder", "Suppleanter", "Suppleant", "Indkaldt stedfortræder"],
  contents: [
    "Følgende sager behandles på mødet",
    "Punkter",
    "Punktoversigt",
    "Oversigt",
    "Dagsordenspunkter",
    "Dagsordenoversigt",
    "Indholdsoversigt",
  ],
};

const byName = [
  ...Object.entries(labels).map((entry) => ({ entry, isStrict: false })),
  ...Object.entries(strict).map((entry) => ({ entry, isStrict: true })),
]
  .flatMap(({ entry: [field, names], isStrict }) =>
    names.map((name) => ({ name, field: field as HeadField, isStrict })),
  )
  .toSorted((a, b) => b.name.length - a.name.length);
const byLetter = Map.groupBy(byName, ({ name }) => name.charAt(0));

/** A label that the contract has no field for: "Referent: …". */
const foreign = /^\p{Lu}[\p{L}./ -]{2,34}:(?=\s|$)/u;

/** The same, without a colon. */
const foreignCell =
  /^(?:Bemærkninger|Referent|Mødeleder|Ordstyrer|Dirigent|Sekretær|Protokolfører|Kontaktperson|Udsendt|Kopi til)(?=\t|\s{2,}\S)/u;

/** "Medlemmerne var til stede, undtagen:" */
const except =
  /^(?:(?:alle|samtlige|\p{L}+[nts]s)\s+)?medlemmer(?:ne)?\s+(?:var|er|mødte)(?:\s+(?:til stede|tilstede|mødt))?,?\s+(?:undtagen|bortset fra|med undtagelse af|på nær)(?:\s*:|(?=\s)|$)/iu;

/** "Bestyrelsen: Ida Holm, Bo Ek": the body's own members. */
const members = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}?[\p{L}.'-]+)+(?: \([^()]*\))?(?:,| og )/u;

export interface FoundLabel {
  field: HeadField | null;
  label: string;
  value: string;
}

/** Reads "Mødested Bogense Rådhus", "Sted: …" or a label alone; null when no label begins the line. */
export function findLabel(text: string): FoundLabel | null {
  const capitals = text.slice(0, 4) === text.slice(0, 4).toUpperCase();
  for (const { name, field, isStrict } of byLetter.get(text.charAt(0)) ?? []) {
    const start = text.slice(0, name.length);
    if (start !== name && !(capitals && start === name.toUpperCase())) continue;
    const behind = text.slice(name.length);
    if (behind !== "" && !/^[\s:]/.test(behind)) continue;
    // "Mødelokale F7" is a name.
    if (field === "place" && /^ (?:\p{Lu}?\s?\d{1,4}\p{Lu}?|\p{Lu}\d?)(?![\p{L}\d])/u.test(behind))
      continue;
    const isClock = field === "time" && /^\s+kl\.?\s*\d/i.test(behind);
    // "STED lokale 2.B": the capitals tell the label from its value.
    const isApart = !isStrict && start !== name && /\p{Ll}{3}|\d{2}-\d{2}-\d{4}/u.test(behind);
    if (
      (isStrict || start !== name) &&
      !isClock &&
      !isApart &&
      !/^\s*(?::|$|\s{2,}\S|\t)/.test(behind)
    )
      continue;
    const colon = /^\s*:/.exec(behind)?.[0] ?? "";
    const value = behind.slice(colon.length).trim();
    return { field, label: colon === "" ? start : `${start}:`, value };
  }
  const undone = except.exec(text)?.[0];
  if (undone !== undefined)
    return { field: "absent", label: undone, value: text.slice(undone.length).trim() };
  const label = foreign.exec(text)?.[0] ?? foreignCell.exec(text)?.[0];
  if (label === undefined) return null;
  const value = text.slice(label.length).trim();
  const isBody = isBodyLike(label.replace(/:$/, "")) && members.test(value);
  return { field: isBody ? "participants" : null, label, value };
}
