import type { ReactNode } from "react";
import { Breadcrumb, type Crumb } from "./breadcrumb.tsx";

interface WorkPageProps {
  title: string;
  /** From the work page to this one, both left out. */
  crumbs?: Crumb[];
  /** A quiet line above the heading: kind, number, body. */
  kicker?: ReactNode;
  /** Buttons that concern the whole page. */
  actions?: ReactNode;
  children: ReactNode;
}

/** What every page of a signed-in person has: title, the way back, one heading, its actions. */
export function WorkPage({ title, crumbs, kicker, actions, children }: WorkPageProps) {
  return (
    <>
      <title>{`${title} – Tingsted`}</title>
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
