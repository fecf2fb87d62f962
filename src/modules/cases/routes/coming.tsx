import { dateInDenmark } from "../../../platform/clock.ts";
import { ForbiddenError, NotFoundError } from "../../../platform/errors.ts";
import { loading } from "../../../platform/http/form.ts";
import { Pagination, WorkPage } from "../../../ui/index.ts";
import { isSecretaryOf, signedIn } from "../../organisation/index.ts";
import { comingFilter } from "../coming.ts";
import { maySeeComing } from "../policy-approval.ts";
import { bodyFacts } from "../store/body-facts.ts";
import { comingTo } from "../store/coming.ts";
import { ComingFilters, ComingTable, comingHref } from "../ui/coming-table.tsx";
import type { Route } from "./+types/coming.ts";

const SHOWN = 25;

export const loader = loading(async ({ context, params, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const filter = comingFilter.parse(Object.fromEntries(new URL(request.url).searchParams));
  const today = dateInDenmark(clock());
  return transact(async (tx) => {
    const [body] = await bodyFacts(tx, { slug: params.body }, today);
    if (body === undefined) throw new NotFoundError("Udvalget findes ikke.");
    if (!maySeeComing(viewer, body.id))
      throw new ForbiddenError(`Du kan ikke se kommende sager til ${body.name}.`, {
        hint: "Det kan medlemmer, sekretærer og de medarbejdere, der forbereder sager.",
      });
    const { total, cases } = await comingTo(tx, viewer, body.id, filter, SHOWN);
    const { name, slug } = body;
    const mayPut = viewer.supportedBy === null && isSecretaryOf(viewer, body.id);
    return { body: { name, slug }, filter, total, cases, mayPut };
  });
});

export default function ComingPage({ loaderData }: Route.ComponentProps) {
  const { body, filter, total, cases, mayPut } = loaderData;
  return (
    <WorkPage
      title="Kommende sager"
      kicker={body.name}
      crumbs={[
        { text: "Udvalg", href: "/intern/udvalg" },
        { text: body.name, href: `/intern/udvalg/${body.slug}` },
      ]}
    >
      <ComingFilters slug={body.slug} filter={filter} />
      <ComingTable cases={cases} total={total} mayPut={mayPut} />
      <Pagination
        page={filter.side}
        pageCount={Math.ceil(total / SHOWN)}
        href={(side) => comingHref(body.slug, { ...filter, side })}
        text={{
          label: "Sider",
          previous: "Forrige",
          next: "Næste",
          page: (n) => `Side ${n}`,
        }}
      />
    </WorkPage>
  );
}
