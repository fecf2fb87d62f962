import { loading } from "../../../platform/http/form.ts";
import { localPath } from "../../../platform/http/local-path.ts";
import { beginAtProvider } from "../actions/sign-in-with-provider.ts";
import { signInContext } from "../context.ts";
import { redirectWith } from "../redirect-with.ts";
import type { Route } from "./+types/organisation.ts";

/** A link, not a form: forms of ours may not lead to another site (Content-Security-Policy). */
export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { signIn, caller } = context.get(signInContext);
  const to = localPath(new URL(request.url).searchParams.get("til"), "/intern");
  const { url, cookies } = await beginAtProvider(signIn, to, caller);
  return redirectWith(url, cookies);
});

/** Never shown; what goes wrong gets the page around it. */
export default function Organisation() {
  return null;
}
