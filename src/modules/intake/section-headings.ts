// Long because it is the list of the headings that authorities print.
import type { SectionKind } from "../meetings/index.ts";

/** Headings of sections as Danish authorities print them, by what the section is about. */
const headings: Record<Exclude<SectionKind, "decision">, readonly string[]> = {
  core: [
    "Sagens kerne",
    "Sagens formål",
    "Formål",
    "Formålet med sagen",
    "Formål med sagen",
    "Beslutningstema",
    "Sagstema",
    "Beslutningspunkter",
    "Emne",
    "Hvad handler sagen om",
    "Hvad drejer sagen sig om",
    "Sagen handler om",
    "Sagen drejer sig om",
    "Det handler om",
    "Det drejer sig om",
    "Hvad skal besluttes",
    "Hvad skal vi beslutte",
  ],
  summary: [
    "Præsentation",
    "Resume",
    "Resumé",
    "Sagsresume",
    "Sagsresumé",
    "Sammenfatning",
    "Sammendrag",
    "Kort fortalt",
    "Kort om sagen",
    "Sagen kort",
    "I korte træk",
    "Kort beskrivelse",
  ],
  recommendation: [
    "Indstilling",
    "Indstillinger",
    "Indstilling og beslutning",
    "Forslag til beslutning",
    "Beslutningsforslag",
    "Forslag",
    "Det indstilles",
    "Det foreslås",
    "Det anbefales",
    "Anbefaling",
    "Anbefalinger",
  ],
  background: [
    "Anledning",
    "Relaterede behandlinger",
    "Indledning",
    "Motivation",
    "Sagens baggrund",
    "Baggrund",
    "Baggrund for sagen",
    "Baggrund og sagsfremstilling",
    "Baggrund og vurdering",
    "Baggrund og formål",
    "Baggrund for sagens forelæggelse",
    "Sagshistorik",
    "Sagshistorik, henvisninger",
    "Sagshistorik og henvisninger",
    "Historik",
    "Forhistorie",
    "Sagsforløb",
    "Sagens forløb",
    "Tidligere behandlet",
    "Tidligere beslutninger",
    "Beslutningshistorik",
  ],
  presentation: [
    "Sagsfremstilling",
    "Gennemgang af sagen",
    "Supplerende sagsfremstilling",
    "Sagsfremstilling og baggrund",
    "Sagsfremstilling og vurdering",
    "Sagsbeskrivelse",
    "Sagens indhold",
    "Sagens oplysninger",
    "Sagsoplysninger",
    "Beskrivelse af sagen",
    "Beskrivelse",
    "Fremstilling",
    "Redegørelse",
    "Uddybning",
    "Uddybende beskrivelse",
    "Problemstilling",
    "Løsning",
    "Løsningsforslag",
    "Beskrivelse af forslaget",
    "Beskrivelse af alternativ indstilling",
    "Om sagen",
    "Sagen",
    "Fakta",
  ],
  assessment: [
    "Vurdering",
    "Vurderinger",
    "Overvejelser",
    "Bemærkninger",
    "Administrationens bemærkninger",
    "Forvaltningens bemærkninger",
  ],
  economy: [
    "Finansiering",
    "Penge",
    "Hvad koster det",
    "Udgifter",
    "Udgifter og finansiering",
    "Budget og økonomi",
    "Pris",
    "Finansielle konsekvenser",
    "Bevillingsmæssige konsekvenser",
    "Budgetmæssige konsekvenser",
    "Bevilling",
    "Afledt drift",
  ],
  legal: [
    "Lovgrundlag",
    "Lovhjemmel",
    "Hjemmel",
    "Regelgrundlag",
    "Retsregler",
    "Retsregler og andre forskrifter",
    "Retsgrundlag",
    "Retligt grundlag",
    "Jura",
    "Juridiske forhold",
    "Juridiske konsekvenser",
    "Juridiske og planmæssige forhold",
    "Planmæssige forhold",
    "Lovgivning",
    "Lovgivningsmæssige forhold",
    "Lovgrundlag og planforhold",
    "Lov- og plangrundlag",
    "Lov- og aftalegrundlag",
    "Love og regler",
    "Love/regler",
    "Lov/regler",
    "Lov og regler",
    "Gældende regler",
  ],
  staffing: [
    "Personale",
    "Personaleforhold",
    "Personaleressourcer",
    "Konsekvenser for personalet",
    "Personalepolitiske konsekvenser",
    "Personalemæssige og organisatoriske konsekvenser",
    "Organisatoriske konsekvenser",
  ],
  hearing: [
    "Høring",
    "Høringer",
    "Høring og udtalelser",
    "Dialog/høring",
    "Dialog og høring",
    "Høringssvar",
    "Offentlig høring",
    "Partshøring",
    "Inddragelse og høring",
    "Høring og inddragelse",
    "Høring, dialog og formidling",
    "Dialog/høring",
    "Dialog og høring",
    "Høring/dialog",
    "Inddragelse",
    "Udtalelser",
    "Borgerinddragelse",
    "Involvering",
    "Brugerinddragelse",
  ],
  process: [
    "Sagsgang",
    "Behandling",
    "Sagsgang og sagstype",
    "Videre proces",
    "Den videre proces",
    "Videre forløb",
    "Videre sagsgang",
    "Det videre forløb",
    "Sagens videre forløb",
    "Sagens videre gang",
    "Forventet sagsgang",
    "Sagens gang",
    "Proces",
    "Proces og tidsplan",
    "Tidsplan",
    "Tidsplan og proces",
    "Tidsperspektiv",
    "Tidshorisont",
    "Tidsplan for sagen",
    "Beslutningskompetence",
    "Beslutningsproces",
    "Behandlingsplan",
    "Politisk behandling",
    "Tidligere behandling",
    "Sagens tidligere behandling",
    "Sagen afgøres i",
    "Sagen behandles i",
    "Sagen behandles af",
    "Behandles i",
    "Beslutningen træffes af",
    "Hvem beslutter",
    "Hvem skal beslutte",
    "Sagen afgøres af",
    "Afgøres af",
    "Kompetence",
    "Opfølgning",
    "Næste skridt",
    "Mødeplan",
    "Mødebehandling",
  ],
  communication: [
    "Kommunikation",
    "Information",
    "Medborgerskab",
    "Organisering og kommunikation",
    "Kommunikation og information",
    "Formidling",
  ],
  links: ["Links til hjemmeside og dokumenter", "Links", "Link", "Henvisninger"],
  attachments: [
    "Bilag",
    "Bilag til sagen",
    "Bilag til punktet",
    "Bilagsoversigt",
    "Bilag/links",
    "Bilag og links",
    "Links og bilag",
    "Bilagsfortegnelse",
    "Bilagsliste",
    "Vedlagte bilag",
    "Bilag vedlagt",
    "Vedlagt materiale",
    "Vedhæftede bilag",
    "Vedhæftede filer",
    "Vedhæftninger",
    "Åbne bilag",
    "Lukkede bilag",
    "Offentlige bilag",
    "Bilag på sagen",
    "Bilag i sagen",
    "Bilag til dagsordenspunktet",
    "Bilag til dagsordenen",
    "Filer",
    "Dokumenter",
    "Vedhæftet",
    "Vedlagt",
  ],
  other: [
    "Tema",
    "Relation til vision og tværgående politikker",
    "Relation til vision",
    "Relation til politikker",
    "Borger- og samfundsperspektiv",
    "Bemærkninger til dagsordenen",
    "Mødedeltagelse",
    "Konsekvenser i øvrigt",
    "Afledte konsekvenser",
    "Alternativer",
    "Punkttype",
    "Konsekvenser",
    "Øvrige konsekvenser",
    "Andre konsekvenser",
    "Klima og miljø",
    "Miljø og klima",
    "Risiko",
    "Risici",
    "Handlemuligheder",
    "Motivering",
    "Begrundelse",
    "Direktørpåtegning",
    "Påtegning",
    "Spørgsmål",
    "Bæredygtighed",
    "Verdensmål",
    "Øvrige oplysninger",
    "Andre oplysninger",
    "Supplerende oplysninger",
    "Område",
  ],
};

/** "Forvaltningen indstiller": a heading, or how the text of one begins. */
const VERB =
  /^(?!(?:Liste|Gruppe|Parti|Forslagsstiller(?:en|ne)?) )(?:\p{Lu}[\p{L}-]*(?:,? (?:og|for|[\p{L}-]+)){0,5}) (?:indstiller|anbefaler|foreslår)(?: \p{Lu}\p{L}*(?:udvalget|rådet|bestyrelsen)|,? (?:til|over for) \p{L}[\p{L}, -]{2,60}(?: at (?:anbefale|indstille)(?: til)? \p{Lu}[\p{L} -]{2,40})?)?$/u;

/** Whether a line reads as "Forvaltningen indstiller", which isn't always a heading. */
export function isAsking(text: string): boolean {
  return (
    VERB.test(bareHeading(text).replace(/,? at$/, "")) ||
    /^Det (?:indstilles|foreslås|anbefales)\s*:?$/.test(text)
  );
}

/** "Forvaltningen indstiller, at" may as well be the first words of a sentence. */
export function mayAskInText(text: string): boolean {
  return /\sat$/.test(text) && isAsking(text);
}

/** What a heading says in words of its own, by how it begins or ends. */
const forms: readonly { kind: SectionKind; form: RegExp }[] = [
  {
    kind: "recommendation",
    form: /^(?!Afstemning |.* (?:indeholder|har|er|giver|omfatter) )(?:\p{Lu}[\p{L}-]*(?: (?:og|for|[\p{L}-]+,?)){0,5} (?:indstilling(?:er)?|anbefaling(?:er)?)|(?:Administration|Forvaltning|Direktion|Formand|Borgmester|Kommunaldirektør)\p{L}* forslag|Det skal .{3,40} tage stilling til|Beslutningsforslag fra \p{Lu}[\p{L} ]{2,40}|Indstilling (?:fra|til) (?:\p{Lu}.{2,50}|(?:direktion|forvaltning|administration|sekretariat|udvalg|bestyrelse|formand|borgmester)\p{L}*))$/u,
  },
  { kind: "economy", form: /^Bemærkninger fra (?:Økonomi|økonomi)\p{L}*$/u },
  { kind: "economy", form: /^(?:Konsekvenser|Betydning) for (?:kommunens )?økonomi(?:en)?$/iu },
  {
    kind: "economy",
    form: /^(?:Økonomi(?:ske)?|Kommunaløkonomiske)(?:, ?| |\/|$)(?:(?!- )[\p{L},/-]+ ?){0,5}$/iu,
  },
  { kind: "staffing", form: /^Personale(?:mæssige)?(?: [\p{L}/()-]+){0,4}$/iu },
  { kind: "legal", form: /^(?:Lovgrundlag|Retsgrundlag|Juridisk(?:e)?)(?:,? [\p{L}/–-]+){0,4}$/iu },
  {
    kind: "other",
    form: /^(?:Konsekvenser for andre \p{L}+|Konsekvenser (?:for|i forhold til|vedr(?:ørende|\.)?) (?:.{0,20} )?(?:klima|miljø)\p{L}*(?:(?:,| og) .{3,20})?|(?:Klima|Miljø|Sundhed)[\p{L} ,-]*konsekvenser)$/iu,
  },
  {
    kind: "assessment",
    form: /^(?:\p{Lu}[\p{L}-]*(?:s|ens|ets|lig|elle|let|isk|ig|mæssig) vurdering(?:er)?|(?:Effekt|Risiko|Konsekvens|Klima|Miljø|Bæredygtigheds|Sundheds)vurdering(?:er)?|\p{Lu}[\p{L}-]+mæssige (?:konsekvenser|forhold)|Konsekvenser (?:for|af|i forhold til) .{3,40}|Vurdering(?:en)? (?:af|fra) .{3,40})$/u,
  },
  {
    kind: "assessment",
    form: /^\p{Lu}\p{L}*(?:forvaltningens|direktionens|administrationens) bemærkninger$/iu,
  },
  { kind: "process", form: /^Oversigt over (?:den )?politiske? behandling$/iu },
  {
    kind: "process",
    form: /^(?:Tidsplan|Proces|Sagsgang|Videre proces|Tidshorisont)(?:,| og) (?:[\p{L}-]+ ?){1,4}$/iu,
  },
  {
    kind: "presentation",
    form: /^(?:Supplerende sagsfremstilling(?: (?:til|fra|for) [\p{L}, -]{3,50})?|Sagsfremstilling(?:,| og) [\p{L}, -]{3,40})$/iu,
  },
  { kind: "communication", form: /^Kommunikation(?:[ ,/]+[\p{L}-]+){0,3}$/iu },
  { kind: "hearing", form: /^(?:Høring|Inddragelse)(?:[ ,/]+[\p{L}-]+){0,3}$/iu },
  { kind: "summary", form: /^(?:Sags|Kort )?resum[eé]$/iu },
];

/** The few headings in which a number may stand. */
const numberedForms: readonly { kind: SectionKind; form: RegExp }[] = [
  {
    kind: "attachments",
    form: /^Bilag til (?:punkt|pkt\.|sag)(?: nr\.)? \d{1,4}(?:\.\d{1,2})?$/iu,
  },
  {
    kind: "presentation",
    form: /^(?:Supplerende|Ny|Fornyet) sagsfremstilling(?:,| (?:til|fra|for|af|pr\.|den|d\.)) [\p{L}\d., /-]{0,60}\d{1,2}[-. /][\p{L}\d., /-]{3,20}$/iu,
  },
  { kind: "assessment", form: /^CO2[ -]?(?:konsekvens|effekt)?vurdering(?:er)?$/iu },
];

/** Headings that may carry their text on the same line: "Sagen afgøres i: Byrådet". */
const withTextBehind =
  /^(?:\d{1,2}[.)]\s+)?(?:Sagen afgøres (?:i|af)|Sagsgang|Sagsforløb|Forventet sagsgang|(?:Beslutnings)?kompetence|Lovgrundlag|Høring|Bilag|Vedlagte bilag|Indstilling|Baggrund|Formål|Resum[eé]|Sagsfremstilling|Sagen|Videre proces|Økonomi|Punkttype|Tema|Område):\s+/i;

/** Short names of bodies, one after the other. */
const bodies = /^\p{Lu}[\p{L}&]{1,5}(?:\s*(?:[/,>–-]|og)\s*\p{Lu}[\p{L}&]{1,5})*\.?$/u;

const kinds = new Map(
  Object.entries(headings).flatMap(([kind, names]) =>
    names.map((name) => [name.toLowerCase(), kind as SectionKind] as const),
  ),
);
/** All of them as they are printed. */
export const knownHeadings: readonly string[] = Object.values(headings).flat();

/** A longer line is no heading, unless it says who asks whom. */
const longest = 90;
const longestAsking = 130;

export interface FoundHeading {
  heading: string;
  kind: SectionKind;
  /** Text of the section that stands on the heading's line. */
  rest: string;
}

/** Reads a line as a section heading, with or without a colon or a number before it. */
export function findHeading(text: string): FoundHeading | null {
  const isLong = text.length > longest;
  if (!isLong || (text.length <= longestAsking && isAsking(text))) {
    const kind = kindOf(bareHeading(text));
    if (kind !== null) return { heading: text, kind, rest: "" };
  }
  const behind = withTextBehind.exec(text)?.[0];
  if (behind === undefined) return null;
  const found = findHeading(behind.trimEnd());
  if (found === null) return null;
  const rest = text.slice(behind.length);
  // "Sagsforløb: ØU/BY" says who decides.
  const kind = /^Sagsforløb/i.test(behind) && bodies.test(rest) ? "process" : found.kind;
  return { ...found, kind, rest };
}

/** A heading without the number before it and the colon behind it. */
export function bareHeading(text: string): string {
  const plain = /(?:[:?]|(?:indstiller|anbefaler|foreslår),)$/i.test(text)
    ? text.slice(0, -1).trimEnd()
    : text;
  return plain.replace(/^\d{1,2}[.)]\s+/, "");
}

/** "Økonomi/personale", "Baggrund og formål": the first of both that says what the section is about. */
function kindOfJoint(name: string): SectionKind | null {
  const parts = name.split(/\s*\/\s*|\s+(?:og|samt|&)\s+/);
  if (parts.length !== 2) return null;
  const found = parts.flatMap((part) => kindOf(part.charAt(0).toUpperCase() + part.slice(1)) ?? []);
  return found.length < 2 ? null : (found.find((kind) => kind !== "other") ?? "other");
}

/** "Lovgrundlag, planer mv." */
const andMore = /,? (?:mv|m\.v|mm|m\.m)\.?$/;

function kindOf(name: string): SectionKind | null {
  const known = kinds.get(name.toLowerCase());
  if (known !== undefined) return known;
  const cased = name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
  const plain = cased.replace(andMore, "");
  if (/indstiller|anbefaler|foreslår/.test(plain)) {
    if (VERB.test(plain.replace(/,? at$/, ""))) return "recommendation";
    // "Økonomi indstiller, at Direktionen:" begins a sentence.
    if (/\s(?:indstiller|anbefaler|foreslår),?\sat(?:\s|$)/.test(plain)) return null;
  }
  if (/\d/.test(plain)) return numberedForms.find(({ form }) => form.test(plain))?.kind ?? null;
  if (!/^\p{Lu}[^.;:!?]+$/u.test(plain) || plain.split(" ").length > 8) return null;
  const joint = kindOfJoint(plain);
  if (joint !== null) return joint;
  return forms.find(({ form }) => form.test(plain))?.kind ?? null;
}
