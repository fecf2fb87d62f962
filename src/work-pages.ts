import type { Context, Hono } from "hono";
import type { RouterContextProvider } from "react-router";
import { tellOfRights } from "./modules/notices/index.ts";
import {
  type Authority,
  type SignedIn,
  signedInContext,
  type Viewer,
} from "./modules/organisation/index.ts";
import { workerContext, workerOf } from "./modules/workplace/index.ts";
import {
  endSupport,
  hasOneFactor,
  mayBeSupported,
  SECOND_FACTOR_PATH,
  type Session as SignInSession,
  signInContext,
} from "./modules/sign-in/index.ts";
import { inAuthority, type Scope, type Tx } from "./platform/database/doors.ts";
import { limitBody } from "./platform/http/body-size.ts";
import { requestLanguage } from "./platform/http/context.ts";
import { callerOf } from "./platform/http/limit.ts";
import { sameOrigin } from "./platform/http/same-origin.ts";
import { renderWithScript } from "./render-with-script.ts";
import type { System } from "./system.ts";
import { askers } from "./who-asks.ts";

const READ_ONLY = "Du ser siden for at hjælpe en anden og kan ikke ændre noget.\n";
const SUPPORT_END = "/intern/support/slut";
/** What opens while a second factor is owed: the pages that set one up. */
const SETTING_UP = /^\/intern\/min-konto\/(totrinslogin|adgangsnoegler|ny-adgangsnoegle)(\.data)?$/;

/** Bytes of a form or of JSON: a long case with its tables, a list to read in, a Word document. */
const LARGEST_FORM = 25_000_000;
/** Where files come in: counted as they are read, up to what the authority allows. */
const FILES =
  /^\/intern\/(dokumenter\/[^/]+\/bilag(\/fil)?|bilag\/[^/]+|indlaesning\/fil)(\.data)?$/;

export interface Session {
  personId: string;
  sessionId: string;
  /** Who looks through the person's eyes to give support; null when it is the person. */
  supporter: { personId: string; name: string } | null;
  /** Came in by no more than a password; a second factor is owed where the authority wants one. */
  hasOneFactor: boolean;
}

/** Whose pages a session of sign-in opens: its own person's, or of whom it looks through the eyes. */
export function sessionOfPages(session: SignInSession): Session {
  const { sessionId, support } = session;
  const own = { personId: session.personId, name: session.name };
  return {
    sessionId,
    personId: support?.personId ?? own.personId,
    supporter: support === null ? null : own,
    hasOneFactor: hasOneFactor(session),
  };
}

/** Somebody who has come in, and what the request works with. */
export interface Entered {
  desk: SignedIn;
  address: string | undefined;
  unread: number;
}

/** Lets somebody in by the rules of the work pages, or gives the answer that tells why not. */
export type Enter = (c: Context) => Promise<Response | Entered>;

interface WorkPages {
  authority(): Promise<Authority | null>;
  /** Called after each form: it may have changed the authority's name. */
  changed(): void;
  /** Whose session the request's cookie opens, or null. */
  session(headers: Headers): Promise<Session | null>;
  /** A context with what every page needs. */
  context(): Promise<RouterContextProvider>;
  render(request: Request, context: RouterContextProvider): Promise<Response>;
  /** Serves what stands among the work pages and is no page. */
  serveBeside(app: Hono, enter: Enter): void;
  clock(): Date;
}

/**
 * Serves everything under /intern to those who are signed in, and to nobody else. Whether the person
 * still is one of ours, and in which roles, is asked anew for each request: who was let go is out at
 * once, on every node.
 */
export function serveWork(app: Hono, system: System, given: WorkPages): void {
  const askerOf = askers(system.doors.app, given);
  const enter: Enter = async (c) => {
    const authority = await given.authority();
    const session = await given.session(c.req.raw.headers);
    if (authority === null || session === null) return toSignIn(c);
    const scope: Scope = {
      authorityId: authority.id,
      actor: `person:${session.supporter?.personId ?? session.personId}`,
      actingFor: session.supporter === null ? undefined : `person:${session.personId}`,
      address: callerOf(c, system.config.behindProxy),
    };
    const [asker, supporter] = await Promise.all([
      askerOf(session.personId),
      session.supporter && askerOf(session.supporter.personId),
    ]);
    if (session.supporter !== null) {
      const mayLook = supporter?.viewer.roles.includes("support") === true;
      if (asker === null || !mayLook || !mayBeSupported(asker.viewer.roles)) {
        await endSupport(system.signIn, {
          authorityId: authority.id,
          sessionId: session.sessionId,
          supporterId: session.supporter.personId,
          address: scope.address,
          reason: "not-allowed",
        });
        return isReading(c) ? c.redirect("/intern", 303) : c.text(READ_ONLY, 403);
      }
      if (!isReading(c) && c.req.path !== SUPPORT_END) return c.text(READ_ONLY, 403);
    }
    if (asker === null) return toSignIn(c);
    if (session.hasOneFactor && asker.needsSecondFactor && !SETTING_UP.test(c.req.path))
      return isReading(c) && !c.req.path.endsWith(".data")
        ? c.redirect(SECOND_FACTOR_PATH, 303)
        : c.text("Sæt totrinslogin op først.\n", 403);
    const desk = deskOf(system, given, authority, scope, {
      ...asker.viewer,
      supportedBy: session.supporter,
    });
    return {
      desk: { ...desk, sessionId: session.sessionId },
      address: scope.address,
      unread: asker.unread,
    };
  };
  const answer = async (c: Context): Promise<Response> => {
    const entered = await enter(c);
    if (entered instanceof Response) return entered;
    const { desk, address, unread } = entered;
    const context = await given.context();
    context.set(requestLanguage, "da");
    const caller = { headers: c.req.raw.headers, address: address ?? "unknown" };
    context.set(signInContext, { signIn: system.signIn, caller });
    context.set(signedInContext, desk);
    context.set(workerContext, workerOf(desk, unread));
    const response = await renderWithScript(given, c.req.raw, context);
    if (c.req.method === "POST") given.changed();
    return unkept(response);
  };
  given.serveBeside(app, enter);
  // The name that the requirements and the English documentation have for it.
  app.get("/intake", (c) => c.redirect("/intern/indlaesning", 303));
  for (const path of ["/intern", "/intern.data", "/intern/*"]) {
    app.use(path, sameOrigin(system.config.baseUrl), limitBody(LARGEST_FORM, FILES));
    app.all(path, answer);
  }
}

function deskOf(
  system: System,
  given: WorkPages,
  authority: Authority,
  scope: Scope,
  viewer: Viewer,
): Omit<SignedIn, "sessionId"> {
  const transact = <T>(work: (tx: Tx) => Promise<T>) => inAuthority(system.doors.app, scope, work);
  return {
    viewer,
    authority,
    transact,
    transactRights: (work) =>
      transact(async (tx) => {
        const result = await work(tx);
        await tellOfRights(tx, system.jobs, authority.id, given.clock());
        return result;
      }),
    jobs: system.jobs,
    files: system.files,
    clock: given.clock,
    baseUrl: system.config.baseUrl,
  };
}

/** Nothing of it is kept on the way, nor on the machine that it was shown on. */
function unkept(response: Response): Response {
  if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
  return response;
}

function isReading(c: Context): boolean {
  return c.req.method === "GET" || c.req.method === "HEAD";
}

function toSignIn(c: Context): Response | Promise<Response> {
  if (!isReading(c) || c.req.path.endsWith(".data"))
    return c.text("Du er ikke længere logget ind. Log ind i et andet vindue, og prøv igen.\n", 401);
  const { pathname, search } = new URL(c.req.url);
  return c.redirect(`/log-ind?til=${encodeURIComponent(pathname + search)}`, 303);
}
