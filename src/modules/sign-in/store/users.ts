import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";
import { ConflictError } from "../../../platform/errors.ts";
import { tables } from "../tables.ts";

/** An account: how a person of an authority signs in. */
export interface User {
  id: string;
  authorityId: string;
  personId: string;
  name: string;
  email: string;
  persona: string | null;
  hasSecondFactor: boolean;
  /** The person may not sign in any more. */
  isDeactivated: boolean;
}

export interface NewUser {
  authorityId: string;
  personId: string;
  name: string;
  email: string;
  persona?: string;
}

const users = (door: Db) =>
  tables(door)
    .selectFrom("sign_in.user")
    .select(({ eb }) => [
      "id",
      "authority_id as authorityId",
      "person_id as personId",
      "name",
      "email",
      "persona",
      "two_factor_enabled as hasSecondFactor",
      eb("deactivated_at", "is not", null).$castTo<boolean>().as("isDeactivated"),
    ]);

/** An address as it is stored and looked up. */
export const emailKey = (email: string) => email.normalize("NFC").trim().toLowerCase();

export async function userByEmail(door: Db, email: string): Promise<User | null> {
  return (await users(door).where("email", "=", emailKey(email)).executeTakeFirst()) ?? null;
}

export async function userById(door: Db, id: string): Promise<User | null> {
  return (await users(door).where("id", "=", id).executeTakeFirst()) ?? null;
}

export async function userOfPerson(door: Db, personId: string): Promise<User | null> {
  return (await users(door).where("person_id", "=", personId).executeTakeFirst()) ?? null;
}

export async function userOfPersona(
  door: Db,
  authorityId: string,
  persona: string,
): Promise<User | null> {
  const found = users(door).where("authority_id", "=", authorityId).where("persona", "=", persona);
  return (await found.executeTakeFirst()) ?? null;
}

/** The authority's personas in the order they were made. */
export async function listPersonas(door: Db, authorityId: string) {
  return tables(door)
    .selectFrom("sign_in.user")
    .select(["persona as key", "name"])
    .$narrowType<{ key: string }>()
    .where("authority_id", "=", authorityId)
    .where("persona", "is not", null)
    .where("deactivated_at", "is", null)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** True while nobody at all has an account. */
export async function nobodyHasAccount(door: Db): Promise<boolean> {
  const first = await tables(door).selectFrom("sign_in.user").select("id").limit(1).execute();
  return first.length === 0;
}

/**
 * The person's account, made unless there is one.
 * @throws ConflictError when the address belongs to somebody else's account
 */
export async function ensureUser(door: Db, given: NewUser): Promise<User> {
  const email = emailKey(given.email);
  await tables(door)
    .insertInto("sign_in.user")
    .values({
      authority_id: given.authorityId,
      person_id: given.personId,
      name: given.name,
      email,
      persona: given.persona ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const user = await userOfPerson(door, given.personId);
  if (user === null)
    throw new ConflictError(`Adressen ${email} hører til en anden bruger.`, {
      hint: "Brug en anden adresse, eller ret den andens.",
    });
  return user;
}

/** Every account of the authority with what an administrator asks about it, by name. */
export async function listUsers(door: Db, authorityId: string) {
  const { rows } = await sql<{
    email: string;
    name: string;
    personId: string;
    persona: string | null;
    hasPassword: boolean;
    hasSecondFactor: boolean;
    passkeys: number;
    isDeactivated: boolean;
    lastUsedAt: Date | null;
  }>`
    select u.email, u.name, u.person_id as "personId", u.persona,
      exists (select from sign_in.account a where a.user_id = u.id and a.password is not null) as "hasPassword",
      u.two_factor_enabled as "hasSecondFactor",
      (select count(*) from sign_in.passkey p where p.user_id = u.id) as passkeys,
      u.deactivated_at is not null as "isDeactivated",
      (select max(updated_at) from sign_in.session s where s.user_id = u.id) as "lastUsedAt"
    from sign_in.user u where u.authority_id = ${authorityId} order by u.name, u.email`.execute(
    door,
  );
  return rows;
}

/** The hash of the account's password, or null when it has none. */
export async function passwordHashOf(door: Db, userId: string): Promise<string | null> {
  const row = await tables(door)
    .selectFrom("sign_in.account")
    .select("password")
    .where("user_id", "=", userId)
    .where("provider_id", "=", "credential")
    .executeTakeFirst();
  return row?.password ?? null;
}

/** Gives the account that password, as its hash, and takes the address for proven. */
export async function storePassword(door: Db, userId: string, hash: string): Promise<void> {
  await tables(door)
    .insertInto("sign_in.account")
    .values({ user_id: userId, provider_id: "credential", account_id: userId, password: hash })
    .onConflict((conflict) =>
      conflict
        .columns(["provider_id", "account_id"])
        .doUpdateSet({ password: hash, updated_at: sql`now()` }),
    )
    .execute();
  await tables(door)
    .updateTable("sign_in.user")
    .set({ email_verified: true })
    .where("id", "=", userId)
    .execute();
}
