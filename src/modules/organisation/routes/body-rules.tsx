import { loading } from "../../../platform/http/form.ts";
import { bodyPath } from "../body-links.ts";
import { openBody } from "../body-page.ts";
import { nextDeadlines } from "../rules-example.ts";
import { rulesOf } from "../rules.ts";
import { signedIn } from "../signed-in.ts";
import { namesOf } from "../store/people.ts";
import { allUnits } from "../store/units.ts";
import { BodyFrame } from "../ui/body-frame.tsx";
import { RulesOverview } from "../ui/rules-overview.tsx";
import type { Route } from "./+types/body-rules.ts";

export const loader = loading(async ({ context, params }: Route.LoaderArgs) => {
  const desk = signedIn(context);
  return desk.transact(async (tx) => {
    const { body, head } = await openBody(tx, desk, params.body);
    const rules = rulesOf(body);
    const steps = Object.values(rules.approval).flatMap((chain) => chain.steps);
    const people = await namesOf(
      tx,
      steps.flatMap(({ personId }) => personId ?? []),
    );
    const units = (await allUnits(tx)).map(({ id, name }) => [id, name] as const);
    return {
      head,
      rules,
      names: Object.fromEntries([...people, ...units]),
      example: nextDeadlines(rules, head.today),
    };
  });
});

export default function BodyRulesPage({ loaderData }: Route.ComponentProps) {
  const { head, rules, names, example } = loaderData;
  const edit = (...below: string[]) =>
    head.mayEdit ? bodyPath(head.slug, "regler", ...below) : null;
  return (
    <BodyFrame head={head} here="regler">
      <RulesOverview rules={rules} names={names} example={example} edit={edit} />
    </BodyFrame>
  );
}
