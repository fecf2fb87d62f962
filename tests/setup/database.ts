import pg from "pg";
import { inject } from "vitest";
import { migrations } from "../../src/migrations/index.ts";
import { type Doors, openDoors } from "../../src/platform/database/doors.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { QUEUES } from "../../src/queues.ts";

const TEMPLATE = "tingsted_template";

export interface TestDatabase extends Doors {
  ownerUrl: string;
}

/** A database of its own, copied from a migrated one in a blink; dropped with the run's PostgreSQL. */
export async function freshDatabase(): Promise<TestDatabase> {
  const server = inject("postgresUrl");
  const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    // Test files run side by side; one makes the template, the others wait for it.
    await client.query("select pg_advisory_lock(1)");
    const { rowCount } = await client.query("select from pg_database where datname = $1", [
      TEMPLATE,
    ]);
    if (rowCount === 0) {
      await client.query(`create database ${TEMPLATE}`);
      await migrate(urlOf(server, TEMPLATE), migrations, QUEUES);
    }
    await client.query(`create database ${name} template ${TEMPLATE}`);
  } finally {
    await client.end();
  }
  const ownerUrl = urlOf(server, name);
  return { ...openDoors(ownerUrl, 4), ownerUrl };
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
