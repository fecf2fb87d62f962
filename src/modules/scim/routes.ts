import { route, type RouteConfigEntry } from "@react-router/dev/routes";

/** What an administrator sees of the directory; below /intern. */
export const directoryRoutes: RouteConfigEntry[] = [
  route("administration/katalog", "modules/scim/routes/directory.tsx"),
];
