import type { Doors } from "../../platform/database/doors.ts";
import { batchedBy } from "../../platform/http/batch.ts";
import type { Logger } from "../../platform/log.ts";
import type { MailTransport } from "../../platform/mail/transport.ts";
import type { Auth } from "./auth.ts";
import { type Caller, vouchedHeaders } from "./caller.ts";
import { OPEN_PATHS } from "./open-paths.ts";
import { recordSignIn } from "./audit.ts";
import { type OidcSettings, openProvider, type Provider } from "./oidc/provider.ts";
import { readSigned } from "./signed-cookie.ts";
import { deleteSessions, findSessions, type Session } from "./store/sessions.ts";
import { userOfPerson } from "./store/users.ts";

export interface SignInOptions {
  doors: Pick<Doors, "app" | "public" | "signIn" | "signInSecret">;
  /** The address users know, without a closing slash. */
  baseUrl: string;
  /** null without a mail server: links are then handed to the administrator who asked for them. */
  mail: MailTransport | null;
  /** The organisation's own sign-in; people may come in by it when it is given. */
  oidc?: OidcSettings | null;
  log: Logger;
}

/** Accounts and sessions, ready for use. The actions of this module take it first. */
export interface SignIn extends SignInOptions {
  provider: Provider | null;
  /** better-auth, loaded when first asked for: most commands never do, and it takes half a second. */
  auth(): Promise<Auth>;
  /** Answers /api/auth/*: what passkeys, second factors and OIDC need, and nothing else. */
  handler(request: Request, address: string): Promise<Response>;
  /** Whose session the cookie opens, or null. One query for all who ask meanwhile; nothing is cached. */
  session(headers: Headers): Promise<Session | null>;
  /** Ends every session of a person, on every node. @returns how many there were */
  endSessions(personId: string): Promise<number>;
  /** Does `work` after the answer; a failure is logged. */
  afterwards(work: () => Promise<void>): void;
  /** Waits for what is done afterwards. */
  settled(): Promise<void>;
}

const BASE_PATH = "/api/auth";
export const COOKIE_PREFIX = "tingsted";

/** The name of the session's cookie; browsers keep `__Secure-` for https (RFC 6265bis §4.1.3). */
function sessionCookie(baseUrl: string): string {
  const name = `${COOKIE_PREFIX}.session_token`;
  return baseUrl.startsWith("https:") ? `__Secure-${name}` : name;
}

/** Opens sign-in on the doors of a database that `migrate` has made ready. */
export function openSignIn(options: SignInOptions): SignIn {
  const { doors, baseUrl, log } = options;
  let opened: Promise<Auth> | undefined;
  const auth = () =>
    (opened ??= import("./auth.ts").then(({ openAuth }) =>
      openAuth({
        door: doors.signIn,
        secret: doors.signInSecret,
        baseUrl,
        siteName: "Tingsted",
        log,
        entered: (entry) => recordSignIn(doors.app, entry),
      }),
    ));
  const name = sessionCookie(baseUrl);
  const under = new Set<Promise<void>>();

  const alive = batchedBy((tokens: string[]) => findSessions(doors.signIn, tokens));
  const session = async (headers: Headers): Promise<Session | null> => {
    const token = readSigned(headers.get("cookie") ?? "", doors.signInSecret, name);
    return token === null ? null : alive(token);
  };
  return {
    ...options,
    provider: options.oidc ? openProvider(options.oidc) : null,
    auth,
    session,
    async handler(request, address) {
      const path = new URL(request.url).pathname.slice(BASE_PATH.length);
      if (!OPEN_PATHS.some((open) => open.test(path)))
        return new Response("Not found\n", { status: 404 });
      const caller: Caller = { headers: request.headers, address };
      return (await auth()).handler(new Request(request, { headers: vouchedHeaders(caller) }));
    },
    async endSessions(personId) {
      const user = await userOfPerson(doors.signIn, personId);
      return user === null ? 0 : deleteSessions(doors.signIn, user.id);
    },
    afterwards(work) {
      const promise = work()
        .catch((error: unknown) => log.error({ err: error }, "sign-in, afterwards"))
        .finally(() => under.delete(promise));
      under.add(promise);
    },
    async settled() {
      await Promise.all(under);
    },
  };
}
