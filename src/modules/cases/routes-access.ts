import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/cases/routes/${name}`;

/** Wider access by request, and the log of what was opened; below /intern. */
export const accessRoutes: RouteConfigEntry[] = [
  route("adgang", file("access-requests.tsx")),
  route("adgang/aabninger", file("openings.tsx")),
];
