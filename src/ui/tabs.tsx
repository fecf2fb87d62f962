interface TabsProps {
  label: string;
  tabs: readonly { text: string; href: string; current: boolean; count?: number }[];
}

/** Links between the pages that make up one thing. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {tabs.map(({ text, href, current, count }) => (
          <li key={href}>
            <a href={href} aria-current={current ? "page" : undefined}>
              {text}
              {count !== undefined && ` (${count})`}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
