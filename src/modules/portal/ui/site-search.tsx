import { SearchBox } from "../../../ui/index.ts";
import { searchPath } from "../links.ts";
import { useSite } from "./site.ts";

/** The search box that stands on pages other than the search itself. */
export function SiteSearch() {
  const { m } = useSite();
  return (
    <SearchBox
      action={searchPath}
      id="site-search"
      label={m.common.searchLabel}
      button={m.common.search}
    />
  );
}
