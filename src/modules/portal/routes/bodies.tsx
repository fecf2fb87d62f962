import { services } from "../services.ts";
import type { BodyKind } from "../../publication/index.ts";
import { bodiesPath } from "../links.ts";
import { BodyRows } from "../ui/body-rows.tsx";
import { Page } from "../ui/page.tsx";
import { useSite } from "../ui/site.ts";
import type { Route } from "./+types/bodies.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { bodies: await context.get(services).record.bodies() };
}

const order: BodyKind[] = ["political", "administrative", "med", "inter-municipal"];

export default function Bodies({ loaderData }: Route.ComponentProps) {
  const { m } = useSite();
  const groups = order
    .map((kind) => ({ kind, bodies: loaderData.bodies.filter((body) => body.kind === kind) }))
    .filter(({ bodies }) => bodies.length > 0);
  return (
    <Page title={m.bodies.title} crumbs={[]} description={m.bodies.lead} canonical={bodiesPath}>
      <h1>{m.bodies.title}</h1>
      <p className="lead">{m.bodies.lead}</p>
      {groups.length === 0 && <p>{m.front.empty}</p>}
      {groups.map(({ kind, bodies }) => (
        <section key={kind} className="column">
          <h2>{m.bodyKind[kind]}</h2>
          <BodyRows bodies={bodies} />
        </section>
      ))}
    </Page>
  );
}
