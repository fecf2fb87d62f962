import { InputError } from "../../../platform/errors.ts";
import { recordAccountEvent } from "../audit.ts";
import { type Caller, vouchedHeaders } from "../caller.ts";
import { readCode } from "../code.ts";
import { mustBeCode } from "../own-code.ts";
import type { SignIn } from "../sign-in.ts";
import { deleteSessions, type Session } from "../store/sessions.ts";

/**
 * Turns codes on when the app has shown that it makes the right ones. The session goes on as one with
 * a second factor; the person's other sessions end.
 * @returns ten backup codes, which are shown this once, and Set-Cookie lines
 * @throws InputError when the code is wrong or was used
 */
export async function confirmSecondFactor(
  signIn: SignIn,
  session: Session,
  typed: string,
  caller: Caller,
): Promise<{ backupCodes: string[]; cookies: string[] }> {
  const { doors } = signIn;
  const { code } = readCode(typed);
  const response = await mustBeCode(signIn, session, code, caller);
  const { api } = await signIn.auth();
  const { backupCodes } = await api.viewBackupCodes({ body: { userId: session.userId } });
  const cookies = response.headers.getSetCookie();
  const begun = await signIn.session(withCookies(caller, cookies));
  if (begun === null) throw new InputError("Du er ikke længere logget ind.");
  await deleteSessions(doors.signIn, session.userId, { except: begun.sessionId });
  await recordAccountEvent(doors.app, {
    authorityId: session.authorityId,
    personId: session.personId,
    action: "second-factor-on",
    address: caller.address,
  });
  return { backupCodes, cookies };
}

function withCookies(caller: Caller, cookies: string[]): Headers {
  const headers = vouchedHeaders(caller);
  headers.set("cookie", cookies.map((line) => line.split(";")[0]).join("; "));
  return headers;
}
