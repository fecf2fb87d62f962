import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/minutes/routes/${name}`;

/** Pages of a meeting's minutes, below /intern. */
export const minutesRoutes: RouteConfigEntry[] = [
  route("moeder/:meetingId/referat", file("minutes.tsx")),
  route("moeder/:meetingId/referat/referat.pdf", file("minutes-file.ts")),
  route("moeder/:meetingId/referat/offentliggoerelse", file("publication.tsx")),
];
