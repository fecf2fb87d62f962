import { setTimeout } from "node:timers/promises";
import { type Kysely, sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import pg from "pg";
import { installQueues, JOB_SCHEMA } from "../jobs/queues.ts";
import { connect, DOOR_ROLES, doorPassword } from "./doors.ts";

const NO_SUCH_TABLE = "42P01";

/** What PostgreSQL says when two change one role at once; it has no code of its own. */
const CHANGED_AT_ONCE = "tuple concurrently updated";

/**
 * Brings the database at `ownerUrl` to the newest form: schemas, tables, roles, job queues. Many
 * processes may call it at once; one does the work.
 */
export async function migrate(
  ownerUrl: string,
  migrations: Record<string, Migration>,
  queues: readonly string[],
): Promise<void> {
  const owner = connect(ownerUrl, 1, "tingsted migration");
  try {
    await owner.connection().execute(async (db) => {
      // Roles and rights are rows that PostgreSQL refuses to change for two at once.
      await sql`select pg_advisory_lock(hashtextextended('tingsted migration', 0))`.execute(db);
      const migrator = new Migrator({
        db,
        provider: { getMigrations: async () => migrations },
        migrationTableSchema: "migration",
      });
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
      for (const role of DOOR_ROLES) await setPassword(db, ownerUrl, role);
      await installQueues(ownerUrl, queues);
    });
  } finally {
    await owner.destroy();
  }
}

/**
 * Roles belong to the whole cluster and the lock above to one database, so another database of the
 * cluster may be setting the same role's password. Then it is set again.
 */
async function setPassword(db: Kysely<object>, ownerUrl: string, role: string): Promise<void> {
  const password = sql.lit(doorPassword(ownerUrl, role));
  for (let triesLeft = 20; ; triesLeft--) {
    try {
      await sql`alter role ${sql.id(role)} password ${password}`.execute(db);
      return;
    } catch (error) {
      const isPassing = error instanceof pg.DatabaseError && error.message === CHANGED_AT_ONCE;
      if (!isPassing || triesLeft === 0) throw error;
      await setTimeout(50 * Math.random());
    }
  }
}

/**
 * True when the database has the newest form already, so that a command needn't go through it all.
 * What a server alone puts right, such as the doors' passwords after the owner got a new one, isn't
 * looked at.
 */
export async function isNewest(
  ownerUrl: string,
  migrations: Record<string, Migration>,
  queues: readonly string[],
): Promise<boolean> {
  const owner = connect(ownerUrl, 1, "tingsted migration");
  try {
    const { rows } = await sql<{ migrations: number; queues: number }>`
      select (select count(*) from migration.kysely_migration where name in (${sql.join(Object.keys(migrations))})) as migrations,
             (select count(*) from ${sql.id(JOB_SCHEMA, "queue")} where name in (${sql.join(queues)})) as queues`.execute(
      owner,
    );
    const [found] = rows;
    return found?.migrations === Object.keys(migrations).length && found.queues === queues.length;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === NO_SUCH_TABLE) return false;
    throw error;
  } finally {
    await owner.destroy();
  }
}
