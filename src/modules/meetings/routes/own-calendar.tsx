import { acting, loading } from "../../../platform/http/form.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { instantText } from "../../../platform/i18n/index.ts";
import { Alert, Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { endFeed, renewFeed } from "../actions/renew-feed.ts";
import { feedMadeAt } from "../store/feed.ts";
import type { Route } from "./+types/own-calendar.ts";

export const loader = loading(async ({ context }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  if (viewer.supportedBy !== null)
    throw new ForbiddenError("En andens kalender vises ikke, mens du hjælper.");
  const madeAt = await transact((tx) => feedMadeAt(tx, viewer.personId));
  return { made: madeAt === null ? null : instantText(madeAt, "da") };
});

export const action = acting(async ({ context }: Route.ActionArgs, form) => {
  const { viewer, transact, clock, baseUrl } = signedIn(context);
  if (form.get("handling") === "luk") {
    await transact((tx) => endFeed(tx, viewer));
    return { address: null };
  }
  const token = await transact((tx) => renewFeed(tx, viewer, clock()));
  return { address: `${baseUrl}/kalender/${token}.ics` };
});

/** The secret address at which one's own calendar program fetches one's meetings. */
export default function OwnCalendar({ loaderData, actionData }: Route.ComponentProps) {
  const { made } = loaderData;
  const done = actionData && "address" in actionData ? actionData : null;
  return (
    <WorkPage
      title="Møder i din egen kalender"
      crumbs={[{ text: "Min konto", href: "/intern/min-konto" }]}
    >
      <ErrorSummary refused={refusedIn(actionData)} />
      <p className="lead">
        Outlook, telefonen og andre kalendere kan selv hente dine møder: dato, tid, sted, udvalg og
        link til onlinemødet. Intet fra dagsordenen kommer med.
      </p>
      {done !== null && (
        <Alert kind="success">
          {done.address === null ? (
            "Adressen er lukket. Kalendere, der bruger den, får ikke flere møder."
          ) : (
            <>
              <p>
                Kopiér adressen nu, og tilføj den i din kalender som et internetabonnement. Den
                vises kun denne ene gang.
              </p>
              <p>
                <code className="address">{done.address}</code>
              </p>
            </>
          )}
        </Alert>
      )}
      <p>
        {made === null
          ? "Du har ingen adresse endnu."
          : `Din adresse er lavet ${made}. Har du mistet den, eller kan andre have set den, så lav en ny; den gamle holder op med at virke.`}
      </p>
      <form method="post" className="actions">
        <Button name="handling" value="ny">
          {made === null ? "Lav en adresse" : "Lav en ny adresse"}
        </Button>
        {made !== null && (
          <Button name="handling" value="luk" kind="danger">
            Luk adressen
          </Button>
        )}
      </form>
      <p>Alle, der kender adressen, kan se dine møder. Del den ikke med andre.</p>
    </WorkPage>
  );
}
