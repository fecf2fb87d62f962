import { type RawBuilder, sql } from "kysely";

/**
 * True for rows whose `column` is one of `values`. For one value PostgreSQL keeps the plan of a prepared
 * statement; for a list it may plan each time anew.
 */
export function isOneOf(
  column: string,
  values: readonly string[],
  type: "uuid" | "text" = "uuid",
): RawBuilder<boolean> {
  const name = sql.ref(column);
  return values.length === 1
    ? sql`${name} = ${values[0]}`
    : sql`${name} = any(${[...values]}::${sql.raw(type)}[])`;
}
