import { index, route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/decisions/routes/${name}`;

/** The screens of a meeting that is held, and what chairs decide, below /intern. Streams: src/live.ts. */
export const decisionRoutes: RouteConfigEntry[] = [
  route("moeder/:meetingId/moede", file("meeting-screen.tsx")),
  route("moeder/:meetingId/moede/handling", file("operation.ts")),
  route("moeder/:meetingId/foelg", file("follow.tsx")),
  route("udvalg/:body/formandsbeslutninger", file("chair-decisions.tsx")),
];

/** What an item's page shows of its decision. */
export const itemRoutes: RouteConfigEntry[] = [index(file("item-decision.tsx"))];
