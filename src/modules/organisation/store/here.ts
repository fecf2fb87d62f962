import { sql } from "kysely";

/** The authority that the transaction works in; written into each row and asked for in each query. */
export const here = sql<string>`app.current_authority()`;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** True for what can be an id: an address may hold anything. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
