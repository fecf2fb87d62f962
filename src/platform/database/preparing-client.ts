import { createHash } from "node:crypto";
import pg from "pg";

/** Statements that one connection keeps prepared at most; each costs the server memory. */
const MOST = 400;

const names = new Map<string, string>();

/**
 * A connection on which a statement that comes a second time is prepared: PostgreSQL then plans it
 * once, and planning is most of what short statements cost. What comes only once is not kept.
 */
export class PreparingClient extends pg.Client {
  readonly #seen = new Set<string>();

  // pg's own overloads can't be repeated here; Kysely and pg-pool call it in these ways only.
  override query(...given: unknown[]): never {
    const [text, values, ...rest] = given;
    const isPlain = typeof text === "string" && Array.isArray(values) && values.length > 0;
    const prepared = isPlain ? this.#nameOf(text) : null;
    const call = super.query as (...words: unknown[]) => never;
    return prepared === null
      ? call.apply(this, given)
      : call.call(this, { name: prepared, text, values }, ...rest);
  }

  #nameOf(text: string): string | null {
    if (!this.#seen.has(text)) {
      if (this.#seen.size < MOST) this.#seen.add(text);
      return null;
    }
    let name = names.get(text);
    if (name === undefined) {
      name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
      names.set(text, name);
    }
    return name;
  }
}
