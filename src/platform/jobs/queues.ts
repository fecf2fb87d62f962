import { PgBoss } from "pg-boss";
import { sql } from "kysely";
import { APP_ROLE, connect } from "../database/doors.ts";

export const JOB_SCHEMA = "pgboss";

/** Makes the job tables and `queues` as owner, and lets the app door work with them. */
export async function installQueues(ownerUrl: string, queues: readonly string[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  // Its errors come as events beside the promise that rejects.
  boss.on("error", () => undefined);
  await boss.start();
  for (const queue of queues) {
    await boss.createQueue(queue, { retryLimit: 5, retryBackoff: true, retryDelay: 2 });
  }
  await boss.stop({ graceful: false });
  const owner = connect(ownerUrl, 1, "tingsted migration");
  try {
    const schema = sql.id(JOB_SCHEMA);
    const role = sql.id(APP_ROLE);
    await sql`grant usage on schema ${schema} to ${role}`.execute(owner);
    await sql`grant select, insert, update, delete on all tables in schema ${schema} to ${role}`.execute(
      owner,
    );
    await sql`grant usage, select on all sequences in schema ${schema} to ${role}`.execute(owner);
    await sql`grant execute on all functions in schema ${schema} to ${role}`.execute(owner);
  } finally {
    await owner.destroy();
  }
}
