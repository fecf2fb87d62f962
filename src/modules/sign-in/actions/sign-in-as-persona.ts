import { NotFoundError } from "../../../platform/errors.ts";
import { findAuthority } from "../../organisation/index.ts";
import type { Caller } from "../caller.ts";
import { enter } from "../enter.ts";
import type { SignIn } from "../sign-in.ts";
import { listPersonas, userOfPersona } from "../store/users.ts";

/** One of the sample's people, whom anybody may be. */
export interface Persona {
  key: string;
  name: string;
}

/** The personas to choose among; none where real data is. */
export async function personasOf(signIn: SignIn): Promise<Persona[]> {
  const authority = await findAuthority(signIn.doors.public);
  return authority?.isSample === true ? listPersonas(signIn.doors.signIn, authority.id) : [];
}

/**
 * Signs in as one of the sample's personas, without a password.
 * @returns Set-Cookie lines
 * @throws NotFoundError in every database but the sample's
 */
export async function signInAsPersona(
  signIn: SignIn,
  persona: string,
  caller: Caller,
): Promise<string[]> {
  const authority = await findAuthority(signIn.doors.public);
  const user =
    authority?.isSample === true
      ? await userOfPersona(signIn.doors.signIn, authority.id, persona)
      : null;
  if (user === null || user.isDeactivated)
    throw new NotFoundError("Den rolle findes ikke her.", {
      hint: "Roller til afprøvning findes kun i eksempelkommunen.",
    });
  return enter(signIn, user.id, "persona", caller);
}
