/** A field of the head that a printed label names. */
export type HeadField =
  | "body"
  | "date"
  | "time"
  | "endTime"
  | "place"
  | "participants"
  | "absent"
  | "substitutes"
  | "contents";

const labels: Record<HeadField, readonly string[]> = {
  body: ["Udvalg", "Forum", "Møde i"],
  date: ["Mødedato", "Dato", "Mødedato og tidspunkt"],
  time: ["Mødetidspunkt", "Tidspunkt", "Starttidspunkt", "Start kl.", "Tid", "Mødet åbnet"],
  endTime: ["Sluttidspunkt", "Slut kl.", "Mødet hævet", "Mødet slut", "Mødet afsluttet"],
  place: ["Mødested", "Sted", "Lokale"],
  participants: [
    "Mødedeltagere",
    "Deltagere",
    "Medlemmer",
    "Til stede",
    "Mødte",
    "Øvrige deltagere",
  ],
  absent: [
    "Fraværende med afbud",
    "Fraværende uden afbud",
    "Fraværende",
    "Afbud",
    "Ikke til stede",
  ],
  substitutes: ["Stedfortrædere"],
  contents: ["Indholdsfortegnelse", "Sagsoversigt", "Indhold", "Pkt."],
};

const byName = Object.entries(labels)
  .flatMap(([field, names]) => names.map((name) => ({ name, field: field as HeadField })))
  .toSorted((a, b) => b.name.length - a.name.length);

/** A label that the contract has no field for: "Referent: …". */
const foreign = /^\p{Lu}[\p{L}. ]{2,30}:(?=\s|$)/u;

export interface FoundLabel {
  field: HeadField | null;
  label: string;
  value: string;
}

/** Reads "Mødested Bogense Rådhus", "Sted: …" or a label alone; null when no label begins the line. */
export function findLabel(text: string): FoundLabel | null {
  for (const { name, field } of byName) {
    if (!text.startsWith(name)) continue;
    const behind = text.slice(name.length);
    if (behind !== "" && !/^[\s:]/.test(behind)) continue;
    const colon = behind.startsWith(":");
    const value = (colon ? behind.slice(1) : behind).trim();
    return { field, label: colon ? `${name}:` : name, value };
  }
  const label = foreign.exec(text)?.[0];
  return label === undefined
    ? null
    : { field: null, label, value: text.slice(label.length).trim() };
}
