import { isRouteErrorResponse } from "react-router";
import { WorkPage } from "../../../ui/index.ts";

const TITLES: Record<number, string> = {
  403: "Det må du ikke",
  404: "Siden findes ikke",
  409: "Det kan ikke lade sig gøre nu",
  503: "Prøv igen om lidt",
};

/** What happened, and where to go on, on a page of a signed-in person. */
export function WorkError({ error }: { error: unknown }) {
  const known = isRouteErrorResponse(error) ? error : null;
  const told = known?.data as { message?: string; hint?: string } | null | undefined;
  return (
    <WorkPage title={TITLES[known?.status ?? 500] ?? "Der er opstået en fejl hos os"} crumbs={[]}>
      <p className="lead">
        {told?.message ??
          (known?.status === 404
            ? "Den er flyttet eller slettet, eller du har ikke adgang til den."
            : "Fejlen er noteret. Prøv igen om lidt, eller sig det til din administrator.")}
      </p>
      {told?.hint && <p>{told.hint}</p>}
      <p>
        <a href="/intern">Til arbejdsbordet</a>
      </p>
    </WorkPage>
  );
}
