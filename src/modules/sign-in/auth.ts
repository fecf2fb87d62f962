import { betterAuth } from "better-auth";
import type { Db } from "../../platform/database/doors.ts";
import type { Logger } from "../../platform/log.ts";
import { accountTable, sessionTable, userTable, verificationTable } from "./auth-tables.ts";
import { ADDRESS_HEADER } from "./caller.ts";
import { entrance, type Entry, methodOf } from "./entrance.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { signInPlugins } from "./plugins.ts";
import { COOKIE_PREFIX } from "./sign-in.ts";
import { countAttempt } from "./store/attempts.ts";
import { IDLE_HOURS, WHOLE_HOURS } from "./store/sessions.ts";
import { userById } from "./store/users.ts";

export interface AuthOptions {
  /** The sign-in door. */
  door: Db;
  /** Signs cookies and encrypts the secrets of second factors. */
  secret: string;
  /** The address users know; https: makes the cookies secure. */
  baseUrl: string;
  /** Stands in authenticator apps and passkey dialogs. */
  siteName: string;
  log: Logger;
  /** Told of every session that begins, before the cookie is handed out. */
  entered(entry: Entry): Promise<void>;
}

export type Auth = ReturnType<typeof openAuth>;

/**
 * better-auth on the sign-in door. Nobody signs up by himself, no session is cached outside the
 * database, and nothing is reported to its makers.
 */
export function openAuth({ door, secret, baseUrl, siteName, log, entered }: AuthOptions) {
  return betterAuth({
    appName: siteName,
    baseURL: baseUrl,
    basePath: "/api/auth",
    secret,
    database: { db: door, type: "postgres", schemaName: "sign_in", transaction: true },
    user: userTable,
    account: { ...accountTable, encryptOAuthTokens: true },
    verification: { ...verificationTable, storeIdentifier: "hashed" },
    session: {
      ...sessionTable,
      // The cookie lives as long as a session can; the row's own end comes sooner and moves with use.
      expiresIn: WHOLE_HOURS * 3600,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // Lengths are checked where a password is chosen, see newPassword; here only against flooding.
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: {
      enabled: true,
      customStorage: {
        async consume(key, { window, max }) {
          const wait = await countAttempt(door, [{ key: `api ${key}`, max, seconds: window }]);
          return { allowed: wait === 0, retryAfter: wait };
        },
      },
    },
    databaseHooks: {
      session: {
        create: {
          async before(session, ctx) {
            const user = await userById(door, session.userId);
            if (user === null || user.isDeactivated) return false;
            const method = methodOf(ctx?.path) ?? session["method"] ?? null;
            return {
              data: { method, expiresAt: new Date(Date.now() + IDLE_HOURS * 3_600_000) },
            };
          },
        },
      },
    },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      // Whole addresses on sessions: a user is to recognise his own.
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER], ipv6Subnet: 128 },
      // As in production wherever it runs: better-auth would relax both in tests.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: "uuid", joins: true, validateSchema: false },
    },
    logger: {
      level: "warn",
      // Its warnings tell of wrong passwords; those stand in the audit trail.
      log: (level, message, ...rest) =>
        level === "error" ? log.error({ rest }, message) : log.debug({ rest }, message),
    },
    telemetry: { enabled: false },
    plugins: [...signInPlugins({ baseUrl, siteName }), entrance(entered)],
  });
}
