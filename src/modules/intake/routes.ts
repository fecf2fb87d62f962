import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** How meetings were read from papers, below /intern. */
export const intakeRoutes: RouteConfigEntry[] = [
  route("moeder/:readId/kilde", "modules/intake/routes/source.tsx"),
];
