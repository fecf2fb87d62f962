import { createHmac } from "node:crypto";
import { Kysely, PostgresDialect, type RawBuilder, sql, type Transaction } from "kysely";
import pg from "pg";
import { InputError, UnavailableError } from "../errors.ts";
import { PreparingClient } from "./preparing-client.ts";

/** A transaction or connection; a module's store adds its own tables with `withTables`. */
export type Tx = Transaction<object>;
export type Db = Kysely<object>;

export const APP_ROLE = "tingsted_app";
const PUBLIC_ROLE = "tingsted_public";
const SIGN_IN_ROLE = "tingsted_sign_in";
export const DOOR_ROLES = [APP_ROLE, PUBLIC_ROLE, SIGN_IN_ROLE];

/** PostgreSQL's dates stay text: a civil date has no zone to be shifted in. */
const DATE_OID = 1082;
/** Counts and sequence numbers fit a JavaScript number. */
const BIGINT_OID = 20;
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") => {
    if (oid === DATE_OID) return (value: string) => value;
    if (oid === BIGINT_OID) return Number;
    return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format);
  },
};

/** Connects as `url` says. `max` is the number of connections held at most. */
export function connect(url: string, max: number, name: string): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: name,
    types,
    Client: PreparingClient,
  });
  // A broken connection fails the query under way and is replaced by the pool. Its error event comes
  // beside that, also between two queries of a transaction, and would end the process if nobody listened.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return new Kysely<object>({ dialect: new PostgresDialect({ pool }) });
}

/**
 * The password of one of the three roles: derived from the owner's, so that every process that knows
 * the owner's address can open the doors and none has to be stored.
 * @throws InputError when the owner has none: anybody could derive from that
 */
export function doorPassword(ownerUrl: string, role: string): string {
  const secret = decodeURIComponent(new URL(ownerUrl).password);
  if (secret === "") {
    throw new InputError("Databasens ejer har ingen adgangskode i DATABASE_URL.", {
      hint: "Giv ejeren en lang og tilfældig; dørrollerne får deres af den.",
    });
  }
  return createHmac("sha256", secret).update(role).digest("base64url");
}

function doorUrl(ownerUrl: string, role: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = doorPassword(ownerUrl, role);
  return url.href;
}

export interface Doors {
  /** Schema `app`, under row-level security by authority; see {@link inAuthority}. */
  app: Db;
  /** May select on schema `record` and nothing else. */
  public: Db;
  /** Schema `sign_in`: passwords, sessions, second factors; no other door reaches them. */
  signIn: Db;
  /** What cookies are signed with; derived like the doors' passwords, so every process has the same. */
  signInSecret: string;
  appUrl: string;
  close(): Promise<void>;
}

/** Opens the doors to the database at `ownerUrl`, which `migrate` has made ready. */
export function openDoors(ownerUrl: string, connections = 10): Doors {
  const appUrl = doorUrl(ownerUrl, APP_ROLE);
  const app = connect(appUrl, connections, "tingsted app");
  const publicDoor = connect(doorUrl(ownerUrl, PUBLIC_ROLE), connections, "tingsted public");
  const half = Math.ceil(connections / 2);
  const signIn = connect(doorUrl(ownerUrl, SIGN_IN_ROLE), half, "tingsted sign-in");
  return {
    app,
    public: publicDoor,
    signIn,
    signInSecret: doorPassword(ownerUrl, "sign-in cookies"),
    appUrl,
    async close() {
      await Promise.all([app.destroy(), publicDoor.destroy(), signIn.destroy()]);
    },
  };
}

/** Who works in which authority; all of it stands in the audit trail. */
export interface Scope {
  authorityId: string;
  /** "person:<id>", "system", "scim", "command" … */
  actor: string;
  /** Whom the actor stands in for while giving support. */
  actingFor?: string | undefined;
  /** The network address that the request came from. */
  address?: string | undefined;
}

/** One transaction on the app door, seeing only the rows of the scope's authority. */
export async function inAuthority<T>(
  app: Db,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return app.connection().execute(async (connection) => {
    await begin(scope).execute(connection);
    try {
      const result = await work(connection as Tx);
      const { rows } = await sql<{ command: string }>`commit`.execute(connection);
      // Who caught the error of a statement and went on would believe that his work is stored.
      if (rows[0]?.command !== "COMMIT") throw new Error("The transaction was rolled back.");
      return result;
    } catch (error) {
      // When the connection is gone, so is the transaction.
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    }
  });
}

/** Begins the transaction and says whose it is, in one go: half of a short one is going to and fro. */
function begin({ authorityId, actor, actingFor = "", address = "" }: Scope): RawBuilder<unknown> {
  const settings = { authority: authorityId, actor, acting_for: actingFor, address };
  const words = Object.entries(settings).map(
    ([name, value]) => `set_config('tingsted.${name}', ${pg.escapeLiteral(value)}, true)`,
  );
  return sql.raw(`begin; select ${words.join(", ")}`);
}

/** Waits until the database answers. @throws UnavailableError after `attempts` half seconds */
export async function awaitDatabase(url: string, attempts: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (attempt >= attempts) {
        const where = new URL(url);
        throw new UnavailableError(
          `Databasen på ${where.host}${where.pathname} svarer ikke: ${(error as Error).message}`,
          {
            hint: "Se efter, at PostgreSQL kører, og at DATABASE_URL er rigtig.",
            cause: error,
          },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
