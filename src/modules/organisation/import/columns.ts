import type { Columns } from "./read-csv.ts";

export const IMPORT_KINDS = ["enheder", "personer", "medlemmer"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** Headings in Danish and English; the first of each is the template's. */
export const COLUMNS: Record<ImportKind, Columns> = {
  enheder: {
    name: { headings: ["enhed", "navn", "name", "unit", "afdeling", "department"], required: true },
    parent: { headings: ["overordnet enhed", "overordnet", "parent", "parent unit"] },
    key: { headings: ["nøgle", "id", "key", "external id", "enheds-id"] },
    people: { headings: ["medarbejdere", "antal", "head count", "headcount", "employees"] },
    fullTime: { headings: ["årsværk", "fte", "full time", "full-time equivalents"] },
    countedOn: { headings: ["optalt", "optalt den", "counted on", "date"] },
  },
  personer: {
    name: { headings: ["navn", "name", "full name", "fulde navn"], required: true },
    email: {
      headings: ["mailadresse", "e-mail", "email", "mail", "e-mail address", "e-mailadresse"],
      required: true,
    },
    initials: { headings: ["initialer", "initials"] },
    title: { headings: ["stilling", "titel", "title", "job title"] },
    phone: { headings: ["telefon", "tlf", "phone", "telephone"] },
    unit: { headings: ["enhed", "afdeling", "unit", "department"] },
    level: { headings: ["ledelsesniveau", "niveau", "level"] },
    leads: { headings: ["leder af enheden", "leder", "leads unit", "leader"] },
  },
  medlemmer: {
    body: { headings: ["udvalg", "forum", "body", "committee"], required: true },
    email: {
      headings: ["mailadresse", "e-mail", "email", "mail", "e-mail address", "e-mailadresse"],
      required: true,
    },
    role: { headings: ["rolle", "role"], required: true },
    from: { headings: ["fra", "from", "starts on", "start"], required: true },
    to: { headings: ["til", "to", "ends on", "slut"] },
    party: { headings: ["parti", "liste", "party"] },
    area: { headings: ["område", "area"] },
  },
};

const EXAMPLES: Record<ImportKind, string[][]> = {
  enheder: [
    ["Eksempel Kommune", "", "100", "12", "11,4", "2026-01-01"],
    ["Teknik og Miljø", "Eksempel Kommune", "110", "34", "31,5", "2026-01-01"],
  ],
  personer: [
    [
      "Karla Eksempel",
      "karla@kommune.example",
      "KAEX",
      "Chef",
      "12 34 56 78",
      "Teknik og Miljø",
      "3",
      "ja",
    ],
    ["Bo Eksempel", "bo@kommune.example", "BOEX", "Planlægger", "", "Teknik og Miljø", "", ""],
  ],
  medlemmer: [
    ["Byrådet", "karla@kommune.example", "formand", "2026-01-01", "", "A", ""],
    ["Byrådet", "bo@kommune.example", "medlem", "2026-01-01", "2027-06-30", "C", ""],
  ],
};

/** A file with all headings and two lines to write over; marked as UTF-8, so that Excel reads æøå. */
export function templateOf(kind: ImportKind): string {
  const heads = Object.values(COLUMNS[kind]).map(({ headings }) => capital(headings[0]!));
  return `\uFEFF${[heads, ...EXAMPLES[kind]].map((row) => row.join(";")).join("\r\n")}\r\n`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
