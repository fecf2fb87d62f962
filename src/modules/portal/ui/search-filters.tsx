import { SearchField, SelectField } from "../../../ui/index.ts";
import { searchPath } from "../links.ts";
import { kinds, type KindName, type SearchForm } from "../search-form.ts";
import { useSite } from "./site.ts";

interface SearchFiltersProps {
  form: SearchForm;
  bodies: { slug: string; name: string }[];
  years: number[];
}

/** The words and the three ways to narrow them; sent as an address that can be shared. */
export function SearchFilters({ form, bodies, years }: SearchFiltersProps) {
  const { m } = useSite();
  const kindNames = Object.keys(kinds) as KindName[];
  return (
    <search>
      <form action={searchPath}>
        <SearchField id="q" label={m.search.query} button={m.common.search} value={form.q} />
        <fieldset className="filters">
          <legend className="sr-only">{m.search.filters}</legend>
          <SelectField
            name="udvalg"
            label={m.search.body}
            value={form.udvalg}
            options={[
              { value: "", text: m.search.allBodies },
              ...bodies.map(({ slug, name }) => ({ value: slug, text: name })),
            ]}
          />
          <SelectField
            name="aar"
            label={m.search.year}
            value={form.aar ? String(form.aar) : ""}
            options={[
              { value: "", text: m.search.allYears },
              ...years.map((year) => ({ value: String(year), text: String(year) })),
            ]}
          />
          <SelectField
            name="type"
            label={m.search.kind}
            value={form.type ?? ""}
            options={[
              { value: "", text: m.search.allKinds },
              ...kindNames.map((kind) => ({ value: kind, text: m.search.kinds[kind] })),
            ]}
          />
          <button className="button button-secondary" type="submit">
            {m.search.narrow}
          </button>
        </fieldset>
      </form>
    </search>
  );
}
