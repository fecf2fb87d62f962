import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/meetings/routes/${name}`;

/** Pages of meetings that are held here, below /intern. */
export const meetingRoutes: RouteConfigEntry[] = [route("moeder/:meetingId", file("meeting.tsx"))];
