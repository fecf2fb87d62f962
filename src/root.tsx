import type { ReactNode } from "react";
import { Links, Outlet, Scripts, useMatches } from "react-router";
import {
  ErrorPage,
  services,
  type SiteData,
  SiteFoot,
  SiteHead,
  useSite,
} from "./modules/portal/index.ts";
import { requestLanguage } from "./platform/http/context.ts";
import type { Route } from "./+types/root.ts";
import regular from "./ui/fonts/tingsted-sans-400.woff2?url";
import semibold from "./ui/fonts/tingsted-sans-600.woff2?url";
import "./ui/styles/main.scss";

export const links: Route.LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  ...[regular, semibold].map((href) => ({
    rel: "preload",
    href,
    as: "font" as const,
    type: "font/woff2",
    crossOrigin: "anonymous" as const,
  })),
];

export async function loader({ context, request }: Route.LoaderArgs): Promise<SiteData> {
  const { record, baseUrl } = context.get(services);
  const authority = await record.authority();
  const { pathname, search } = new URL(request.url);
  return {
    language: context.get(requestLanguage),
    authority: authority?.name ?? "Tingsted",
    isSample: authority?.isSample ?? false,
    baseUrl,
    path: pathname + search,
  };
}

/** The HTML shell of every page; script only where a page asks for it. */
export function Layout({ children }: { children: ReactNode }) {
  const { language, m } = useSite();
  const interactive = useMatches().some(
    ({ handle }) => (handle as { interactive?: boolean } | undefined)?.interactive,
  );
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Links />
      </head>
      <body>
        <a className="skipnav" href="#indhold">
          {m.common.skip}
        </a>
        <SiteHead />
        <main id="indhold" className="wide" tabIndex={-1}>
          {children}
        </main>
        <SiteFoot />
        {interactive && <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ErrorPage error={error} />;
}
