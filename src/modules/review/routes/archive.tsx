import { instantText } from "../../../platform/i18n/dates.ts";
import { loading } from "../../../platform/http/form.ts";
import sheet from "../../../ui/styles/review.scss?url";
import { WorkPage } from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { archiveView } from "../archive-view.ts";
import { REVIEW_PATH } from "../links.ts";
import { demand, maySeePapers } from "../policy.ts";
import { ArchiveResults } from "../ui/archive-results.tsx";
import { useWhileReading } from "../ui/use-while-reading.ts";
import type { Route } from "./+types/archive.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [{ rel: "stylesheet", href: sheet }];

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  demand(maySeePapers(viewer));
  return transact((tx) => archiveView(tx, params.archiveId));
});

/** An archive on its way in: how far it is, and what became of each paper. */
export default function ArchivePage({ loaderData: view }: Route.ComponentProps) {
  useWhileReading(view.waiting > 0);
  return (
    <WorkPage
      title={view.name}
      crumbs={[{ text: "Indlæs gamle referater", href: REVIEW_PATH }]}
      kicker={`Lagt ind ${instantText(new Date(view.cameAt), "da")}${view.cameBy === null ? "" : ` af ${view.cameBy}`}`}
    >
      <ArchiveResults view={view} />
    </WorkPage>
  );
}
