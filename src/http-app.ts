import { Hono, type Context } from "hono";
import { setCookie } from "hono/cookie";
import { RouterContextProvider } from "react-router";
import { serveCalendars } from "./calendar-feed.ts";
import type { Authority } from "./modules/organisation/index.ts";
import { services } from "./modules/portal/index.ts";
import { type PublishedRecord, readRecord } from "./modules/publication/index.ts";
import { answerScim } from "./modules/scim/index.ts";
import { search } from "./modules/search/index.ts";
import { dateInDenmark } from "./platform/clock.ts";
import { UnavailableError } from "./platform/errors.ts";
import { serveAssets } from "./platform/http/assets.ts";
import { batched } from "./platform/http/batch.ts";
import { requestLanguage } from "./platform/http/context.ts";
import { LANGUAGE_COOKIE, languageOf } from "./platform/http/language.ts";
import { callerOf, limitRate } from "./platform/http/limit.ts";
import { localPath } from "./platform/http/local-path.ts";
import { createMetrics } from "./platform/http/metrics.ts";
import { createPageCache } from "./platform/http/page-cache.ts";
import { secure, securityHeaders } from "./platform/http/security.ts";
import { isLanguage } from "./platform/i18n/index.ts";
import { type AnswerPage, servePublicFiles } from "./public-files.ts";
import { type Live, serveLive } from "./live.ts";
import { serveSignIn } from "./sign-in-pages.ts";
import type { System } from "./system.ts";
import { serveWork, type Session } from "./work-pages.ts";

const SEARCHES_A_MINUTE = 120;
/** Milliseconds that the authority's name may be behind on the other processes. */
const NAME_KEPT = 5000;
/** While the database holds no authority, nothing is published. */
const NOBODY = "00000000-0000-0000-0000-000000000000";

export type RenderPages = (request: Request, context: RouterContextProvider) => Promise<Response>;

/** The whole HTTP side: pages, files, health, metrics. `render` is the built pages. */
export function createHttpApp(
  system: System,
  given: {
    render: RenderPages;
    clientFolder: string;
    clock: () => Date;
    session: (headers: Headers) => Promise<Session | null>;
    live: Live;
  },
): Hono {
  const { config, log } = system;
  const app = new Hono();
  const metrics = createMetrics();
  const security = securityHeaders(config.baseUrl);
  const cache = createPageCache(security);

  app.use(metrics.measure, secure(security));
  app.onError((error, c) => {
    if (error instanceof UnavailableError) {
      log.error({ err: error.cause ?? error }, error.message);
      return c.text(`${error.message} Prøv igen om lidt.\n`, 503, { "retry-after": "5" });
    }
    log.error({ err: error, path: withoutToken(c.req.path) }, "request failed");
    return c.text("Der er opstået en fejl hos os. Prøv igen om lidt.\n", 500);
  });

  app.get("/healthz", (c) => c.text("ok\n"));
  app.get("/readyz", async (c) => {
    try {
      await state();
      return c.text("ok\n");
    } catch {
      return c.text("databasen svarer ikke\n", 503);
    }
  });
  app.get("/metrics", metrics.page);
  serveAssets(app, given.clientFolder);
  app.get("/sprog/:language", (c) => {
    const { language } = c.req.param();
    if (isLanguage(language)) {
      setCookie(c, LANGUAGE_COOKIE, language, {
        path: "/",
        maxAge: 31_536_000,
        sameSite: "Lax",
        httpOnly: true,
        secure: config.baseUrl.startsWith("https:"),
      });
    }
    return c.redirect(localPath(c.req.query("til")), 303);
  });

  // Kept apart from the question under way, which a change while it waits must not break.
  let kept: { authority: Authority; at: number } | null = null;
  const findAuthority = async (): Promise<Authority | null> => {
    if (kept !== null && Date.now() - kept.at < NAME_KEPT) return kept.authority;
    const authority = await system.authority();
    kept = authority === null ? null : { authority, at: Date.now() };
    return authority;
  };
  const recordOf = async (): Promise<PublishedRecord> =>
    readRecord(system.doors.public, (await findAuthority())?.id ?? NOBODY);
  // What pages are made of: the record as it stands, the authority's name in their head, and the
  // day, which divides coming from past.
  const state = batched(async () => {
    const generation = await (await recordOf()).generation();
    return `${generation} ${dateInDenmark(given.clock())} ${(await findAuthority())?.name}`;
  });

  const pageContext = async (): Promise<RouterContextProvider> => {
    const record = await recordOf();
    const context = new RouterContextProvider();
    context.set(services, {
      record,
      search: async (query) => search(await system.index(), record, query),
      file: (sha256) => system.files.get(sha256),
      clock: given.clock,
      baseUrl: config.baseUrl,
    });
    return context;
  };
  const page: AnswerPage = async (c, path) => {
    const language = languageOf(c);
    const url = new URL(path ?? c.req.url, c.req.url);
    const isKept = url.pathname !== "/soeg" && url.search.length < 200;
    return cache.answer(
      c,
      isKept ? `${language} ${url.pathname}${url.search}` : null,
      await mustAnswer(state()),
      async () => {
        const context = await pageContext();
        context.set(requestLanguage, language);
        // A HEAD is answered as the GET it asks about, so that both tell the same.
        const request = new Request(url, { headers: c.req.raw.headers });
        return given.render(request, context);
      },
    );
  };
  const refuse = async (c: Context, wait: number): Promise<Response> =>
    c.text(`Der er søgt meget fra din adresse. Prøv igen om ${wait} sekunder.\n`, 429, {
      "retry-after": String(wait),
    });
  app.get("/soeg", limitRate(SEARCHES_A_MINUTE, 60, { behindProxy: config.behindProxy, refuse }));
  serveWork(app, system, {
    authority: findAuthority,
    changed: () => (kept = null),
    session: given.session,
    context: pageContext,
    render: given.render,
    serveBeside: (work, enter) => serveLive(work, enter, given.live, security),
    clock: given.clock,
  });
  app.all("/scim/v2/*", async (c) =>
    answerScim(c.req.raw, {
      app: system.doors.app,
      jobs: system.jobs,
      authorityId: (await findAuthority())?.id ?? null,
      baseUrl: config.baseUrl,
      address: callerOf(c, config.behindProxy),
      now: given.clock(),
    }),
  );
  serveCalendars(app, system, { authority: findAuthority, clock: given.clock });
  serveSignIn(app, system, { context: pageContext, render: given.render });
  servePublicFiles(app, system, recordOf, page);
  app.get("*", (c) => page(c));
  app.all("*", (c) => c.text("Her kan kun læses.\n", 405, { allow: "GET, HEAD" }));
  return app;
}

/** The path as it may stand in a log: whoever has a link's token can use it. */
function withoutToken(path: string): string {
  return path.replace(/^(\/(opsaetning|invitation|ny-adgangskode|kalender)\/).*/, "$1…");
}

/** Nothing is shown that the database can't vouch for: without it a page that was withdrawn might live on. */
async function mustAnswer<T>(question: Promise<T>): Promise<T> {
  return question.catch((cause: unknown) => {
    throw new UnavailableError("Databasen svarer ikke.", { cause });
  });
}
