import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, loading, textIn } from "../../../platform/http/form.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Facts,
  refusedIn,
  Told,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { readerOfCase } from "../access.ts";
import { actOnCase } from "../case-actions.ts";
import { CASES_CRUMB, casePath } from "../links.ts";
import { JOURNAL_KINDS, journalKind } from "../journal-kinds.ts";
import * as policy from "../policy.ts";
import { mayReadHistory } from "../policy-history.ts";
import { shownJournal } from "../shown-journal.ts";
import { caseView } from "../store/case-page.ts";
import { entriesOf } from "../store/journal.ts";
import { Journal } from "../ui/case-journal.tsx";
import { Parties } from "../ui/case-parties.tsx";
import { CaseDocuments, CaseLinks, Recusals } from "../ui/case-parts.tsx";
import { CASE_STATE_NAMES, SENSITIVITY_NAMES } from "../words-danish.ts";
import { CASE_TOLD, CASE_UNDO, undoIn } from "../words-told.ts";
import { stopsOfDocuments } from "../store/routes.ts";
import { RouteLine } from "../ui/route-line.tsx";
import type { Route } from "./+types/case.ts";

const ENTRIES = 30;

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const { searchParams } = new URL(request.url);
  const before = Number(searchParams.get("foer")) || undefined;
  const kind = journalKind(searchParams.get("slags"));
  return transact(async (tx) => {
    const access = await readerOfCase(tx, viewer, params.caseId);
    const entries = await entriesOf(tx, params.caseId, {
      size: ENTRIES + 1,
      before,
      kinds: JOURNAL_KINDS[kind].kinds,
    });
    const view = await caseView(tx, viewer, params.caseId);
    const readable = view.documents.filter((one) => one.isReadable);
    return {
      view,
      routes: await stopsOfDocuments(
        tx,
        readable.map((one) => one.id),
      ),
      entries: shownJournal(entries.slice(0, ENTRIES), view.documents),
      hasMore: entries.length > ENTRIES,
      kind,
      today: dateInDenmark(clock()),
      may: {
        edit: policy.mayEditCase(access),
        create: policy.mayCreateDocument(access),
        note: policy.mayNote(access),
        close: policy.mayCloseCase(access),
        reopen: policy.mayReopenCase(access),
        recuse: policy.mayRegisterRecusal(access, ""),
        history: mayReadHistory(access),
      },
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  await transact((tx) => actOnCase(tx, viewer, params.caseId, form, clock()));
  throw redirect(
    `${casePath(params.caseId)}?besked=${encodeURIComponent(textIn(form, "handling"))}${undoIn(form, CASE_UNDO)}`,
    303,
  );
});

export default function CasePage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, routes, entries, hasMore, kind, today, may } = loaderData;
  const refused = refusedIn(actionData);
  return (
    <WorkPage
      title={view.title || `Sag ${view.number}`}
      kicker={`Sag ${view.number}`}
      crumbs={[CASES_CRUMB]}
      actions={
        <>
          {may.edit && <ButtonLink href={`${casePath(view.id)}/ret`}>Ret sagen</ButtonLink>}
          {may.create && (
            <ButtonLink kind="primary" href={`${casePath(view.id)}/dokumenter/nyt`}>
              Nyt dokument
            </ButtonLink>
          )}
        </>
      }
    >
      <ErrorSummary refused={refused} />
      <Told texts={CASE_TOLD} undo={CASE_UNDO} />
      {view.state === "closed" && <Alert>Sagen er lukket og kan kun læses.</Alert>}
      <Facts
        inColumns
        facts={[
          ["Enhed", view.unit?.name],
          [
            "Sagsbehandlere",
            view.handlers
              .map(({ name, initials }) => (initials ? `${name} (${initials})` : name))
              .join(", "),
          ],
          ["Tilstand", CASE_STATE_NAMES[view.state]],
          ["Følsomhed", SENSITIVITY_NAMES[view.sensitivity]],
          ["Offentlig titel", view.publicTitle],
          ["KLE", view.kle && `${view.kle.code} ${view.kle.title ?? ""}`],
        ]}
      />
      <section id="dokumenter">
        <h2>Dokumenter</h2>
        <CaseDocuments documents={view.documents} />
        {view.documents.map(({ id, title }) => {
          const stops = routes.get(id);
          return (
            stops && (
              <div key={id}>
                <h3>{`Vejen for »${title}«`}</h3>
                <RouteLine stops={stops} />
              </div>
            )
          );
        })}
      </section>
      <Parties parties={view.parties} mayEdit={may.edit} today={today} />
      <CaseLinks links={view.links} mayEdit={may.edit} />
      <Recusals recusals={view.recusals} mayRecuse={may.recuse} />
      <Journal
        entries={entries}
        kind={kind}
        olderThan={hasMore ? entries.at(-1)!.id : null}
        mayNote={may.note}
        refused={refused}
      />
      {may.history && (
        <p>
          <a href={`${casePath(view.id)}/historik`}>Historik: hvem har ændret hvad</a>
        </p>
      )}
      {may.close && (
        <details>
          <summary>Luk sagen</summary>
          <form method="post" className="sheet">
            <p>En lukket sag kan kun læses. Den kan åbnes igen.</p>
            <Button kind="danger" name="handling" value="luk">
              Luk sagen
            </Button>
          </form>
        </details>
      )}
      {may.reopen && (
        <form method="post" className="actions">
          <Button kind="secondary" name="handling" value="genaabn">
            Genåbn sagen
          </Button>
        </form>
      )}
    </WorkPage>
  );
}
