import type { Source } from "./document-xml.ts";

interface Findings {
  source: Source;
  parts: Record<string, Uint8Array>;
  pictures: number;
  /** Paragraphs that stood outside the running text. */
  lost: number;
}

/** What a reader of the document will miss, as sentences for who imported it. */
export function warningsOf({ source, parts, pictures, lost }: Findings): string[] {
  const has = (...names: string[]) => names.some((name) => source.counts.has(name));
  const holdsText = (pattern: RegExp) =>
    Object.entries(parts).some(
      ([name, bytes]) => pattern.test(name) && Buffer.from(bytes).includes("<w:t"),
    );
  const warnings = [
    pictures > 0 && `${count(pictures)} er ikke taget med. Vedlæg billeder som bilag.`,
    has("c:chart", "o:OLEObject", "dgm:relIds") &&
      "Diagrammer og indlejrede objekter er ikke taget med.",
    has("w:ins", "w:del", "w:moveTo") &&
      "Dokumentet har sporede ændringer: Det tilføjede er taget med, det slettede er ikke.",
    holdsText(/^word\/comments\.xml$/) && "Kommentarer er ikke taget med.",
    holdsText(/^word\/(header|footer)\d*\.xml$/) && "Sidehoved og sidefod er ikke taget med.",
    lost > 0 &&
      "Tekst, der stod uden for den løbende tekst, for eksempel i tekstfelter, er sat sidst.",
  ];
  return warnings.filter((warning) => warning !== false);
}

function count(pictures: number): string {
  return pictures === 1 ? "1 billede" : `${pictures} billeder`;
}
