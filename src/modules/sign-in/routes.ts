import { layout, route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/sign-in/routes/${name}`;

/** The pages by which one gets in; they are served to everybody. */
export const signInRoutes: RouteConfigEntry[] = [
  layout(file("entrance.tsx"), [
    route("log-ind", file("log-ind.tsx")),
    route("log-ind/kode", file("kode.tsx")),
    route("log-ind/adgangsnoegle", file("noegle-spoergsmaal.ts")),
    route("log-ind/organisation", file("organisation.tsx")),
    route("log-ind/organisation/svar", file("organisation-svar.tsx")),
    route("log-ud", file("log-ud.ts")),
    route("opsaetning/:token", file("opsaetning.tsx")),
    route("invitation/:token", file("invitation.tsx")),
    route("glemt-adgangskode", file("glemt-adgangskode.tsx")),
    route("ny-adgangskode/:token", file("ny-adgangskode.tsx")),
  ]),
];

/** One's own account, what an administrator sees of accounts, and support; below /intern. */
export const accountRoutes: RouteConfigEntry[] = [
  route("min-konto", file("min-konto.tsx")),
  route("min-konto/totrinslogin", file("totrinslogin.tsx")),
  route("min-konto/adgangsnoegler", file("adgangsnoegler.tsx")),
  route("min-konto/ny-adgangsnoegle", file("ny-noegle-spoergsmaal.ts")),
  route("personer/:personId/adgang", file("adgang.tsx")),
  route("administration/konti", file("konti.tsx")),
  route("support", file("support.tsx")),
  route("support/slut", file("support-slut.ts")),
];
