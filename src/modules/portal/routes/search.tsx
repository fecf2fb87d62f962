import { data } from "react-router";
import { UnavailableError } from "../../../platform/errors.ts";
import { services } from "../services.ts";
import { Pagination } from "../../../ui/index.ts";
import { searchPath } from "../links.ts";
import { paginationText } from "../pagination-text.ts";
import { hitsPerPage, kinds, readSearchForm, searchHref } from "../search-form.ts";
import { Page } from "../ui/page.tsx";
import { SearchFilters } from "../ui/search-filters.tsx";
import { SearchHits, SearchNotes, SearchState } from "../ui/search-hits.tsx";
import { useSite } from "../ui/site.ts";
import type { Route } from "./+types/search.ts";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { record, search } = context.get(services);
  const form = readSearchForm(new URL(request.url).searchParams);
  const summaries = await record.bodies();
  const records = await Promise.all(summaries.map(({ slug }) => record.body(slug)));
  const years = [...new Set(records.flatMap((body) => body?.years ?? []))].sort((a, b) => b - a);
  const page = { form, bodies: summaries.map(({ slug, name }) => ({ slug, name })), years };
  if (form.q === "") return { ...page, state: "start" as const, result: null };
  try {
    const result = await search({
      q: form.q,
      ...(form.udvalg && { body: form.udvalg }),
      ...(form.aar && { year: form.aar }),
      ...(form.type && { kind: kinds[form.type] }),
      limit: hitsPerPage,
      offset: (form.side - 1) * hitsPerPage,
    });
    return { ...page, state: "found" as const, result };
  } catch (error) {
    if (!(error instanceof UnavailableError)) throw error;
    return data({ ...page, state: "down" as const, result: null }, { status: 503 });
  }
}

export default function Search({ loaderData }: Route.ComponentProps) {
  const { form, bodies, years, state, result } = loaderData;
  const { m } = useSite();
  const title = state === "found" ? `${m.search.title}: ${form.q}` : m.search.title;
  return (
    <Page title={title} crumbs={[]} canonical={form.q === "" ? searchPath : null}>
      <h1>{m.search.title}</h1>
      <SearchFilters form={form} bodies={bodies} years={years} />
      {result && <SearchNotes result={result} />}
      {result === null || result.hits.length === 0 ? (
        <SearchState state={state} q={form.q} />
      ) : (
        <>
          <SearchHits result={result} q={form.q} from={(form.side - 1) * hitsPerPage + 1} />
          <Pagination
            page={form.side}
            pageCount={Math.ceil(result.total / hitsPerPage)}
            href={(page) => searchHref(form, page)}
            text={paginationText(m)}
          />
        </>
      )}
    </Page>
  );
}
