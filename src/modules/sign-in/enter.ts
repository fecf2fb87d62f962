import { type Caller, vouchedHeaders } from "./caller.ts";
import type { SignIn } from "./sign-in.ts";

/** Begins a session for who proved himself otherwise than by password. @returns Set-Cookie lines */
export async function enter(
  signIn: SignIn,
  userId: string,
  method: "link" | "persona" | "oidc",
  caller: Caller,
): Promise<string[]> {
  const auth = await signIn.auth();
  const response = await auth.api.enter({
    body: { userId, method },
    headers: vouchedHeaders(caller),
    asResponse: true,
  });
  if (!response.ok) throw new Error(`better-auth answered ${response.status}`);
  return response.headers.getSetCookie();
}
