import { dateInDenmark } from "../../../platform/clock.ts";
import { loading } from "../../../platform/http/form.ts";
import { ButtonLink, Tabs, WorkPage } from "../../../ui/index.ts";
import { mayCreateBody } from "../body-policy.ts";
import { bodyTrees } from "../body-tree.ts";
import { signedIn } from "../signed-in.ts";
import { listBodies } from "../store/bodies.ts";
import { BodyTreeView } from "../ui/body-tree-view.tsx";
import type { Route } from "./+types/bodies.ts";

export const loader = loading(async ({ context, request }: Route.LoaderArgs) => {
  const { viewer, transact, clock } = signedIn(context);
  const former = new URL(request.url).searchParams.get("vis") === "nedlagte";
  const bodies = await transact((tx) => listBodies(tx, dateInDenmark(clock())));
  const active = bodies.filter(({ isActive }) => isActive);
  return {
    former,
    counts: { active: active.length, former: bodies.length - active.length },
    trees: bodyTrees(former ? bodies.filter(({ isActive }) => !isActive) : active),
    mayCreate: mayCreateBody(viewer),
  };
});

export default function Bodies({ loaderData }: Route.ComponentProps) {
  const { former, counts, trees, mayCreate } = loaderData;
  return (
    <WorkPage
      title="Udvalg"
      crumbs={[]}
      actions={mayCreate && <ButtonLink href="/intern/udvalg/ny">Opret udvalg</ButtonLink>}
    >
      {counts.former > 0 && (
        <Tabs
          label="Udvalg"
          tabs={[
            { text: "Aktive", href: "/intern/udvalg", current: !former, count: counts.active },
            {
              text: "Nedlagte",
              href: "/intern/udvalg?vis=nedlagte",
              current: former,
              count: counts.former,
            },
          ]}
        />
      )}
      {trees.length === 0 && <p className="empty">Her er ingen udvalg.</p>}
      {trees.map(({ kind, nodes }) => (
        <section key={kind}>
          <h2>{kind}</h2>
          <BodyTreeView nodes={nodes} />
        </section>
      ))}
    </WorkPage>
  );
}
