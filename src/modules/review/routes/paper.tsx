import { redirect } from "react-router";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import editorSheet from "../../../ui/styles/editor.scss?url";
import sheet from "../../../ui/styles/review.scss?url";
import { Alert, Button, ErrorSummary, refusedIn, WorkPage } from "../../../ui/index.ts";
import { useIsReady } from "../../../ui/editor/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { approvePaper } from "../actions/approve-paper.ts";
import { paperPath, REVIEW_PATH } from "../links.ts";
import { openPaper } from "../open-paper.ts";
import { paperView } from "../paper-view.ts";
import { mayReview } from "../policy.ts";
import { noteOpened } from "../store/change-paper.ts";
import { ReviewScreen } from "../ui/review-screen.tsx";
import { SettledPaper } from "../ui/settled-paper.tsx";
import { KIND_NAMES } from "../words.ts";
import type { Route } from "./+types/paper.ts";

export const handle = { interactive: true };
export const links: Route.LinksFunction = () => [
  { rel: "stylesheet", href: editorSheet },
  { rel: "stylesheet", href: sheet },
];

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const now = clock();
  return transact(async (tx) => {
    const paper = await openPaper(tx, viewer, params.paperId);
    const view = await paperView(tx, { viewer, now }, paper);
    const may = mayReview(viewer);
    if (may && view.review !== null && view.review.holder === null)
      await noteOpened(tx, paper.id, viewer.personId, now);
    return { view, mayReview: may, kind: paper.kind };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const desk = signedIn(context);
  const revision = Number(textIn(form, "revision"));
  const publish = textIn(form, "saa") === "publish";
  await desk.transact((tx) => approvePaper(tx, desk, params.paperId, { revision, publish }));
  throw redirect(paperPath(params.paperId), 303);
});

/** A paper in review, beside what was read of it. */
export default function PaperPage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, kind } = loaderData;
  const isReady = useIsReady();
  return (
    <WorkPage
      title={view.name}
      crumbs={[{ text: "Indlæs gamle referater", href: REVIEW_PATH }]}
      kicker={KIND_NAMES[kind]}
      actions={
        loaderData.mayReview &&
        view.review !== null && (
          <form method="post" action={REVIEW_PATH}>
            <input type="hidden" name="papir" value={view.id} />
            <Button kind="secondary" name="handling" value="kasser">
              Kassér papiret
            </Button>
          </form>
        )
      }
    >
      <ErrorSummary refused={refusedIn(actionData)} />
      {view.review === null ? (
        <SettledPaper view={view} mayReview={loaderData.mayReview} />
      ) : (
        <>
          {!isReady && (
            <noscript>
              <Alert kind="warning">Gennemsynet kræver, at siden må bruge JavaScript.</Alert>
            </noscript>
          )}
          <ReviewScreen key={view.id} view={view} review={view.review} />
        </>
      )}
    </WorkPage>
  );
}
