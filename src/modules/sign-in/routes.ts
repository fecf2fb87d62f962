import { layout, route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/sign-in/routes/${name}`;

/** The pages by which one gets in; they are served to everybody. */
export const signInRoutes: RouteConfigEntry[] = [
  layout(file("entrance.tsx"), [
    route("log-ind", file("log-ind.tsx")),
    route("log-ud", file("log-ud.ts")),
    route("opsaetning/:token", file("opsaetning.tsx")),
    route("invitation/:token", file("invitation.tsx")),
    route("glemt-adgangskode", file("glemt-adgangskode.tsx")),
    route("ny-adgangskode/:token", file("ny-adgangskode.tsx")),
  ]),
];

/** What an administrator sees of accounts; below /intern. */
export const accountRoutes: RouteConfigEntry[] = [
  route("personer/:personId/adgang", file("adgang.tsx")),
];
