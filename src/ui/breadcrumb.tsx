export interface Crumb {
  text: string;
  /** The page's own crumb has none. */
  href?: string;
}

/** The way from the front page to this page; the last crumb is the page itself. */
export function Breadcrumb({ label, crumbs }: { label: string; crumbs: Crumb[] }) {
  return (
    <nav className="crumbs" aria-label={label}>
      <ol className="plain">
        {crumbs.map(({ text, href }) => (
          <li key={text}>
            {href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
