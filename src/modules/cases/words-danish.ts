import type { DocumentState, Sensitivity, VersionReason } from "./words.ts";

export const SENSITIVITY_NAMES: Record<Sensitivity, string> = {
  normal: "Almindelig",
  internal: "Intern",
  confidential: "Fortrolig",
  personal: "Personsag",
};

export const SENSITIVITY_HINTS: Record<Sensitivity, string> = {
  normal: "Alle sagsbehandlere, sekretærer og ledere kan se sagen.",
  internal: "Kun enheden, dens ledere og dem, der arbejder på sagen.",
  confidential: "Kun dem, der arbejder på sagen, og udvalgets sekretær.",
  personal: "Som fortrolig, fordi sagen rummer personoplysninger.",
};

export const DOCUMENT_STATE_NAMES: Record<DocumentState, string> = {
  draft: "Kladde",
  in_approval: "Til godkendelse",
  returned: "Sendt tilbage",
  approved: "Godkendt",
  withdrawn: "Trukket tilbage",
};

export const CASE_STATE_NAMES = { open: "Åben", closed: "Lukket" } as const;

export const VERSION_REASON_NAMES: Record<VersionReason, string> = {
  saved: "Gemt",
  sent: "Sendt til godkendelse",
  returned: "Sendt tilbage",
  approved: "Godkendt",
  restored: "Gendannet",
  imported: "Hentet fra Word",
};

export const LINK_KIND_NAMES = {
  related: "Hører sammen med",
  follows: "Følger efter",
  part_of: "Er en del af",
} as const;
export type LinkKind = keyof typeof LINK_KIND_NAMES;

export const REASON_KIND_NAMES = {
  vacancy: "Genbesættelse",
  new: "Ny stilling",
  temporary: "Vikariat eller tidsbegrænset",
  other: "Andet",
} as const;

/** Grounds on which a paper is usually closed, as law and section; any other may be written. */
export const CLOSED_GROUNDS = [
  "kommunestyrelsesloven § 10",
  "offentlighedsloven § 21",
  "offentlighedsloven § 23",
  "offentlighedsloven § 30",
  "offentlighedsloven § 33",
  "forvaltningsloven § 27",
] as const;
