import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";

/** At most `max` in `seconds`, counted from the first. */
export interface Limit {
  key: string;
  max: number;
  seconds: number;
}

/**
 * Counts one attempt against each limit in one statement, so that neither many requests at once nor
 * many processes get more.
 * @returns 0, or the seconds until the limit that is exceeded lets go
 */
export async function countAttempt(door: Db, limits: Limit[]): Promise<number> {
  // In one order, so that two attempts on the same keys wait for each other instead of locking.
  const sorted = limits.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const rows = sorted.map(
    ({ key, seconds }) =>
      sql`(${key}, 1, now() + make_interval(secs => ${seconds}::double precision))`,
  );
  const { rows: counted } = await sql<{ key: string; count: number; wait: number }>`
    insert into sign_in.rate_limit as r (key, count, expires_at) values ${sql.join(rows)}
    on conflict (key) do update set
      count = case when r.expires_at <= now() then 1 else r.count + 1 end,
      expires_at = case when r.expires_at <= now() then excluded.expires_at else r.expires_at end
    returning key, count, ceil(extract(epoch from expires_at - now()))::int as wait`.execute(door);
  const exceeded = counted.filter(
    ({ key, count }) => count > (sorted.find((limit) => limit.key === key)?.max ?? 0),
  );
  return Math.max(0, ...exceeded.map(({ wait }) => Math.max(1, wait)));
}

/** Takes the attempts of those keys back: it was the right one. */
export async function forgetAttempts(door: Db, keys: string[]): Promise<void> {
  await sql`delete from sign_in.rate_limit where key in (${sql.join(keys)})`.execute(door);
}

/** Takes one attempt back from a limit that many share. */
export async function takeBack(door: Db, key: string): Promise<void> {
  await sql`update sign_in.rate_limit set count = greatest(count - 1, 0) where key = ${key}`.execute(
    door,
  );
}
