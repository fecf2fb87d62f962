export interface Neighbour {
  href: string;
  direction: string;
  title: string;
}

/** The one before and the one after, at the foot of a page. */
export function Neighbours({
  label,
  previous,
  next,
}: {
  label: string;
  previous: Neighbour | null;
  next: Neighbour | null;
}) {
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={label}>
      {previous && neighbourLink(previous, "prev")}
      {next && neighbourLink(next, "next")}
    </nav>
  );
}

function neighbourLink({ href, direction, title }: Neighbour, rel: "prev" | "next") {
  return (
    <a href={href} rel={rel}>
      <small>{direction}</small>
      {title}
    </a>
  );
}
