import type { BodyKind } from "./body-kind.ts";
import type { BodyRules, TemplateSection } from "./rules.ts";
import type { SectionKind } from "./section-kind.ts";

type Rule = TemplateSection["required"];

function section(
  kind: SectionKind,
  heading: string,
  required: Rule,
  help: string,
  key: string = kind,
): TemplateSection {
  return { key, kind, heading, required, help };
}

const CORE = section(
  "core",
  "Sagens kerne",
  "required",
  "To eller tre linjer: hvad handler sagen om, og hvad skal der tages stilling til?",
);
const RECOMMENDATION = section(
  "recommendation",
  "Indstilling",
  "required",
  "Det, der skal besluttes, i nummererede punkter, som kan stemmes om hver for sig.",
);
const PRESENTATION = section(
  "presentation",
  "Sagsfremstilling",
  "required",
  "Baggrund, muligheder og konsekvenser, så sagen kan forstås uden bilag.",
);
const ECONOMY = section(
  "economy",
  "Økonomi",
  "warn",
  "Udgift, finansiering og bevilling. Skriv, hvis sagen ingen økonomi har.",
);
const LEGAL = section("legal", "Lovgrundlag", "warn", "Lov, paragraf og hvem der har kompetencen.");
const GDPR = section(
  "other",
  "Databeskyttelse",
  "warn",
  "Behandles der personoplysninger på en ny måde, og er databeskyttelsesrådgiveren spurgt?",
  "databeskyttelse",
);
const HEARING = section(
  "hearing",
  "Høring",
  "optional",
  "Hvem er hørt eller skal høres, og hvad svarede de?",
);
const PROCESS = section(
  "process",
  "Videre forløb",
  "optional",
  "Hvad sker der efter beslutningen, hvornår og ved hvem?",
);
const COMMUNICATION = section(
  "communication",
  "Kommunikation",
  "optional",
  "Hvem skal have besked om beslutningen?",
);
const OUTCOME = section(
  "recommendation",
  "Ønsket udbytte",
  "required",
  "Hvad skal mødet give svar på?",
);

const SHORT = [CORE, { ...PRESENTATION, heading: "Orientering" }];

const POST = [
  section(
    "core",
    "Stilling og enhed",
    "required",
    "Stillingens navn, enhed, timetal og dato.",
    "stilling",
  ),
  section(
    "presentation",
    "Begrundelse",
    "required",
    "Hvorfor skal stillingen besættes, og hvad er overvejet i stedet?",
  ),
  section("economy", "Budgetramme", "required", "Ligger lønnen inden for rammen?"),
  section("staffing", "Funktionsbeskrivelse", "warn", "Opgaver og krav; vedlæg som bilag."),
  section(
    "process",
    "Ansættelsesudvalg og tidsplan",
    "warn",
    "Hvem er med i udvalget, og hvornår er der samtaler?",
  ),
  RECOMMENDATION,
];

/** The templates that bodies of that kind start with. */
export function defaultTemplates(kind: BodyKind): BodyRules["templates"] {
  const decisive =
    kind === "political"
      ? [CORE, RECOMMENDATION, PRESENTATION, ECONOMY, LEGAL, GDPR, HEARING, COMMUNICATION, PROCESS]
      : [CORE, RECOMMENDATION, PRESENTATION, ECONOMY, LEGAL, GDPR, COMMUNICATION, PROCESS];
  const templates: BodyRules["templates"] = [
    { key: "beslutning", name: "Beslutningssag", itemType: "case", sections: decisive },
    { key: "orientering", name: "Orientering", itemType: "information", sections: SHORT },
    {
      key: "droeftelse",
      name: "Drøftelse",
      itemType: "discussion",
      sections: [CORE, OUTCOME, PRESENTATION, PROCESS],
    },
    {
      key: "hoering",
      name: "Høring",
      itemType: "hearing",
      sections: [CORE, PRESENTATION, { ...OUTCOME, heading: "Det spørges der om" }, PROCESS],
    },
  ];
  if (kind === "administrative")
    templates.push({ key: "stilling", name: "Personalesag", itemType: "post", sections: POST });
  return templates;
}
