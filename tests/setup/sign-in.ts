import { sql } from "kysely";
import { pino } from "pino";
import { freshDatabase, type TestDatabase } from "./database.ts";
import { connect, type Db, inAuthority } from "../../src/platform/database/doors.ts";
import type { MailTransport } from "../../src/platform/mail/transport.ts";
import { foundAuthority } from "../../src/modules/organisation/index.ts";
import type { Caller } from "../../src/modules/sign-in/caller.ts";
import { hashPassword } from "../../src/modules/sign-in/password.ts";
import { openSignIn, type SignIn } from "../../src/modules/sign-in/sign-in.ts";
import { ensureUser, storePassword, type User } from "../../src/modules/sign-in/store/users.ts";

export const PASSWORD = "korrekt hest batteri";

export interface Ground {
  database: TestDatabase;
  owner: Db;
  signIn: SignIn;
  authorityId: string;
  /** An account of a new person; with that password unless null. */
  addUser(email: string, password?: string | null): Promise<User>;
  /** Actions of the audit trail on a person or the authority, the oldest first. */
  trail(subjectId: string): Promise<string[]>;
  close(): Promise<void>;
}

/** A database, with an authority unless told, for the tests of this module. */
export async function prepareGround(
  given: { baseUrl?: string; mail?: MailTransport; isSample?: boolean; authority?: false } = {},
): Promise<Ground> {
  const database = await freshDatabase();
  const owner = connect(database.ownerUrl, 2, "test");
  const signIn = openSignIn({
    doors: database,
    baseUrl: given.baseUrl ?? "http://localhost:3000",
    mail: given.mail ?? null,
    log: pino({ level: "silent" }),
  });
  const authorityId =
    given.authority === false
      ? ""
      : (
          await foundAuthority(database.app, {
            name: "Hvidsund Kommune",
            isSample: given.isSample ?? false,
          })
        ).id;
  return {
    database,
    owner,
    signIn,
    authorityId,
    async addUser(email, password = PASSWORD) {
      const name = email.split("@")[0]!;
      const { rows } = await inAuthority(database.app, { authorityId, actor: "test" }, (tx) =>
        sql<{ id: string }>`
          insert into app.person (authority_id, name, email, is_registered)
          values (${authorityId}, ${name}, ${email}, true) returning id`.execute(tx),
      );
      const personId = rows[0]!.id;
      const user = await ensureUser(database.signIn, { authorityId, personId, name, email });
      if (password !== null)
        await storePassword(database.signIn, user.id, await hashPassword(password));
      return user;
    },
    async trail(subjectId) {
      const { rows } = await sql<{ action: string }>`
        select action from app.audit_entry where subject_id = ${subjectId} order by id`.execute(
        owner,
      );
      return rows.map((row) => row.action);
    },
    async close() {
      await signIn.settled();
      await owner.destroy();
      await database.close();
    },
  };
}

/** Somebody at a browser with those cookies. */
export function caller(cookies: string[] = [], address = "192.0.2.7"): Caller {
  const cookie = cookies.map((line) => line.split(";")[0]).join("; ");
  return {
    headers: new Headers({ "user-agent": "Prøvebrowser", ...(cookie === "" ? {} : { cookie }) }),
    address,
  };
}
