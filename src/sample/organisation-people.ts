import type { AuthorityRole } from "../modules/organisation/index.ts";

/** The units by the words that people use for them below, each with the one above it. */
export const UNITS = {
  top: { name: "Hvidsund Kommune", parent: null, people: 9 },
  staff: { name: "Stab og Service", parent: "top", people: 4 },
  council: { name: "Byrådssekretariatet", parent: "staff", people: 11 },
  finance: { name: "Økonomi og Indkøb", parent: "staff", people: 24 },
  hr: { name: "Løn og Personale", parent: "staff", people: 17 },
  digital: { name: "Digitalisering og IT", parent: "staff", people: 31 },
  tech: { name: "Teknik, Havn og Klima", parent: "top", people: 3 },
  planning: { name: "Plan og Byg", parent: "tech", people: 26 },
  roads: { name: "Vej og Trafik", parent: "tech", people: 38 },
  climate: { name: "Klima og Natur", parent: "tech", people: 14 },
  waste: { name: "Affald og Genbrug", parent: "tech", people: 29 },
  harbour: { name: "Hvidsund Havn", parent: "tech", people: 12 },
  children: { name: "Børn, Unge og Kultur", parent: "top", people: 4 },
  schools: { name: "Skoler", parent: "children", people: 468 },
  libraries: { name: "Biblioteker", parent: "children", people: 33 },
  care: { name: "Ældre, Sundhed og Arbejdsmarked", parent: "top", people: 4 },
  health: { name: "Sundhed og Pleje", parent: "care", people: 612 },
  housing: { name: "Bolig og Frivillige", parent: "care", people: 16 },
} as const satisfies Record<string, { name: string; parent: string | null; people: number }>;

type UnitWord = keyof typeof UNITS;

export interface Employee {
  name: string;
  initials: string;
  title: string;
  /** null: a councillor, who belongs to no unit. */
  unit: UnitWord | null;
  /** Leads the unit. */
  leads?: true;
  level?: number;
  roles?: AuthorityRole[];
  /** Has left. */
  left?: true;
}

/** Those with an account in the invented municipality. Who is printed in its papers has the same name there. */
export const EMPLOYEES: Employee[] = [
  lead("Hanne Lykkegren", "haly", "Kommunaldirektør", "top", 1),
  { name: "Peter Wium-Dahl", initials: "pewi", title: "Udviklingsdirektør", unit: "top", level: 2 },
  lead("Stine Højvang", "stho", "Direktør", "staff", 2),
  lead("Mogens Tyrsted", "moty", "Direktør", "tech", 2),
  lead("Louise Abelskov", "loab", "Direktør", "children", 2),
  lead("Karim Bentsen", "kabe", "Direktør", "care", 2),
  lead("Grethe Vindfeld", "grvi", "Sekretariatschef", "council", 3),
  lead("Claus Reventoft", "clre", "Økonomichef", "finance", 3),
  lead("Anette Bruhn-Møller", "anbr", "HR-chef", "hr", 3),
  lead("Marlene Østvig", "maos", "Digitaliseringschef", "digital", 3),
  lead("Rikke Sølvsten", "risl", "Planchef", "planning", 3),
  lead("Kasper Ulvdal", "kaul", "Leder af Affald og Genbrug", "waste", 3),
  lead("Jonas Rahbæk", "jora", "Havnechef", "harbour", 3),
  lead("Trine Fuglevig", "trfu", "Skolechef", "schools", 3),
  lead("Søren Vestmark", "sove", "Bibliotekschef", "libraries", 3),
  lead("Bodil Haslev-Ørum", "boha", "Sundhedschef", "health", 3),
  does("Vibeke Strandlund", "vist", "Mødesekretær", "council", ["secretary"]),
  does("Poul Egebrink", "poeg", "Arkivar", "council", ["records"]),
  does("Astrid Koldsted", "asko", "Databeskyttelsesrådgiver", "top", ["dpo"]),
  does("Jesper Nordkær", "jeno", "Systemadministrator", "digital", ["administrator"]),
  does("Tobias Kvium", "tokv", "IT-sikkerhedskoordinator", "digital", ["support"]),
  does("Emil Kornmark", "emko", "Planlægger", "planning", ["case_worker"]),
  does("Nanna Frost-Hviid", "nafr", "Vejingeniør", "roads", ["case_worker"]),
  does("Ida Lindemose", "idli", "Klimakoordinator", "climate", ["case_worker"]),
  does("Mia Lindtorp", "mili", "Boligkonsulent", "housing", ["case_worker"]),
  does("Ellen Gadegren", "elga", "Frivilligkoordinator", "housing"),
  does("Lone Birkemose", "lobi", "Sygeplejerske", "health"),
  { name: "Signe Sandgren", initials: "sisa", title: "Byrådsmedlem", unit: null },
  { ...does("Else-Marie Gundorf", "elgu", "Direktør", "children"), left: true },
];

function lead(
  name: string,
  initials: string,
  title: string,
  unit: UnitWord,
  level: number,
): Employee {
  return { name, initials, title, unit, level, leads: true };
}

function does(
  name: string,
  initials: string,
  title: string,
  unit: UnitWord,
  roles: AuthorityRole[] = [],
): Employee {
  return { name, initials, title, unit, roles };
}

/** "Bodil Haslev-Ørum" → "bodil.haslev-oerum@hvidsund.example". */
export function addressOf(name: string): string {
  const letters: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", " ": "." };
  const local = name.toLowerCase().replaceAll(/[æøå ]/g, (letter) => letters[letter] ?? letter);
  return `${local}@hvidsund.example`;
}

/** Whom a visitor may look through the eyes of, each by the address of the person. */
export const PERSONAS = (
  [
    ["secretary", "Vibeke Strandlund"],
    ["case_worker", "Emil Kornmark"],
    ["director", "Mogens Tyrsted"],
    ["member", "Signe Sandgren"],
    ["staff", "Lone Birkemose"],
    ["administrator", "Jesper Nordkær"],
  ] as const
).map(([persona, name]) => ({ persona, name, email: addressOf(name) }));
