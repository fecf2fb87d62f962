import { symmetricDecrypt } from "better-auth/crypto";
import type { SignIn } from "../sign-in.ts";
import { idTokenOf } from "../store/provider-accounts.ts";
import type { Session } from "../store/sessions.ts";

/**
 * Where the browser is sent to sign out at the provider too (OpenID Connect RP-Initiated Logout §2), or
 * null when the session didn't begin there or the provider has no such place or is away.
 */
export async function providerSignOut(signIn: SignIn, session: Session): Promise<string | null> {
  const { provider } = signIn;
  if (provider === null || session.method !== "oidc") return null;
  const endpoint = await provider.discovery().then(
    (discovery) => discovery.end_session_endpoint,
    () => undefined,
  );
  if (endpoint === undefined) return null;
  const url = new URL(endpoint);
  url.searchParams.set("client_id", provider.clientId);
  url.searchParams.set("post_logout_redirect_uri", `${signIn.baseUrl}/log-ud`);
  const sealed = await idTokenOf(signIn.doors.signIn, session.userId, provider.issuer);
  if (sealed !== null) {
    const { secretConfig } = await (await signIn.auth()).$context;
    url.searchParams.set(
      "id_token_hint",
      await symmetricDecrypt({ key: secretConfig, data: sealed }),
    );
  }
  return url.href;
}
