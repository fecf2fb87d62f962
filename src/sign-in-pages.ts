import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { RouterContextProvider } from "react-router";
import { signInContext } from "./modules/sign-in/index.ts";
import { renderWithScript } from "./render-with-script.ts";
import { requestLanguage } from "./platform/http/context.ts";
import { callerOf } from "./platform/http/limit.ts";
import { sameOrigin } from "./platform/http/same-origin.ts";
import type { System } from "./system.ts";

const PATHS = [
  "/log-ind",
  "/log-ind/*",
  "/log-ud",
  "/opsaetning/*",
  "/invitation/*",
  "/glemt-adgangskode",
  "/ny-adgangskode/*",
];
/** Far more than any of these forms needs; whoever sends it needn't be known. */
const LARGEST_FORM = 64 * 1024;

interface SignInPages {
  context(): Promise<RouterContextProvider>;
  render(request: Request, context: RouterContextProvider): Promise<Response>;
}

/** Serves the pages by which one gets in, and what better-auth answers under /api/auth. */
export function serveSignIn(app: Hono, system: System, given: SignInPages): void {
  const { signIn, config } = system;
  const addressOf = (c: Context) => callerOf(c, config.behindProxy);
  const page = async (c: Context): Promise<Response> => {
    const context = await given.context();
    context.set(requestLanguage, "da");
    const caller = { headers: c.req.raw.headers, address: addressOf(c) };
    context.set(signInContext, { signIn, caller });
    const response = await renderWithScript(given, c.req.raw, context);
    response.headers.set("cache-control", "no-store");
    return response;
  };
  const tooLarge = (c: Context) => c.text("Formularen er for stor.\n", 413);
  const guards = [
    sameOrigin(config.baseUrl),
    bodyLimit({ maxSize: LARGEST_FORM, onError: tooLarge }),
  ] as const;
  for (const path of PATHS) {
    app.use(path, ...guards);
    app.all(path, page);
  }
  app.use("/api/auth/*", ...guards);
  app.all("/api/auth/*", (c) => signIn.handler(c.req.raw, addressOf(c)));
}
