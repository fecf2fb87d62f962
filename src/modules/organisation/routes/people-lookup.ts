import { loading } from "../../../platform/http/form.ts";
import { signedIn } from "../signed-in.ts";
import { findPeople } from "../store/people.ts";
import type { Route } from "./+types/people-lookup.ts";

/** `?q=`: active people as JSON, `{ people: [{ id, name, about }] }`; `about` is what a field takes for the person. */
export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { transact } = signedIn(context);
  const query = new URL(request.url).searchParams.get("q") ?? "";
  const found = await transact((tx) => findPeople(tx, query.slice(0, 100)));
  const people = found.map(({ id, name, initials, email, title, unitName }) => ({
    id,
    name: [name, initials && `(${initials})`, [title, unitName].filter(Boolean).join(", ")]
      .filter(Boolean)
      .join(" "),
    about: email ?? initials ?? name,
  }));
  return Response.json({ people }, { headers: { "cache-control": "no-store" } });
});
