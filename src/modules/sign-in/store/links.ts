import { createHash, randomBytes } from "node:crypto";
import { sql } from "kysely";
import type { Db } from "../../../platform/database/doors.ts";
import { type LinkPurpose, tables } from "../tables.ts";

/** Hours that a link can be used. */
export const LINK_HOURS: Record<LinkPurpose, number> = {
  "set-up": 24,
  invitation: 7 * 24,
  "new-password": 2,
};

export interface Link {
  id: string;
  userId: string | null;
  isUsed: boolean;
  isExpired: boolean;
}

/**
 * Makes a link that can be used once and makes earlier ones for the same void. Only the token's
 * SHA-256 is stored: who reads the table can't follow the link.
 * @returns the token
 */
export async function addLink(
  door: Db,
  purpose: LinkPurpose,
  userId: string | null,
): Promise<string> {
  const token = newToken();
  await insertLink(door, purpose, userId, { token_hash: fingerprint(token), mail_at: null });
  return token;
}

/** Makes a link that is to be mailed; it gets its token then. Earlier ones for the same are void. */
export async function addLinkToMail(door: Db, purpose: LinkPurpose, userId: string): Promise<void> {
  await insertLink(door, purpose, userId, { token_hash: null, mail_at: sql`now()` });
}

async function insertLink(
  door: Db,
  purpose: LinkPurpose,
  userId: string | null,
  how: { token_hash: Buffer | null; mail_at: ReturnType<typeof sql<Date>> | null },
): Promise<void> {
  await door.transaction().execute(async (tx) => {
    await tables(tx)
      .updateTable("sign_in.link")
      .set({ expires_at: sql`now()`, mail_at: null })
      .where("purpose", "=", purpose)
      .where("user_id", "is not distinct from", userId)
      .where("used_at", "is", null)
      .where("expires_at", ">", sql<Date>`now()`)
      .execute();
    await tables(tx)
      .insertInto("sign_in.link")
      .values({
        purpose,
        user_id: userId,
        expires_at: sql`now() + make_interval(hours => ${LINK_HOURS[purpose]})`,
        ...how,
      })
      .execute();
  });
}

/** The link with that token, used or not, or null. `lock` keeps others from using it meanwhile. */
export async function findLink(
  door: Db,
  purpose: LinkPurpose,
  token: string,
  lock = false,
): Promise<Link | null> {
  const { rows } = await sql<Link>`
    select id, user_id as "userId", used_at is not null as "isUsed", expires_at <= now() as "isExpired"
    from sign_in.link where purpose = ${purpose} and token_hash = ${fingerprint(token)}
    ${lock ? sql`for update` : sql``}`.execute(door);
  return rows[0] ?? null;
}

export async function markUsed(door: Db, linkId: string): Promise<void> {
  await tables(door)
    .updateTable("sign_in.link")
    .set({ used_at: sql`now()` })
    .where("id", "=", linkId)
    .execute();
}

export interface LinkToMail {
  id: string;
  purpose: LinkPurpose;
  userId: string;
  token: string;
}

/**
 * Takes a link whose mail is due, for one try, and gives it a token; null when none is due. A process
 * that dies over it leaves it to be tried again in ten minutes.
 */
export async function claimLinkToMail(door: Db): Promise<LinkToMail | null> {
  const token = newToken();
  const { rows } = await sql<Omit<LinkToMail, "token">>`
    update sign_in.link set token_hash = ${fingerprint(token)},
      mail_attempts = mail_attempts + 1, mail_at = now() + interval '10 minutes'
    where id = (
      select id from sign_in.link
      where mail_at <= now() and used_at is null and expires_at > now()
      order by mail_at limit 1 for update skip locked
    ) returning id, purpose, user_id as "userId"`.execute(door);
  return rows[0] === undefined ? null : { ...rows[0], token };
}

/** Notes what became of the try. "later" waits a minute, then twice as long each time. */
export async function settleLinkMail(
  door: Db,
  linkId: string,
  became: "sent" | "refused" | "later",
): Promise<void> {
  await sql`
    update sign_in.link set
      mailed_at = case when ${became} = 'sent' then now() end,
      mail_at = case when ${became} = 'later' then now() + interval '30 seconds' * 2 ^ least(mail_attempts, 8) end
    where id = ${linkId}`.execute(door);
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

function fingerprint(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
