import { dateText } from "../../../platform/i18n/index.ts";
import { loading } from "../../../platform/http/form.ts";
import { ButtonLink, Facts } from "../../../ui/index.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { signedIn } from "../signed-in.ts";
import { listBodies } from "../store/bodies.ts";
import { otherNamesOf } from "../store/body-names.ts";
import { membersOn } from "../store/memberships.ts";
import { termOn, termsOf } from "../store/terms.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { nameText } from "../ui/body-names.tsx";
import { Lines } from "../ui/lines.tsx";
import { MemberTable } from "../ui/member-table.tsx";
import type { Route } from "./+types/body.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    const bodies = await listBodies(tx, head.today);
    const parent = bodies.find(({ id }) => id === body.parentId);
    const { purpose, tasks, levels, organisation, validFrom } = body;
    return {
      head,
      facts: { purpose, tasks, levels, organisation, validFrom },
      parent: parent ? { name: parent.name, slug: parent.slug } : null,
      below: bodies
        .filter(({ parentId, isActive }) => parentId === body.id && isActive)
        .map(({ name, slug }) => ({ name, slug })),
      term: termOn(await termsOf(tx, body.id), head.today)?.label ?? null,
      names: (await otherNamesOf(tx, body.id)).map(nameText),
      members: await membersOn(tx, body.id, head.today),
    };
  });
});

export default function BodyPage({ loaderData }: Route.ComponentProps) {
  const { head, facts, parent, below, term, names, members } = loaderData;
  return (
    <BodyFrame
      head={head}
      here=""
      actions={
        head.mayEdit && <ButtonLink href={bodyPath(head.slug, "ret")}>Ret udvalget</ButtonLink>
      }
    >
      {facts.purpose && <Lines text={facts.purpose} />}
      <Facts
        facts={[
          ["Periode", term],
          ["Hører under", parent && <a href={bodyPath(parent.slug)}>{parent.name}</a>],
          ["Ledelsesniveauer", facts.levels],
          ["Organisation", facts.organisation],
          ["Oprettet", facts.validFrom && dateText(facts.validFrom, "da", "long")],
          ["Andre navne", names.length > 0 && names.join(", ")],
        ]}
      />
      {facts.tasks && (
        <section>
          <h2>Opgaver</h2>
          <Lines text={facts.tasks} list />
        </section>
      )}
      <section>
        <h2>Medlemmer i dag</h2>
        <MemberTable
          members={members}
          without={["dates"]}
          empty="Udvalget har ingen medlemmer i dag."
        />
      </section>
      {below.length > 0 && (
        <section>
          <h2>Udvalg herunder</h2>
          <ul>
            {below.map(({ name, slug }) => (
              <li key={slug}>
                <a href={bodyPath(slug)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </BodyFrame>
  );
}
