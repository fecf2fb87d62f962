import { redirect } from "react-router";
import { acting, loading } from "../../../platform/http/form.ts";
import editorSheet from "../../../ui/styles/editor.scss?url";
import sheet from "../../../ui/styles/review.scss?url";
import {
  Alert,
  ErrorSummary,
  Pagination,
  refusedIn,
  Tabs,
  Told,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { PAPER_STATES } from "../draft.ts";
import { demand, mayReview, maySeePapers } from "../policy.ts";
import { actOnQueue } from "../queue-forms.ts";
import { filterIn, queueView } from "../queue-view.ts";
import { ArchiveList } from "../ui/archive-list.tsx";
import { ApproveBar } from "../ui/approve-bar.tsx";
import { PaperFilterForm } from "../ui/paper-filter.tsx";
import { PaperTable } from "../ui/paper-table.tsx";
import { UploadBox } from "../ui/upload-box.tsx";
import { useWhileReading } from "../ui/use-while-reading.ts";
import { LIST_TOLD, STATE_NAMES } from "../words.ts";
import type { Route } from "./+types/queue.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: editorSheet },
  { rel: "stylesheet", href: sheet },
];

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  demand(maySeePapers(viewer));
  const filter = filterIn(new URL(request.url).searchParams);
  const view = await transact((tx) => queueView(tx, filter));
  return { ...view, mayReview: mayReview(viewer) };
});

export const action = acting(async ({ context, request }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const { told, undo } = await actOnQueue(desk, form);
  const address = new URLSearchParams(new URL(request.url).search);
  for (const own of ["besked", "fortryd", "index"]) address.delete(own);
  address.set("besked", told);
  if (undo !== null) address.set("fortryd", undo);
  throw redirect(`?${address}`, 303);
});

/** Old papers on their way in: where files are put, and what has become of each. */
export default function Queue({ loaderData, actionData }: Route.ComponentProps) {
  const { filter, papers, pageCount, counts } = loaderData;
  const isReading = counts.waiting > 0;
  useWhileReading(isReading);
  const at = (change: Record<string, string>) => {
    const { state: vis, search: soeg, order: orden } = filter;
    const address = { vis, ...(soeg !== "" && { soeg }), ...(orden !== "came" && { orden }) };
    return `?${new URLSearchParams({ ...address, ...change })}`;
  };
  return (
    <WorkPage title="Indlæs gamle referater" crumbs={[]}>
      <ErrorSummary refused={refusedIn(actionData)} />
      <Told texts={LIST_TOLD} undo={{ kasser: { work: "hent-tilbage", field: "papir" } }} />
      {loaderData.mayReview && <UploadBox />}
      <ArchiveList archives={loaderData.archives} />
      <section aria-labelledby="papirer">
        <h2 id="papirer">Papirer</h2>
        <div aria-live="polite">
          {isReading && (
            <Alert>
              {counts.waiting === 1 ? "Et papir" : `${counts.waiting} papirer`} bliver læst.
            </Alert>
          )}
        </div>
        <Tabs
          label="Hvilke papirer"
          tabs={PAPER_STATES.map((one) => ({
            text: STATE_NAMES[one],
            href: `?${new URLSearchParams({ vis: one })}`,
            current: one === filter.state,
            count: counts[one],
          }))}
        />
        {(counts[filter.state] > 5 || filter.search !== "") && <PaperFilterForm filter={filter} />}
        <PaperTable papers={papers} filter={filter} mayReview={loaderData.mayReview} />
        <Pagination
          page={filter.page}
          pageCount={pageCount}
          href={(page) => at({ side: String(page) })}
          text={{
            label: "Sider",
            previous: "Forrige",
            next: "Næste",
            page: (n) => `Side ${n}`,
          }}
        />
        {loaderData.mayReview && filter.state === "held" && counts.sure > 0 && (
          <ApproveBar sure={counts.sure} />
        )}
      </section>
    </WorkPage>
  );
}
