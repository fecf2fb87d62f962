export interface Filter {
  /** Slug of a body. */
  body?: string;
  year?: number;
  /** "decision" gives items with a decision, from minutes or elsewhere. */
  kind?: "agenda" | "minutes" | "decision";
}

/** The filter as a condition on the table's columns; null when there is none. */
export function condition(filter: Filter): string | null {
  const conditions: string[] = [];
  if (filter.body !== undefined) conditions.push(`body = ${literal(filter.body)}`);
  if (filter.year !== undefined) {
    // Nothing happened in a year that is none, and the column holds 32 bits.
    const year = Number.isInteger(filter.year) && Math.abs(filter.year) < 1e5 ? filter.year : -1;
    conditions.push(`year = ${year}`);
  }
  if (filter.kind === "decision") conditions.push("decided = true");
  else if (filter.kind !== undefined) conditions.push(`kind = ${literal(filter.kind)}`);
  return conditions.length === 0 ? null : conditions.join(" AND ");
}

/** A text as an SQL literal. A quote is doubled; no other sign has a meaning within quotes. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
