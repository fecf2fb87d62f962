import { isRouteErrorResponse, Outlet } from "react-router";
import { WorkPage } from "../../../ui/index.ts";
import ownSheet from "../../../ui/styles/sign-in.scss?url";
import sheet from "../../../ui/styles/work.scss?url";
import type { Route } from "./+types/entrance.ts";

export const links: Route.LinksFunction = () =>
  [sheet, ownSheet].map((href) => ({ rel: "stylesheet", href }));

/** The head offers no other language. */
export const handle = { danishOnly: true };

/** Around every page by which one gets in. */
export default function Entrance() {
  return <Outlet />;
}

/** A link that can't be used any more, or a fault of ours: what to do. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const told = isRouteErrorResponse(error)
    ? (error.data as { message?: string; hint?: string } | null)
    : null;
  return (
    <WorkPage title={told?.message?.replace(/\.$/, "") ?? "Der er opstået en fejl hos os"}>
      <p className="lead">{told?.hint ?? "Fejlen er noteret. Prøv igen om lidt."}</p>
      <p>
        <a href="/log-ind">Log ind</a>
      </p>
    </WorkPage>
  );
}
