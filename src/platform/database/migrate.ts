import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { installQueues } from "../jobs/queues.ts";
import { APP_ROLE, connect, doorPassword, PUBLIC_ROLE } from "./doors.ts";

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
      for (const role of [APP_ROLE, PUBLIC_ROLE]) {
        const password = sql.lit(doorPassword(ownerUrl, role));
        await sql`alter role ${sql.id(role)} password ${password}`.execute(db);
      }
      await installQueues(ownerUrl, queues);
    });
  } finally {
    await owner.destroy();
  }
}
