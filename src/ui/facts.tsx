import type { ReactNode } from "react";

/** Terms and what is said of them; terms without a value are left out. `inColumns` beside each other. */
export function Facts({
  facts,
  inColumns = false,
}: {
  facts: [term: string, value: ReactNode][];
  inColumns?: boolean;
}) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== "");
  return (
    <dl className={inColumns ? "facts in-columns" : "facts"}>
      {known.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
