import { Mark } from "../../../ui/index.ts";
import type { Worker } from "../worker.ts";

const NAV = [
  ["/intern", "Arbejdsbord"],
  ["/intern/sager", "Sager"],
  ["/intern/moeder", "Møder"],
  ["/intern/udvalg", "Udvalg"],
  ["/intern/organisation", "Organisation"],
] as const;

interface HeadProps {
  worker: Worker;
  path: string;
}

/** Whose work it is, the main menu, and the way out; on a narrow screen folded into one line. */
export function WorkHead({ worker, path }: HeadProps) {
  return (
    <header>
      {worker.isSample && (
        <div className="sample">
          <p className="wide">
            <b>Eksempel.</b> Kommunen, personerne og sagerne er opdigtede.
          </p>
        </div>
      )}
      {worker.supportedBy !== null && (
        <div className="support">
          <form className="wide" method="post" action="/intern/support/slut">
            <p>
              {worker.supportedBy} ser siden, som {worker.name} ser den. Intet kan ændres, og
              besøget er noteret.{" "}
              <button type="submit" className="button button-plain">
                Afslut
              </button>
            </p>
          </form>
        </div>
      )}
      <div className="site-head">
        <div className="wide">
          <a className="brand" href="/intern">
            <Mark />
            <span>
              <b>{worker.authority}</b>
              <small>Tingsted</small>
            </span>
          </a>
          <div className="head-menu">
            <HeadMenu label="Hovedmenu" worker={worker} path={path} />
          </div>
          <details className="head-menu-folded">
            <summary>
              Menu
              {worker.unread > 0 && (
                <span className="badge">
                  {worker.unread}
                  <span className="sr-only"> ulæste</span>
                </span>
              )}
            </summary>
            <HeadMenu label="Menu" worker={worker} path={path} />
          </details>
        </div>
      </div>
    </header>
  );
}

function HeadMenu({ label, worker, path }: HeadProps & { label: string }) {
  const nav = worker.administers
    ? [...NAV, ["/intern/administration", "Administration"] as const]
    : NAV;
  return (
    <>
      <nav aria-label={label}>
        <ul className="site-nav plain">
          {nav.map(([href, text]) => (
            <li key={href}>
              <a href={href} aria-current={currency(path, href)}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="work-user">
        <a href="/intern/besked" aria-current={currency(path, "/intern/besked")}>
          Beskeder{worker.unread > 0 && ` (${worker.unread})`}
        </a>
        <a href="/intern/min-konto" aria-current={currency(path, "/intern/min-konto")}>
          {worker.name}
        </a>
        <form method="post" action="/log-ud">
          <button type="submit" className="button button-plain">
            Log ud
          </button>
        </form>
      </div>
    </>
  );
}

/** Pages that belong to an entry although their address isn't below its own. */
const BESIDE: Record<string, string> = {
  "/intern/organisation": "/intern/personer",
  "/intern/sager": "/intern/stillinger",
};

/** "page" on the entry itself, "true" on a page below it. */
function currency(path: string, href: string): "page" | "true" | undefined {
  const [here = ""] = path.split("?");
  if (here === href) return "page";
  const below = [href, BESIDE[href] ?? href].some((place) => `${here}/`.startsWith(`${place}/`));
  return href !== "/intern" && below ? "true" : undefined;
}

export function WorkFoot({ worker }: { worker: Worker }) {
  return (
    <footer className="site-foot">
      <div className="wide">
        <p>
          <b>{worker.authority}</b>
        </p>
        <ul className="plain">
          <li>
            <a href="/">Det offentlige websted</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
