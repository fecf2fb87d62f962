import type { ApprovalStep, BodyRules, TemplateSection } from "./rules.ts";
import type { SectionKind } from "./section-kind.ts";

/** The rules' values in Danish, for forms and for those who read them. */
export const SCOPES: Record<BodyRules["numbering"]["scope"], string> = {
  meeting: "Forfra på hvert møde",
  year: "Fortløbende over året",
  term: "Fortløbende over perioden",
};

export const QUORUMS: Record<BodyRules["quorum"]["kind"], string> = {
  half: "Mindst halvdelen af medlemmerne",
  number: "Et bestemt antal",
  none: "Intet krav",
};

export const APPROVALS: Record<BodyRules["minutes"]["approval"], string> = {
  signature: "Underskrift af de medlemmer, der var til stede",
  comments: "Bemærkninger inden en frist",
  "next-meeting": "På næste møde",
};

export const OPENNESS: Record<BodyRules["openness"]["default"], string> = {
  open: "Åbne, når intet andet besluttes",
  closed: "Lukkede, når intet andet besluttes",
};

export const WITHIN: Record<BodyRules["order"]["within"], string> = {
  arrival: "Som de er sendt ind",
  "case-number": "Efter sagsnummer",
  title: "Efter titel",
  stage: "Efter hvad udvalget skal (beslutte, indstille, høre, drøfte)",
  "guest-time": "Efter hvornår gæster er kaldt ind",
};

export const STANDING_PLACES: Record<BodyRules["standing"][number]["at"], string> = {
  first: "Før de andre punkter",
  last: "Efter de andre punkter",
};

export const WEEKDAYS = [
  "mandag",
  "tirsdag",
  "onsdag",
  "torsdag",
  "fredag",
  "lørdag",
  "søndag",
] as const;

export const REQUIRED: Record<TemplateSection["required"], string> = {
  required: "Skal udfyldes",
  warn: "Der advares, når det er tomt",
  optional: "Frivilligt",
};

export const SECTION_KIND_NAMES: Record<SectionKind, string> = {
  core: "Sagens kerne",
  summary: "Resumé",
  recommendation: "Indstilling",
  background: "Baggrund",
  presentation: "Sagsfremstilling",
  assessment: "Vurdering",
  economy: "Økonomi",
  legal: "Lovgrundlag",
  staffing: "Personale",
  hearing: "Høring",
  process: "Sagsgang",
  communication: "Kommunikation",
  links: "Henvisninger",
  attachments: "Bilag",
  decision: "Beslutning",
  other: "Andet",
};

export const STEP_KINDS = {
  author: "Forfatteren",
  leader: "Forfatterens leder",
  director: "Områdets direktør",
  secretary: "Udvalgets sekretær",
  person: "En bestemt person",
  unit: "En enheds leder",
} as const;

/** "1 hverdag", "4 hverdage" */
export const workdaysText = (days: number) => (days === 1 ? "1 hverdag" : `${days} hverdage`);

/** "Mandag kl. 12.00 i ugen før mødet", "Mandag kl. 12.00, 2 uger før mødet" */
export function cutOffText(cutOff: BodyRules["cutOff"]): string {
  if (cutOff === null) return "Ingen";
  const { weekday, time, weeksBefore } = cutOff;
  const week =
    weeksBefore === 0
      ? " i mødets uge"
      : weeksBefore === 1
        ? " i ugen før mødet"
        : `, ${weeksBefore} uger før mødet`;
  const day = WEEKDAYS[weekday - 1] ?? "";
  return `${day.charAt(0).toUpperCase()}${day.slice(1)} kl. ${time.replace(":", ".")}${week}`;
}

/** Who approves at the step; `nameOf` tells of people and units by their ids. */
export function stepText(
  { kind, personId, unitId }: ApprovalStep,
  nameOf: (id: string) => string | undefined,
): string {
  if (kind === "person") return nameOf(personId ?? "") ?? "En, der ikke findes længere";
  if (kind === "unit") return `Lederen af ${nameOf(unitId ?? "") ?? "en nedlagt enhed"}`;
  return STEP_KINDS[kind];
}

/** How many must be present. */
export function quorumText({ kind, number, castingVote }: BodyRules["quorum"]): string {
  const needed = kind === "number" ? `Mindst ${number} medlemmer` : QUORUMS[kind];
  return castingVote ? `${needed}; formandens stemme afgør ved stemmelighed` : needed;
}

/** How minutes are approved, and in how long. */
export function minutesText({ approval, commentDays }: BodyRules["minutes"]): string {
  const time = approval === "comments" ? ` på ${workdaysText(commentDays)}` : "";
  return `${APPROVALS[approval]}${time}`;
}
