import { serializeSigned } from "hono/utils/cookie";
import { randomBytes } from "node:crypto";
import { z } from "zod";
import { InputError } from "../../../platform/errors.ts";
import type { Caller } from "../caller.ts";
import { COOKIE_PREFIX, type SignIn } from "../sign-in.ts";
import { readSigned } from "../signed-cookie.ts";
import type { Flight } from "./id-token.ts";

const MINUTES = 10;
const COOKIE = `${COOKIE_PREFIX}.oidc`;
const kept = z.object({
  browser: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.string(),
});

const random = () => randomBytes(32).toString("base64url");

/**
 * Makes the values of a sign-in at the provider and keeps them for ten minutes, bound to this browser:
 * nobody can be brought to end a sign-in that another began. Several may be under way in one browser.
 */
export async function takeOff(
  signIn: SignIn,
  to: string,
  caller: Caller,
): Promise<{ flight: Flight; cookie: string }> {
  const { internalAdapter } = await (await signIn.auth()).$context;
  const browser = (await browserOf(signIn, caller)) ?? random();
  const flight = { state: random(), nonce: random(), verifier: random() };
  await internalAdapter.createVerificationValue({
    identifier: `oidc ${flight.state}`,
    value: JSON.stringify({ browser, nonce: flight.nonce, verifier: flight.verifier, to }),
    expiresAt: new Date(Date.now() + MINUTES * 60_000),
  });
  const cookie = await serializeSigned(COOKIE, browser, signIn.doors.signInSecret, {
    path: "/log-ind",
    httpOnly: true,
    sameSite: "Lax",
    secure: signIn.baseUrl.startsWith("https:"),
    maxAge: MINUTES * 60,
  });
  return { flight, cookie };
}

/** What belongs to that state, once. @throws InputError when it is none of ours, used, late or another browser's */
export async function land(
  signIn: SignIn,
  state: string,
  caller: Caller,
): Promise<{ flight: Flight; to: string }> {
  const { internalAdapter } = await (await signIn.auth()).$context;
  const identifier = `oidc ${state}`;
  const browser = await browserOf(signIn, caller);
  const found = await internalAdapter.findVerificationValue(identifier);
  const parsed = kept.safeParse(found === null ? null : JSON.parse(found.value));
  const isOurs = parsed.success && browser !== null && parsed.data.browser === browser;
  const taken = isOurs ? await internalAdapter.consumeVerificationValue(identifier) : null;
  if (!isOurs || taken === null || taken.expiresAt < new Date())
    throw new InputError("Dette login er brugt eller udløbet.", {
      hint: `Begynd forfra. Et login skal gøres færdigt i den samme browser inden ${MINUTES} minutter.`,
    });
  const { nonce, verifier, to } = parsed.data;
  return { flight: { state, nonce, verifier }, to };
}

async function browserOf(signIn: SignIn, caller: Caller): Promise<string | null> {
  const cookie = caller.headers.get("cookie") ?? "";
  return readSigned(cookie, signIn.doors.signInSecret, COOKIE);
}
