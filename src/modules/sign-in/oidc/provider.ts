import { z } from "zod";
import { UnavailableError } from "../../../platform/errors.ts";

/** The organisation's own sign-in, as it is registered there. */
export interface OidcSettings {
  /** Exactly as its id tokens name it. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What people call it; stands on the button. */
  name: string;
  scopes: string[];
}

/** What a provider says of itself (OpenID Connect Discovery §3). */
export type Discovery = z.output<typeof discoveryDocument>;

export interface Provider extends OidcSettings {
  /** Asked for at most every ten minutes. @throws UnavailableError */
  discovery(): Promise<Discovery>;
  /**
   * Asks the provider for JSON, follows no redirect and waits ten seconds.
   * @throws UnavailableError when it is away, answers 5xx or no JSON
   */
  ask(url: string, init?: RequestInit): Promise<{ ok: boolean; body: unknown }>;
}

const KEPT_MS = 10 * 60_000;
const PATIENCE_MS = 10_000;

const discoveryDocument = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url({ protocol: /^https?$/ }),
  token_endpoint: z.url({ protocol: /^https?$/ }),
  jwks_uri: z.url({ protocol: /^https?$/ }),
  userinfo_endpoint: z.url({ protocol: /^https?$/ }).optional(),
  end_session_endpoint: z.url({ protocol: /^https?$/ }).optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
});

export function openProvider(settings: OidcSettings): Provider {
  let kept: { document: Discovery; until: number } | undefined;

  const away = (cause: unknown) =>
    new UnavailableError(`${settings.name} svarer ikke.`, {
      hint: "Prøv igen om lidt. Har du en adgangskode, kan du logge ind med den.",
      cause,
    });

  async function ask(url: string, init: RequestInit = {}): Promise<{ ok: boolean; body: unknown }> {
    try {
      const response = await fetch(url, {
        ...init,
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      if (response.status >= 500) throw new Error(`${url} answered ${response.status}`);
      return { ok: response.ok, body: await response.json() };
    } catch (error) {
      throw away(error);
    }
  }

  return {
    ...settings,
    ask,
    async discovery() {
      if (kept !== undefined && kept.until > Date.now()) return kept.document;
      const url = `${settings.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
      const { ok, body } = await ask(url);
      const parsed = discoveryDocument.safeParse(body);
      if (!ok || !parsed.success) throw away(new Error(`${url} is no discovery document`));
      if (parsed.data.issuer !== settings.issuer)
        throw away(new Error(`the issuer is ${parsed.data.issuer}, not ${settings.issuer}`));
      kept = { document: parsed.data, until: Date.now() + KEPT_MS };
      return parsed.data;
    },
  };
}
