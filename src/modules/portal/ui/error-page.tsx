import { isRouteErrorResponse } from "react-router";
import { frontPath } from "../links.ts";
import type { NotFound } from "../not-found.ts";
import { BodyRows } from "./body-rows.tsx";
import { Page } from "./page.tsx";
import { SiteSearch } from "./site-search.tsx";
import { useSite } from "./site.ts";

/** An address that nothing stands at, or a fault of ours: what happened and where to go on. */
export function ErrorPage({ error }: { error: unknown }) {
  const { m } = useSite();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  const title = missing ? m.error.notFoundTitle : m.error.faultTitle;
  const bodies = missing ? ((error.data as NotFound | null)?.bodies ?? []) : [];
  return (
    <Page title={title} crumbs={[]} canonical={null}>
      <h1>{title}</h1>
      <p className="lead">{missing ? m.error.notFoundLead : m.error.faultLead}</p>
      <SiteSearch />
      {bodies.length > 0 && (
        <section className="column">
          <h2>{m.front.bodies}</h2>
          <BodyRows bodies={bodies} />
        </section>
      )}
      <p>
        <a href={frontPath}>{m.error.toFront}</a>
      </p>
    </Page>
  );
}
