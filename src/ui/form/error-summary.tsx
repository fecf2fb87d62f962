import { useEffect, useRef } from "react";
import { useLabels } from "./field-labels.ts";
import type { Refused } from "./refused.ts";

/**
 * Tells at the top of a form what was refused, with a link to each field. It gets the focus, so that
 * the page is read from there. Shows nothing otherwise.
 */
export function ErrorSummary({ refused }: { refused: Refused | undefined }) {
  const labelOf = useLabels();
  const summary = useRef<HTMLDivElement>(null);
  // Only a page that is loaded minds `autofocus`; one with script gets its answer without that.
  useEffect(() => {
    if (refused !== undefined) summary.current?.focus();
  }, [refused]);
  if (refused === undefined) return null;
  const faults = Object.entries(refused.fields);
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- what went wrong is what is read first
    <div className="alert alert-error" role="alert" tabIndex={-1} autoFocus ref={summary}>
      <p>
        <b>{refused.message}</b> {refused.hint}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(([name, fault]) => (
            <li key={name}>
              <Fault name={name} label={labelOf(name)} text={fault} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Fault({ name, label, text }: { name: string; label: string | null; text: string }) {
  return label === null ? text : <a href={`#felt-${name}`}>{`${label}: ${text}`}</a>;
}
