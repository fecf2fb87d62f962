import type { RouteConfig } from "@react-router/dev/routes";
import { noticeRoutes } from "./modules/notices/routes.ts";
import { bodyRoutes, peopleRoutes } from "./modules/organisation/routes.ts";
import { portalRoutes } from "./modules/portal/routes.ts";
import { signInRoutes } from "./modules/sign-in/routes.ts";
import { workRoutes } from "./modules/workplace/routes.ts";

export default [
  ...signInRoutes,
  ...workRoutes([...peopleRoutes, ...bodyRoutes, ...noticeRoutes]),
  ...portalRoutes,
] satisfies RouteConfig;
