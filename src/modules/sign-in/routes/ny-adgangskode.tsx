import { acting, check, loading } from "../../../platform/http/form.ts";
import { refusedIn } from "../../../ui/index.ts";
import { choosePassword, readPasswordLink } from "../actions/choose-password.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import { newPasswordForm } from "../schema.ts";
import { ChoosePassword } from "../ui/choose-password.tsx";
import type { Route } from "./+types/ny-adgangskode.ts";

const purpose = "new-password";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { signIn } = context.get(signInContext);
  const { email } = await readPasswordLink(signIn, purpose, params.token);
  return { email };
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { signIn, caller } = context.get(signInContext);
  const { password } = check(newPasswordForm, form);
  await choosePassword(signIn, { purpose, token: params.token, password }, caller);
  return redirectWith("/log-ind?besked=ny", []);
});

export default function NewPassword({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ChoosePassword
      title="Vælg ny adgangskode"
      lead="Bagefter er du logget ud alle andre steder."
      email={loaderData.email}
      button="Gem adgangskoden"
      refused={refusedIn(actionData)}
    />
  );
}
