import { recordAccountEvent } from "../audit.ts";
import { type Caller, vouchedHeaders } from "../caller.ts";
import type { SignIn } from "../sign-in.ts";

/** Ends the caller's session. @returns the Set-Cookie lines that remove its cookies */
export async function signOut(signIn: SignIn, caller: Caller): Promise<string[]> {
  const session = await signIn.session(caller.headers);
  const auth = await signIn.auth();
  const response = await auth.api.signOut({
    headers: vouchedHeaders(caller),
    asResponse: true,
  });
  if (session !== null)
    await recordAccountEvent(signIn.doors.app, {
      authorityId: session.authorityId,
      personId: session.personId,
      action: "signed-out",
      address: caller.address,
    });
  return response.headers.getSetCookie();
}
