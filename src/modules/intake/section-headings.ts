import type { SectionKind } from "../meetings/index.ts";

/** Headings of sections as Danish authorities print them, by what the section is about. */
const headings: Record<Exclude<SectionKind, "decision" | "other">, readonly string[]> = {
  core: ["Sagens kerne", "Anledning", "Beslutningstema", "Beslutningspunkter"],
  summary: ["Resume", "Resumé", "Sammenfatning"],
  recommendation: [
    "Indstilling",
    "Indstillinger",
    "Administrativ indstilling",
    "Administrationens indstilling",
    "Forvaltningens indstilling",
    "Direktionens indstilling",
    "Direktørens indstilling",
  ],
  background: [
    "Sagens baggrund",
    "Baggrund",
    "Baggrund og vurdering",
    "Historik",
    "Sagsforløb",
    "Sagens forløb",
    "Tidligere behandling",
  ],
  presentation: [
    "Sagsfremstilling",
    "Sagsbeskrivelse",
    "Beskrivelse af sagen",
    "Beskrivelse",
    "Problemstilling",
    "Løsning",
    "Alternativer",
  ],
  assessment: [
    "Vurdering",
    "Administrationens vurdering",
    "Forvaltningens vurdering",
    "Faglig vurdering",
    "Samlet vurdering",
    "Konsekvenser",
    "Miljømæssige konsekvenser",
    "Klimamæssige konsekvenser",
  ],
  economy: [
    "Økonomi",
    "Økonomiske oplysninger",
    "Økonomiske konsekvenser",
    "Økonomiske forhold",
    "Økonomi og organisatoriske konsekvenser",
    "Økonomi og finansiering",
    "Bevillingsmæssige konsekvenser",
    "Finansiering",
  ],
  legal: [
    "Lovgrundlag",
    "Retsregler og andre forskrifter",
    "Retsgrundlag",
    "Juridiske forhold",
    "Juridiske og planmæssige forhold",
    "Lovgivning",
  ],
  staffing: ["Personale", "Personalemæssige konsekvenser", "Personaleforhold"],
  hearing: [
    "Høring",
    "Inddragelse og høring",
    "Høring og inddragelse",
    "Inddragelse",
    "Borgerinddragelse",
  ],
  process: [
    "Sagsgang",
    "Videre proces",
    "Det videre forløb",
    "Forventet sagsgang",
    "Tidsperspektiv",
    "Tidsplan for sagen",
    "Beslutningskompetence",
    "Sagen afgøres i",
    "Kompetence",
  ],
  communication: ["Kommunikation", "Formidling"],
  links: ["Links til hjemmeside og dokumenter", "Links"],
  attachments: ["Bilag", "Bilagsoversigt", "Bilagsfortegnelse", "Vedlagte bilag"],
};

/** Headings that may carry their text on the same line: "Sagen afgøres i: Byrådet". */
const withTextBehind =
  /^(?:Sagen afgøres i|Sagsgang|Forventet sagsgang|Kompetence|Lovgrundlag):\s+/i;

const kinds = new Map(
  Object.entries(headings).flatMap(([kind, names]) =>
    names.map((name) => [name.toLowerCase(), kind as SectionKind] as const),
  ),
);
const longest = Math.max(...[...kinds.keys()].map((name) => name.length)) + 6;

export interface FoundHeading {
  heading: string;
  kind: SectionKind;
  /** Text of the section that stands on the heading's line. */
  rest: string;
}

/** Reads a line as a section heading, with or without a colon or a number before it. */
export function findHeading(text: string): FoundHeading | null {
  if (text.length <= longest) {
    const plain = text.endsWith(":") ? text.slice(0, -1).trimEnd() : text;
    const kind = kinds.get(plain.replace(/^\d{1,2}\.\s+/, "").toLowerCase());
    if (kind !== undefined) return { heading: text, kind, rest: "" };
  }
  const behind = withTextBehind.exec(text)?.[0];
  if (behind === undefined) return null;
  const found = findHeading(behind.trimEnd());
  return found && { ...found, rest: text.slice(behind.length) };
}
