import {
  authorizationCodeRequest,
  createAuthorizationURL,
  verifyJwsAccessToken,
} from "better-auth/oauth2";
import { z } from "zod";
import { InputError, isExpected } from "../../../platform/errors.ts";
import type { Provider } from "./provider.ts";

/** Signed by a key of the provider's; never by a secret that we have too, and never unsigned. */
const ALGORITHMS = "RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519".split(" ");
const CLOCK_SECONDS = 60;

/** Values made for one sign-in, kept here while the browser is at the provider. */
export interface Flight {
  state: string;
  nonce: string;
  /** For PKCE (RFC 7636). */
  verifier: string;
}

const yes = z
  .unknown()
  .optional()
  .transform((value) => [true, "true", 1, "1"].some((one) => one === value));

const claims = z.object({
  sub: z.string().min(1).max(255),
  /** Entra ID's own id of the person, the same for every application. */
  oid: z.string().optional(),
  email: z.email().optional().catch(undefined),
  email_verified: yes,
  /** Entra ID: the domain of the address belongs to the tenant. */
  xms_edov: yes,
});

/** What the provider vouches for. */
export interface Identity {
  sub: string;
  /** Ids by which a directory may know the person, the surest first. */
  externalIds: string[];
  /** null unless the provider has verified it. */
  email: string | null;
}

/** Where the browser is sent to sign in. @throws UnavailableError */
export async function authorizationUrl(
  provider: Provider,
  flight: Flight,
  redirectUri: string,
): Promise<string> {
  const { authorization_endpoint: authorizationEndpoint } = await provider.discovery();
  const url = await createAuthorizationURL({
    id: "oidc",
    options: provider,
    authorizationEndpoint,
    redirectURI: redirectUri,
    state: flight.state,
    nonce: flight.nonce,
    codeVerifier: flight.verifier,
    scopes: provider.scopes,
  });
  return url.href;
}

/**
 * Changes a code into who came. The id token's signature, issuer, audience, age and nonce are checked
 * (OpenID Connect Core §3.1.3.7).
 * @throws InputError when the provider refuses the code or the token isn't right, UnavailableError
 */
export async function redeem(
  provider: Provider,
  flight: Flight,
  given: { code: string; redirectUri: string },
): Promise<{ identity: Identity; idToken: string }> {
  const discovery = await provider.discovery();
  const methods = discovery.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  const { body, headers } = await authorizationCodeRequest({
    code: given.code,
    codeVerifier: flight.verifier,
    redirectURI: given.redirectUri,
    options: provider,
    authentication: methods.includes("client_secret_basic") ? "basic" : "post",
    tokenEndpoint: discovery.token_endpoint,
  });
  const answer = await provider.ask(discovery.token_endpoint, { method: "POST", body, headers });
  const tokens = z
    .object({ id_token: z.string(), access_token: z.string().optional() })
    .safeParse(answer.body);
  if (!answer.ok || !tokens.success) throw refusal("the provider refused the code", answer.body);
  const { id_token: idToken, access_token: accessToken } = tokens.data;
  const payload = await verified(provider, discovery.jwks_uri, idToken, flight.nonce);
  const parsed = claims.safeParse(payload);
  if (!parsed.success) throw refusal("the id token's claims can't be read", parsed.error);
  let told = parsed.data;
  if (told.email === undefined && accessToken !== undefined && discovery.userinfo_endpoint) {
    const more = await provider.ask(discovery.userinfo_endpoint, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    const info = claims.safeParse(more.body);
    if (more.ok && info.success && info.data.sub === told.sub)
      told = { ...told, ...known(info.data) };
  }
  const { sub, oid, email } = told;
  const externalIds = [oid, sub].filter((id) => id !== undefined);
  const isVerified = told.email_verified || told.xms_edov;
  return { idToken, identity: { sub, externalIds, email: isVerified ? (email ?? null) : null } };
}

function known({ email, email_verified, xms_edov }: z.output<typeof claims>) {
  return { email, email_verified, xms_edov };
}

async function verified(provider: Provider, jwksUri: string, idToken: string, nonce: string) {
  const { clientId, issuer } = provider;
  try {
    const payload = await verifyJwsAccessToken(idToken, {
      jwksFetch: async () => (await provider.ask(jwksUri)).body as never,
      jwksCacheKey: provider,
      verifyOptions: {
        issuer,
        audience: clientId,
        algorithms: ALGORITHMS,
        requiredClaims: ["sub", "iat", "exp", "nonce"],
        clockTolerance: CLOCK_SECONDS,
      },
    });
    if (payload["nonce"] !== nonce) throw new Error("the nonce is another");
    const party = payload["azp"];
    if (
      party === undefined
        ? Array.isArray(payload.aud) && payload.aud.length > 1
        : party !== clientId
    )
      throw new Error("the token was made for another party");
    return payload;
  } catch (error) {
    throw isExpected(error) ? error : refusal("the id token is not right", error);
  }
}

function refusal(message: string, cause: unknown): InputError {
  return new InputError("Svaret fra organisationens login kan ikke bruges.", {
    hint: "Begynd forfra. Sker det igen, så vis siden til en administrator.",
    cause: new Error(message, { cause }),
  });
}
