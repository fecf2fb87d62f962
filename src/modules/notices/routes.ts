import { route, type RouteConfigEntry } from "@react-router/dev/routes";

const file = (name: string) => `modules/notices/routes/${name}`;

/** Below /intern. */
export const noticeRoutes: RouteConfigEntry[] = [
  route("besked", file("notices.tsx")),
  route("besked/indstillinger", file("preferences.tsx")),
  route("besked/mails", file("outbox.tsx")),
  route("besked/:notice", file("open-notice.tsx")),
];
