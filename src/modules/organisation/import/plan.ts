/** What an import would do, as its preview shows it. */
export interface ImportPreview {
  added: { line: number; name: string }[];
  changed: { line: number; name: string; changes: string[] }[];
  /** Lines that say what is so already. */
  same: number;
  faults: ImportFault[];
}

/** A line that can't be used, why, and what to do about it. */
export interface ImportFault {
  line: number;
  message: string;
}

/** Thrown for one line while a plan is made; the plan goes on with the next. */
export class LineFault extends Error {}

export function emptyPreview(): ImportPreview {
  return { added: [], changed: [], same: 0, faults: [] };
}

/** "Stilling: Chef → Direktør". */
export function changeText(
  label: string,
  before: string | number | null | undefined,
  after: string | number | null | undefined,
): string {
  return `${label}: ${before ?? "tom"} → ${after ?? "tom"}`;
}
