import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** Pages of decisions, below /intern. */
export const decisionRoutes: RouteConfigEntry[] = [
  route("udvalg/:body/formandsbeslutninger", "modules/decisions/routes/chair-decisions.tsx"),
];
