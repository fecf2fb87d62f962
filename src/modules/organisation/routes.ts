import { route, type RouteConfigEntry } from "@react-router/dev/routes";

export { bodyRoutes } from "./routes-bodies.ts";

const file = (name: string) => `modules/organisation/routes/${name}`;

/** Units, people and lists, below /intern. */
export const peopleRoutes: RouteConfigEntry[] = [
  route("organisation", file("units.tsx")),
  route("organisation/enheder/ny", file("new-unit.tsx")),
  route("organisation/enheder/:unitId", file("unit.tsx")),
  route("organisation/lister", file("lists.tsx")),
  route("organisation/lister/:listId", file("list.tsx")),
  route("organisation/indstillinger", file("settings.tsx")),
  route("organisation/import", file("import.tsx")),
  route("organisation/import/skabelon/:kind", file("import-template.ts")),
  route("personer", file("people.tsx")),
  route("personer/ny", file("new-person.tsx")),
  route("personer/opslag", file("people-lookup.ts")),
  route("personer/:personId", file("person.tsx")),
  route("personer/:personId/ret", file("edit-person.tsx")),
];
