import type { ReactNode } from "react";
import { Links, Outlet, Scripts, useMatches, useRouteLoaderData } from "react-router";
import { services, type SiteData, useSite } from "./modules/portal/index.ts";
import { ErrorPage, SiteFoot, SiteHead } from "./modules/portal/ui/index.ts";
import { type Worker, workerContext } from "./modules/workplace/index.ts";
import { WorkError, WorkFoot, WorkHead } from "./modules/workplace/ui/index.ts";
import { requestLanguage } from "./platform/http/context.ts";
import type { Route } from "./+types/root.ts";
import regular from "./ui/fonts/tingsted-sans-400.woff2?url";
import semibold from "./ui/fonts/tingsted-sans-600.woff2?url";
import "./ui/styles/main.scss";
import workSheet from "./ui/styles/work.scss?url";

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

/** What a route says of its page. */
interface Handle {
  interactive?: boolean;
  danishOnly?: boolean;
  /** Seconds after which the page is fetched anew where no script does it. */
  refreshWithoutScript?: number;
}

type RootData = SiteData & {
  /** null on the public pages. */
  worker: Worker | null;
};

export async function loader({ context, request }: Route.LoaderArgs): Promise<RootData> {
  const { record, baseUrl } = context.get(services);
  const worker = context.get(workerContext);
  const authority =
    worker === null
      ? await record.authority()
      : { name: worker.authority, isSample: worker.isSample };
  const { pathname, search } = new URL(request.url);
  return {
    worker,
    language: context.get(requestLanguage),
    authority: authority?.name ?? "Tingsted",
    isSample: authority?.isSample ?? false,
    baseUrl,
    path: pathname + search,
  };
}

/** The HTML shell of every page; script only where a page asks for it. */
export function Layout({ children }: { children: ReactNode }) {
  const { language, m, path } = useSite();
  const worker = useWorker();
  const handles = useMatches().map(({ handle }) => handle as Handle | undefined);
  const interactive = handles.some((handle) => handle?.interactive);
  const refresh = handles.find((handle) => handle?.refreshWithoutScript)?.refreshWithoutScript;
  const danishOnly = handles.some((handle) => handle?.danishOnly);
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Links />
        {refresh !== undefined && (
          <noscript>
            <meta httpEquiv="refresh" content={String(refresh)} />
          </noscript>
        )}
        {worker && <link rel="stylesheet" href={workSheet} />}
      </head>
      <body>
        <a className="skipnav" href="#indhold">
          {m.common.skip}
        </a>
        {worker ? (
          <WorkHead worker={worker} path={path} />
        ) : (
          <SiteHead hasLanguages={!danishOnly} />
        )}
        <main id="indhold" className="wide" tabIndex={-1}>
          {children}
        </main>
        {worker ? <WorkFoot worker={worker} /> : <SiteFoot />}
        {interactive && <Scripts />}
      </body>
    </html>
  );
}

function useWorker(): Worker | null {
  return useRouteLoaderData<RootData>("root")?.worker ?? null;
}

export default function Root() {
  return <Outlet />;
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return useWorker() ? <WorkError error={error} /> : <ErrorPage error={error} />;
}
