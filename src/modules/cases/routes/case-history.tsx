import { loading } from "../../../platform/http/form.ts";
import { WorkPage } from "../../../ui/index.ts";
import { readHistory, signedIn } from "../../organisation/index.ts";
import { History } from "../../organisation/ui/index.ts";
import { demand, readerOfCase } from "../access.ts";
import { CASE_WORDS } from "../history-words.ts";
import { CASES_CRUMB, casePath } from "../links.ts";
import { mayReadHistory } from "../policy-history.ts";
import type { Route } from "./+types/case-history.ts";

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact } = signedIn(context);
  const before = Number(new URL(request.url).searchParams.get("foer")) || undefined;
  return transact(async (tx) => {
    const access = await readerOfCase(tx, viewer, params.caseId);
    demand(mayReadHistory(access), access);
    const { id, number } = access.case;
    const history = await readHistory(tx, { kind: "case", id }, { before, words: CASE_WORDS });
    return { id, number, history };
  });
});

export default function CaseHistory({ loaderData }: Route.ComponentProps) {
  const { id, number, history } = loaderData;
  return (
    <WorkPage
      title={`Historik for sag ${number}`}
      crumbs={[CASES_CRUMB, { text: number, href: casePath(id) }]}
    >
      <p className="lead">
        Hvem der har ændret sagens oplysninger, og hvad der stod før. Hvert dokument har sin egen
        historik.
      </p>
      <History page={history} olderHref={(before) => `${casePath(id)}/historik?foer=${before}`} />
    </WorkPage>
  );
}
