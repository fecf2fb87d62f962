import { index, type RouteConfigEntry, route } from "@react-router/dev/routes";

const file = (name: string) => `modules/workplace/routes/${name}`;

/** The pages of signed-in people; `inner` are the other modules', with paths below /intern. */
export function workRoutes(inner: RouteConfigEntry[]): RouteConfigEntry[] {
  return [
    route("intern", file("intern.tsx"), [
      index(file("work.tsx")),
      route("administration", file("administration.tsx")),
      route("personer/:personId/navne", file("merge-person.tsx")),
      ...inner,
      route("*", file("unknown.ts")),
    ]),
  ];
}
