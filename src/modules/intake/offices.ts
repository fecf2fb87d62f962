import type { Line } from "./lines.ts";

/**
 * A line for each, with office or place behind the name: "Ida Holm, Ældresagen".
 *
 * @param parts what stands between the commas of each line
 */
export function haveOffices(lines: readonly Line[], parts: readonly string[][]): boolean {
  const areFew = lines.length < 3;
  if (lines.length < 2 || parts.some(({ length }) => length > 2)) return false;
  if (!lines.every(({ text }) => isWhole(text))) return false;
  const behind = parts.flatMap((each) => each[1]?.replace(/\s*\([^()]*\)$/, "") ?? []);
  const counts = Map.groupBy(behind, (each) => each);
  const offices = behind.filter((each) => office.test(each) || (counts.get(each)?.length ?? 0) > 1);
  if (areFew) return behind.length === lines.length && behind.every((each) => office.test(each));
  const arePlaces = behind.length === lines.length && behind.every((each) => place.test(each));
  return arePlaces || (behind.length > 0 && offices.length >= behind.length / 2);
}

/** The town or the municipality that somebody comes from. */
const place = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const office =
  /kommune|organisation|forening|råd|udvalg|forvaltning|center|skole|sagen|region|direktør|chef|leder|konsulent|sekretær|repræsentant|formand|forbund|valgt/i;

/** It begins with a name and goes on in no other line. */
function isWhole(text: string): boolean {
  return (
    /^\p{Lu}\S* \p{Lu}/u.test(text) &&
    !/(?:[,;-]|\s(?:og|samt|for|fra|i))$/.test(text) &&
    !/\sog\s+\p{Lu}\S* \p{Lu}/u.test(text)
  );
}
