import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/papers/routes/${name}`;

/** A meeting's papers, and sending them out; below /intern. */
export const paperRoutes: RouteConfigEntry[] = [
  route("moeder/:meetingId/udsendelse", file("dispatch.tsx")),
  route("moeder/:meetingId/papirer", file("papers.tsx")),
  route("moeder/:meetingId/papirer/:name", file("paper-file.ts")),
];
