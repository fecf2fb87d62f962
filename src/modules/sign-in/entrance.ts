import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint, createAuthMiddleware } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { ADDRESS_HEADER } from "./caller.ts";
import type { SignInMethod } from "./store/sessions.ts";

/** A session that has just begun. */
export interface Entry {
  userId: string;
  personId: string;
  authorityId: string;
  method: SignInMethod;
  address: string | undefined;
}

const METHODS: [RegExp, SignInMethod][] = [
  [/^\/sign-in\/email$/, "password"],
  [/^\/two-factor\/verify-/, "password-and-code"],
  [/^\/passkey\/verify-authentication$/, "passkey"],
];

/** The method by which a request to that path signs somebody in, or null when it doesn't. */
export function methodOf(path: string | undefined): SignInMethod | null {
  return METHODS.find(([pattern]) => pattern.test(path ?? ""))?.[1] ?? null;
}

/**
 * The last of the plugins: lets the server sign somebody in who proved himself otherwise (by a link,
 * as a persona, at the organisation's provider), and does what follows every way in. The session that
 * the browser had before is ended, and `entered` is told.
 */
export function entrance(entered: (entry: Entry) => Promise<void>) {
  return {
    id: "entrance",
    endpoints: {
      enter: createAuthEndpoint.serverOnly(
        {
          method: "POST",
          requireHeaders: true,
          body: z.object({ userId: z.string(), method: z.enum(["link", "persona", "oidc"]) }),
        },
        async (ctx) => {
          const { userId, method } = ctx.body;
          const { internalAdapter } = ctx.context;
          const user = await internalAdapter.findUserById(userId);
          const session = await internalAdapter.createSession(userId, false, { method });
          if (user === null || session === null) throw new APIError("UNAUTHORIZED");
          await setSessionCookie(ctx, { session, user });
          await entered(entryOf(user, method, ctx.headers));
          return ctx.json({ entered: true });
        },
      ),
    },
    hooks: {
      after: [
        {
          matcher: () => true,
          handler: createAuthMiddleware(async (ctx) => {
            const begun = ctx.context.newSession;
            if (begun === null) return;
            const { name } = ctx.context.authCookies.sessionToken;
            const before = await ctx.getSignedCookie(name, ctx.context.secret);
            if (before && before !== begun.session.token)
              await ctx.context.internalAdapter.deleteSession(before);
            const method = methodOf(ctx.path);
            if (method !== null) await entered(entryOf(begun.user, method, ctx.headers));
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

function entryOf(user: object, method: SignInMethod, headers: Headers | undefined): Entry {
  const { id, personId, authorityId } = user as Record<"id" | "personId" | "authorityId", string>;
  const address = headers?.get(ADDRESS_HEADER) ?? undefined;
  return { userId: id, personId, authorityId, method, address };
}
