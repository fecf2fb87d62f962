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
  lead("Hanne Lykkegren", "HAL", "Kommunaldirektør", "top", 1),
  { name: "Peter Wium-Dahl", initials: "PWD", title: "Udviklingsdirektør", unit: "top", level: 2 },
  lead("Stine Højvang", "STH", "Direktør", "staff", 2),
  { ...lead("Mogens Tyrsted", "MOT", "Direktør", "tech", 2), roles: ["case_worker"] },
  lead("Louise Abelskov", "LOA", "Direktør", "children", 2),
  lead("Karim Bentsen", "KAB", "Direktør", "care", 2),
  lead("Grethe Vindfeld", "GRV", "Sekretariatschef", "council", 3),
  lead("Claus Reventoft", "CLR", "Økonomichef", "finance", 3),
  lead("Anette Bruhn-Møller", "ABM", "HR-chef", "hr", 3),
  lead("Marlene Østvig", "MAO", "Digitaliseringschef", "digital", 3),
  lead("Rikke Sølvsten", "RIS", "Planchef", "planning", 3),
  lead("Kasper Ulvdal", "KAU", "Leder af Affald og Genbrug", "waste", 3),
  lead("Jonas Rahbæk", "JOR", "Havnechef", "harbour", 3),
  lead("Trine Fuglevig", "TRF", "Skolechef", "schools", 3),
  lead("Søren Vestmark", "SVE", "Bibliotekschef", "libraries", 3),
  lead("Bodil Haslev-Ørum", "BHO", "Sundhedschef", "health", 3),
  does("Vibe Ankerhus", "VIA", "Udvalgssekretær", "council", ["secretary"]),
  does("Poul Egebrink", "POE", "Arkivar", "council", ["records"]),
  does("Astrid Koldsted", "ASK", "Databeskyttelsesrådgiver", "top", ["dpo"]),
  does("Jesper Nordkær", "JNO", "Systemkonsulent", "digital", ["support"]),
  does("Tobias Kvium", "TOK", "IT-sikkerhedskoordinator", "digital", ["administrator"]),
  does("Emil Kornmark", "EKO", "Planlægger", "planning", ["case_worker"]),
  does("Nanna Frost-Hviid", "NFH", "Vejingeniør", "roads"),
  does("Ida Lindemose", "IDL", "Klimakoordinator", "climate", ["case_worker"]),
  does("Mia Lindtorp", "MLI", "Boligkonsulent", "housing", ["case_worker"]),
  does("Ellen Gadegren", "ELG", "Frivilligkoordinator", "housing"),
  does("Lone Birkemose", "LBI", "Sygeplejerske", "health"),
  { name: "Signe Sandgren", initials: "SIS", title: "Byrådsmedlem", unit: null },
  { ...does("Else-Marie Gundorf", "EMG", "Direktør", "children"), left: true },
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

/** At a domain that is nobody's (RFC 2606). */
export function addressOf({ initials }: Pick<Employee, "initials">): string {
  return `${initials.toLowerCase()}@hvidsund.example`;
}
