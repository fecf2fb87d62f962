import type { RouterContextProvider } from "react-router";
import { ForbiddenError, InputError } from "../../platform/errors.ts";
import { check } from "../../platform/http/form.ts";
import { signedIn } from "../organisation/index.ts";
import { confirmByCode, signInContext } from "../sign-in/index.ts";
import { signMinutes } from "./actions/sign-minutes.ts";
import { signForm } from "./schema.ts";

/**
 * Signs for who is signed in himself. Who has codes set up gives one, since a session may stand open
 * on a desk; who came by a passkey has shown two factors.
 * @throws InputError for a missing or wrong code; ForbiddenError, ConflictError as signMinutes
 */
export async function signByForm(
  context: Readonly<RouterContextProvider>,
  meetingId: string,
  form: FormData,
): Promise<void> {
  const { viewer, transact, jobs, clock } = signedIn(context);
  const { sha256, code } = check(signForm, form);
  const { signIn, caller } = context.get(signInContext);
  const session = await signIn.session(caller.headers);
  if (session === null || session.personId !== viewer.personId)
    throw new ForbiddenError("Du kan kun underskrive for dig selv.");
  if (session.hasSecondFactor && session.method !== "passkey") {
    if (code === null)
      throw new InputError("Skriv koden fra din app.", { hint: "Den skifter hvert halve minut." });
    await confirmByCode(signIn, session, code, caller);
  }
  const secondFactor = session.hasSecondFactor || session.method === "passkey";
  await transact((tx) =>
    signMinutes(tx, { viewer, jobs, now: clock() }, meetingId, { sha256, secondFactor }),
  );
}
