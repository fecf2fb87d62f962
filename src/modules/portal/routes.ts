import { index, route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/portal/routes/${name}`;

/** The public pages. Every address that nothing else knows ends in the last of them. */
export const portalRoutes: RouteConfigEntry[] = [
  index(file("front.tsx")),
  route("udvalg", file("bodies.tsx")),
  route("udvalg/:body", file("body.tsx")),
  route("udvalg/:body/:meeting", file("meeting.tsx")),
  route("udvalg/:body/:meeting/punkt/:number", file("item.tsx")),
  route("udvalg/:body/:meeting/kilde", file("source.tsx")),
  route("sager", file("cases.tsx")),
  route("sager/:case", file("case.tsx")),
  route("soeg", file("search.tsx")),
  route("om", file("about.tsx")),
  route("tilgaengelighed", file("accessibility.tsx")),
  route("sitemap.xml", file("sitemap.ts")),
  route("robots.txt", file("robots.ts")),
  route("*", file("unknown.ts")),
];
