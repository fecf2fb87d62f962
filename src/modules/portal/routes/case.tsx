import { services } from "../services.ts";
import { casePath, casesPath } from "../links.ts";
import { notFound } from "../not-found.ts";
import { CasePath } from "../ui/case-path.tsx";
import { Page } from "../ui/page.tsx";
import { useSite } from "../ui/site.ts";
import type { Route } from "./+types/case.ts";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { record } = context.get(services);
  const found = await record.case(params.case);
  if (!found || found.entries.length === 0) throw await notFound(record);
  return found;
}

export default function Case({ loaderData: { number, title, entries } }: Route.ComponentProps) {
  const { m, recordLang } = useSite();
  return (
    <Page
      title={`${number}: ${title}`}
      crumbs={[{ text: m.cases.title, href: casesPath }]}
      description={`${m.cases.caption(number)}: ${title}. ${m.count.entries(entries.length)}.`}
      canonical={casePath(number)}
    >
      <p className="kicker">{m.cases.caption(number)}</p>
      <h1 lang={recordLang}>{title}</h1>
      <p className="lead">
        {m.count.entries(entries.length)}. {m.cases.pathLead}
      </p>
      <CasePath entries={entries} level={2} />
    </Page>
  );
}
