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
    const migrator = new Migrator({
      db: owner,
      provider: { getMigrations: async () => migrations },
      migrationTableSchema: "migration",
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    for (const role of [APP_ROLE, PUBLIC_ROLE]) {
      await sql`alter role ${sql.id(role)} password ${sql.lit(doorPassword(ownerUrl, role))}`.execute(
        owner,
      );
    }
  } finally {
    await owner.destroy();
  }
  await installQueues(ownerUrl, queues);
}
