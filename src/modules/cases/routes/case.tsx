import { redirect } from "react-router";
import { dateInDenmark } from "../../../platform/clock.ts";
import { acting, loading } from "../../../platform/http/form.ts";
import { instantText } from "../../../platform/i18n/dates.ts";
import {
  Alert,
  Button,
  ButtonLink,
  ErrorSummary,
  Facts,
  refusedIn,
  TextAreaField,
  WorkPage,
} from "../../../ui/index.ts";
import { signedIn } from "../../organisation/index.ts";
import { readerOfCase } from "../access.ts";
import { actOnCase } from "../case-actions.ts";
import { CASES_CRUMB, casePath } from "../links.ts";
import * as policy from "../policy.ts";
import { caseView } from "../store/case-page.ts";
import { entriesOf } from "../store/journal.ts";
import { Parties } from "../ui/case-parties.tsx";
import { CaseDocuments, CaseLinks, Recusals } from "../ui/case-parts.tsx";
import { CASE_STATE_NAMES, SENSITIVITY_NAMES } from "../words-danish.ts";
import { stopsOfDocuments } from "../store/routes.ts";
import { RouteLine } from "../ui/route-line.tsx";
import type { Route } from "./+types/case.ts";

const ENTRIES = 30;

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return transact(async (tx) => {
    const access = await readerOfCase(tx, viewer, params.caseId);
    const entries = await entriesOf(tx, params.caseId, { size: ENTRIES + 1, before });
    const view = await caseView(tx, viewer, params.caseId);
    const readable = view.documents.filter((one) => one.isReadable);
    return {
      view,
      routes: await stopsOfDocuments(
        tx,
        readable.map((one) => one.id),
      ),
      entries: entries.slice(0, ENTRIES),
      hasMore: entries.length > ENTRIES,
      today: dateInDenmark(clock()),
      may: {
        edit: policy.mayEditCase(access),
        create: policy.mayCreateDocument(access),
        note: policy.mayNote(access),
        close: policy.mayCloseCase(access),
        reopen: policy.mayReopenCase(access),
        recuse: policy.mayRegisterRecusal(access, ""),
      },
    };
  });
});

export const action = acting(async ({ context, params }: Route.ActionArgs, form) => {
  const { viewer, transact, clock } = signedIn(context);
  await transact((tx) => actOnCase(tx, viewer, params.caseId, form, clock()));
  throw redirect(casePath(params.caseId), 303);
});

export default function CasePage({ loaderData, actionData }: Route.ComponentProps) {
  const { view, routes, entries, hasMore, today, may } = loaderData;
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
      {view.state === "closed" && <Alert>Sagen er lukket og kan kun læses.</Alert>}
      <Facts
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
      <section id="journal">
        <h2>Journal</h2>
        {may.note && (
          <form method="post" className="sheet">
            <TextAreaField
              name="text"
              label="Notér i journalen"
              rows={2}
              required
              maxLength={4000}
              refused={refused}
            />
            <Button kind="secondary" name="handling" value="notat">
              Notér
            </Button>
          </form>
        )}
        <ol className="plain rows">
          {entries.map((entry) => (
            <li key={entry.id}>
              <p>
                <time dateTime={entry.at.toISOString()}>{instantText(entry.at, "da")}</time>{" "}
                <b>{entry.person ?? "Tingsted"}</b>
              </p>
              <p>{entry.text}</p>
            </li>
          ))}
        </ol>
        {entries.length === 0 && <p className="empty">Journalen er tom.</p>}
        {hasMore && (
          <p>
            <a href={`?foer=${entries.at(-1)!.id}#journal`}>Ældre</a>
          </p>
        )}
      </section>
      {(may.close || may.reopen) && (
        <form method="post" className="actions">
          {may.close && (
            <Button kind="danger" name="handling" value="luk">
              Luk sagen
            </Button>
          )}
          {may.reopen && (
            <Button kind="secondary" name="handling" value="genaabn">
              Genåbn sagen
            </Button>
          )}
        </form>
      )}
    </WorkPage>
  );
}
