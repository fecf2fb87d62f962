import type { VersionContent } from "./tables.ts";

/** Headings of the sections that differ between two versions, in order; with "Titel" for the title. */
export function changedSections([newer, older]: readonly VersionContent[]): string[] {
  if (newer === undefined || older === undefined) return [];
  const before = new Map(older.sections.map((one) => [one.key, JSON.stringify(one.content)]));
  const after = new Set(newer.sections.map((one) => one.key));
  return [
    ...(newer.title === older.title ? [] : ["Titel"]),
    ...newer.sections
      .filter((one) => before.get(one.key) !== JSON.stringify(one.content))
      .map((one) => one.heading),
    ...older.sections.filter((one) => !after.has(one.key)).map((one) => one.heading),
  ];
}
