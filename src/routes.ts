import type { RouteConfig } from "@react-router/dev/routes";
import { portalRoutes } from "./modules/portal/routes.ts";

export default portalRoutes satisfies RouteConfig;
