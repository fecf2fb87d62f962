/** Political bodies are under kommunestyrelsesloven; the others set their own rules. */
export type BodyKind = "political" | "administrative" | "med" | "inter-municipal";

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
