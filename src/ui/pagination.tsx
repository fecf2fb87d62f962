interface PaginationProps {
  /** From 1. */
  page: number;
  pageCount: number;
  href: (page: number) => string;
  text: { label: string; previous: string; next: string; page: (n: number) => string };
}

/** Links to the pages around this one, the first and the last; nothing when there is one page. */
export function Pagination({ page, pageCount, href, text }: PaginationProps) {
  if (pageCount < 2) return null;
  return (
    <nav className="pagination" aria-label={text.label}>
      <ul>
        {page > 1 && (
          <li>
            <a href={href(page - 1)} rel="prev">
              {text.previous}
            </a>
          </li>
        )}
        {shownPages(page, pageCount).map((shown, index) => (
          <li key={shown ?? `gap-${index}`}>
            {shown === null ? <span>…</span> : numberLink(shown)}
          </li>
        ))}
        {page < pageCount && (
          <li>
            <a href={href(page + 1)} rel="next">
              {text.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  );

  function numberLink(shown: number) {
    return (
      <a
        href={href(shown)}
        aria-label={text.page(shown)}
        aria-current={shown === page ? "page" : undefined}
      >
        {shown}
      </a>
    );
  }
}

/** The first, the last and the neighbours of `page`; null stands for what is left out. */
export function shownPages(page: number, pageCount: number): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pageCount];
  const pages = [...new Set(near)].filter((n) => n >= 1 && n <= pageCount).sort((a, b) => a - b);
  return pages.flatMap((n, index) => (index > 0 && n - pages[index - 1]! > 1 ? [null, n] : [n]));
}
