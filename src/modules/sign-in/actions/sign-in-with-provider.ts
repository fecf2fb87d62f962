import { symmetricEncrypt } from "better-auth/crypto";
import { ForbiddenError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import type { Caller } from "../caller.ts";
import { enter } from "../enter.ts";
import { land, takeOff } from "../oidc/flights.ts";
import { authorizationUrl, type Identity, redeem } from "../oidc/id-token.ts";
import { matchPerson, type Stranger } from "../oidc/match.ts";
import type { Provider } from "../oidc/provider.ts";
import type { SignIn } from "../sign-in.ts";
import { storeSubject } from "../store/provider-accounts.ts";

/** Where the provider sends the browser back to; registered there as it stands. */
const ANSWER_PATH = "/log-ind/organisation/svar";

const STRANGERS: Record<Stranger, [message: string, hint: string]> = {
  unknown: [
    "Din konto er ikke oprettet her.",
    "Du er logget ind hos organisationen, men er ikke oprettet i Tingsted. Bed en administrator om at oprette dig.",
  ],
  deactivated: [
    "Din konto er lukket.",
    "Du er ikke længere aktiv i Tingsted. Er det en fejl, så kontakt en administrator.",
  ],
  "other-account": [
    "Din mailadresse hører til en anden konto hos organisationen.",
    "Bed en administrator om at nulstille dine loginmåder, så den nye konto kan bruges.",
  ],
  "no-address": [
    "Der mangler en mailadresse på din konto.",
    "Bed en administrator om at skrive den på din person i Tingsted.",
  ],
};

/** Begins a sign-in at the organisation's provider. @throws UnavailableError, NotFoundError when none is set up */
export async function beginAtProvider(
  signIn: SignIn,
  to: string,
  caller: Caller,
): Promise<{ url: string; cookies: string[] }> {
  const provider = mustHaveProvider(signIn);
  await provider.discovery();
  const { flight, cookie } = await takeOff(signIn, to, caller);
  const url = await authorizationUrl(provider, flight, signIn.baseUrl + ANSWER_PATH);
  return { url, cookies: [cookie] };
}

/**
 * Ends a sign-in with what the provider's answer says.
 * @returns where to go on with which cookies; none when the person turned back at the provider
 * @throws InputError, ForbiddenError for somebody who has no business here, UnavailableError
 */
export async function signInWithProvider(
  signIn: SignIn,
  answer: URLSearchParams,
  caller: Caller,
): Promise<{ to: string; cookies: string[] }> {
  const provider = mustHaveProvider(signIn);
  const { flight, to } = await land(signIn, answer.get("state") ?? "", caller);
  const issuer = answer.get("iss");
  if (issuer !== null && issuer !== provider.issuer)
    throw new InputError("Svaret kom fra et andet login, end der blev spurgt.", {
      hint: "Begynd forfra.",
    });
  const error = answer.get("error");
  if (error === "access_denied") return { to, cookies: [] };
  const code = answer.get("code");
  if (error !== null || code === null) {
    signIn.log.warn({ error, told: answer.get("error_description") }, "the provider refused");
    throw new InputError(`${provider.name} kunne ikke logge dig ind.`, {
      hint: "Prøv igen. Sker det igen, så kontakt en administrator.",
    });
  }
  const redirectUri = signIn.baseUrl + ANSWER_PATH;
  const came = await redeem(provider, flight, { code, redirectUri }).catch((fault: unknown) => {
    signIn.log.warn({ err: fault }, "a sign-in at the provider failed");
    throw fault;
  });
  return { to, cookies: await letIn(signIn, provider, came, caller) };
}

async function letIn(
  signIn: SignIn,
  provider: Provider,
  { identity, idToken }: { identity: Identity; idToken: string },
  caller: Caller,
): Promise<string[]> {
  const subject = { issuer: provider.issuer, sub: identity.sub };
  const matched = await matchPerson(signIn, subject, identity);
  if ("stranger" in matched) {
    const { stranger, authorityId, personId } = matched;
    await recordAccountEvent(signIn.doors.app, {
      authorityId,
      personId,
      actor: "visitor",
      action: "sign-in-failed",
      address: caller.address,
      details: { by: "oidc", reason: stranger },
    });
    const [message, hint] = STRANGERS[stranger];
    throw new ForbiddenError(message, { hint });
  }
  const { secretConfig } = await (await signIn.auth()).$context;
  const sealed = await symmetricEncrypt({ key: secretConfig, data: idToken });
  await storeSubject(signIn.doors.signIn, matched.user.id, subject, sealed);
  return enter(signIn, matched.user.id, "oidc", caller);
}

function mustHaveProvider({ provider }: SignIn): Provider {
  if (provider === null)
    throw new NotFoundError("Der er ikke sat et fælles login op her.", {
      hint: "Log ind med adgangskode eller adgangsnøgle.",
    });
  return provider;
}
