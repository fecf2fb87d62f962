import { sql } from "kysely";

/** The authority that the transaction works in. */
export const here = sql<string>`app.current_authority()`;

/** Whether text from an address may be looked for among ids; PostgreSQL refuses anything else. */
export function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
