import { Outlet } from "react-router";
import sheet from "../../../ui/styles/work.scss?url";
import type { Route } from "./+types/intern.ts";

export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

/** Around every page of a signed-in person. */
export default function Intern() {
  return <Outlet />;
}
