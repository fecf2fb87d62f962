export const BODY_KINDS = ["political", "administrative", "med", "inter-municipal"] as const;

/** Political bodies are under kommunestyrelsesloven; the others set their own rules. */
export type BodyKind = (typeof BODY_KINDS)[number];

export const BODY_KIND_NAMES: Record<BodyKind, string> = {
  political: "Politisk",
  administrative: "Administrativt",
  med: "MED-udvalg",
  "inter-municipal": "Tværkommunalt",
};

/** What a body that is met for the first time most likely is, by its printed name. */
export function likelyKind(name: string): BodyKind {
  if (/\bKKR\b|fælleskommunal|tværkommunal/i.test(name)) return "inter-municipal";
  if (/MED\b|\bMED-/.test(name)) return "med";
  if (
    /direktion|ledelse|chef|leder|styregruppe|digitaliseringsudvalg|informationssikkerhed/i.test(
      name,
    )
  )
    return "administrative";
  return "political";
}
