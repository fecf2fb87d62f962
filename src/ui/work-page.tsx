import type { ReactNode } from "react";
import { useActionData } from "react-router";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";
import { refusedIn } from "./form/refused.ts";

interface WorkPageProps {
  title: string;
  /** From the work page to this one, both left out. */
  crumbs?: Crumb[];
  /** Which of the pages that share the heading this one is; it stands first in the browser's title. */
  part?: string | undefined;
  /** A quiet line above the heading: kind, number, body. */
  kicker?: ReactNode;
  /** Buttons that concern the whole page. */
  actions?: ReactNode;
  children: ReactNode;
}

/**
 * What every page of a signed-in person has: title, the way back, one heading, its actions. The title
 * of a page whose form was refused begins with that, since it is read first.
 */
export function WorkPage({ title, part, crumbs, kicker, actions, children }: WorkPageProps) {
  const isRefused = refusedIn(useActionData()) !== undefined;
  return (
    <>
      <title>{`${isRefused ? "Fejl: " : ""}${part === undefined ? "" : `${part}: `}${title} – Tingsted`}</title>
      <meta name="robots" content="noindex" />
      {crumbs && (
        <Breadcrumb
          label="Brødkrumme"
          crumbs={[{ text: "Arbejdsbord", href: "/intern" }, ...crumbs, { text: title }]}
        />
      )}
      <div className="work-title">
        <div>
          {kicker && <p className="kicker">{kicker}</p>}
          <h1>{title}</h1>
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
