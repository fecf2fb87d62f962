import type { RouteConfig } from "@react-router/dev/routes";
import { portalRoutes } from "./modules/portal/routes.ts";
import { workRoutes } from "./modules/workplace/routes.ts";

export default [...workRoutes([]), ...portalRoutes] satisfies RouteConfig;
