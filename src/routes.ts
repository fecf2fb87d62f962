import { index, type RouteConfig } from "@react-router/dev/routes";
export default [index("modules/portal/routes/front.tsx")] satisfies RouteConfig;
