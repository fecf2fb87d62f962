import type { RouteConfigEntry } from "@react-router/dev/routes";
import routes from "../../src/routes.ts";

/** The addresses of all pages under /intern as the route config has them: "/intern/sager/:caseId" … */
export const WORK_ROUTES: readonly string[] = pathsOf(routes, "").filter((path) =>
  path.startsWith("/intern"),
);

function pathsOf(entries: readonly RouteConfigEntry[], above: string): string[] {
  return entries.flatMap(({ path, children }) => {
    const here = path === undefined ? above : `${above}/${path}`;
    return children === undefined ? [here] : pathsOf(children, here);
  });
}
