import type { ReactNode } from "react";
import { Breadcrumb, JsonLd, type Crumb } from "../../../ui/index.ts";
import { frontPath } from "../links.ts";
import { crumbData } from "../structured-data.ts";
import { useSite } from "./site.ts";

interface PageProps {
  title: string;
  /** From the front page to this one, both left out; the front page itself has none. */
  crumbs?: Crumb[];
  description?: string | undefined;
  /** The page's one address, without the host; null for a page that is not to be indexed. */
  canonical: string | null;
  data?: object | undefined;
  children: ReactNode;
}

/** What every page has: title, canonical address, sharing data, and the way back. */
export function Page({ title, crumbs, description, canonical, data, children }: PageProps) {
  const { m, authority, baseUrl } = useSite();
  const way: Crumb[] = crumbs
    ? [{ text: m.common.frontPage, href: frontPath }, ...crumbs, { text: title }]
    : [];
  const fullTitle = crumbs ? `${title} – ${authority}` : `${authority}: ${m.common.tagline}`;
  return (
    <>
      <title>{fullTitle}</title>
      {description && <meta name="description" content={description} />}
      <meta property="og:title" content={title} />
      <meta property="og:site_name" content={authority} />
      <meta property="og:type" content="website" />
      {description && <meta property="og:description" content={description} />}
      {canonical === null ? (
        <meta name="robots" content="noindex" />
      ) : (
        <>
          <link rel="canonical" href={baseUrl + canonical} />
          <meta property="og:url" content={baseUrl + canonical} />
        </>
      )}
      {data && <JsonLd data={data} />}
      {crumbs && <Breadcrumb label={m.common.breadcrumb} crumbs={way} />}
      {crumbs && canonical !== null && <JsonLd data={crumbData(baseUrl, way)} />}
      {children}
    </>
  );
}
