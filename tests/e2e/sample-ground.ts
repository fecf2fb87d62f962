import { cp, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { inject } from "vitest";

const GROUND = "sample_ground";

/** A database of its own and a data folder, empty or as the sample municipality left them. */
export interface Ground {
  folder: string;
  /** Connection string of its owner. */
  database: string;
}

export async function emptyGround(): Promise<Ground> {
  return onCluster(async (client) => ({
    folder: await newFolder(),
    database: await create(client, `e2e_${crypto.randomUUID().replaceAll("-", "")}`),
  }));
}

/**
 * The sample municipality as it stands after the first start. It is made once in a run, by whoever asks
 * first, and copied for each.
 */
export async function sampleGround(make: (ground: Ground) => Promise<void>): Promise<Ground> {
  return onCluster(async (client) => {
    await client.query("select pg_advisory_lock(hashtext($1))", [GROUND]);
    const made = await folderOfGround(client);
    const from = made ?? (await newFolder());
    if (made === null) {
      await make({ folder: from, database: await create(client, GROUND) });
      await client.query(`comment on database ${GROUND} is '${from}'`);
    }
    const folder = await newFolder();
    await cp(from, folder, { recursive: true });
    const name = `e2e_${crypto.randomUUID().replaceAll("-", "")}`;
    return { folder, database: await create(client, name, GROUND) };
  });
}

async function folderOfGround(client: pg.Client): Promise<string | null> {
  const { rows } = await client.query<{ folder: string | null }>(
    "select shobj_description(oid, 'pg_database') as folder from pg_database where datname = $1",
    [GROUND],
  );
  return rows[0]?.folder ?? null;
}

async function create(client: pg.Client, name: string, template = "template1"): Promise<string> {
  // One whose making failed.
  await client.query(`drop database if exists ${name}`);
  await client.query(`create database ${name} template ${template}`);
  const url = new URL(inject("postgresUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

const newFolder = () => mkdtemp(path.join(tmpdir(), "tingsted-e2e-"));

async function onCluster<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
