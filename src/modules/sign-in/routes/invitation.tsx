import { acting, check, loading } from "../../../platform/http/form.ts";
import { refusedIn } from "../../../ui/index.ts";
import { choosePassword, readPasswordLink } from "../actions/choose-password.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import { newPasswordForm } from "../schema.ts";
import { ChoosePassword } from "../ui/choose-password.tsx";
import type { Route } from "./+types/invitation.ts";

const purpose = "invitation";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { signIn } = context.get(signInContext);
  const { name, email } = await readPasswordLink(signIn, purpose, params.token);
  return { name, email };
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { signIn, caller } = context.get(signInContext);
  const { password } = check(newPasswordForm, form);
  const given = { purpose, token: params.token, password } as const;
  const cookies = await choosePassword(signIn, given, caller);
  return redirectWith(cookies.length > 0 ? "/intern" : "/log-ind?besked=ny", cookies);
});

export default function Invitation({ loaderData, actionData }: Route.ComponentProps) {
  return (
    <ChoosePassword
      title={`Velkommen, ${loaderData.name}`}
      lead="Vælg en adgangskode for at komme i gang."
      email={loaderData.email}
      button="Gem og log ind"
      refused={refusedIn(actionData)}
    />
  );
}
