import { dateText } from "../../../platform/i18n/index.ts";
import { services } from "../services.ts";
import { Pagination } from "../../../ui/index.ts";
import { casePath, casesPath } from "../links.ts";
import { notFound } from "../not-found.ts";
import { paginationText } from "../pagination-text.ts";
import { Page } from "../ui/page.tsx";
import { useSite } from "../ui/site.ts";
import type { Route } from "./+types/cases.ts";

const casesPerPage = 50;

export async function loader({ context, request }: Route.LoaderArgs) {
  const { record } = context.get(services);
  const page = Number(new URL(request.url).searchParams.get("side") ?? 1);
  if (!Number.isInteger(page) || page < 1) throw await notFound(record);
  const { total, cases } = await record.cases(casesPerPage, (page - 1) * casesPerPage);
  if (page > 1 && cases.length === 0) throw await notFound(record);
  return { cases, total, page, pageCount: Math.ceil(total / casesPerPage) };
}

export default function Cases({ loaderData }: Route.ComponentProps) {
  const { cases, total, page, pageCount } = loaderData;
  const { m, language, recordLang } = useSite();
  const href = (n: number) => (n === 1 ? casesPath : `${casesPath}?side=${n}`);
  return (
    <Page title={m.cases.title} crumbs={[]} description={m.cases.lead} canonical={href(page)}>
      <h1>{m.cases.title}</h1>
      <p className="lead">{total === 0 ? m.cases.empty : m.cases.lead}</p>
      {total > 0 && <p className="quiet">{m.count.cases(total)}</p>}
      <ul className="rows column">
        {cases.map((entry) => (
          <li key={entry.slug}>
            <p lang={recordLang}>
              <a href={casePath(entry.number)}>{entry.title}</a>
            </p>
            <p className="quiet">
              {entry.number} · {m.count.entries(entry.entryCount)},{" "}
              {m.cases.latest(dateText(entry.latestDate, language, "long"))}
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pageCount={pageCount} href={href} text={paginationText(m)} />
    </Page>
  );
}
