import { loading } from "../../../platform/http/form.ts";
import { signInWithProvider } from "../actions/sign-in-with-provider.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import type { Route } from "./+types/organisation-svar.ts";

/** Where the organisation's provider sends the browser back to. */
export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { signIn, caller } = context.get(signInContext);
  const answer = new URL(request.url).searchParams;
  const { to, cookies } = await signInWithProvider(signIn, answer, caller);
  return cookies.length > 0
    ? redirectWith(to, cookies)
    : redirectWith(`/log-ind?besked=afbrudt&til=${encodeURIComponent(to)}`, []);
});

/** Never shown; what goes wrong gets the page around it. */
export default function OrganisationAnswer() {
  return null;
}
