import type { Refused } from "./refused.ts";

/** Tells at the top of a form what was refused, with a link to each field. Shows nothing otherwise. */
export function ErrorSummary({ refused }: { refused: Refused | undefined }) {
  if (refused === undefined) return null;
  const faults = Object.entries(refused.fields);
  return (
    <div className="alert alert-error" role="alert" tabIndex={-1}>
      <p>
        <b>{refused.message}</b> {refused.hint}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map(([name, fault]) => (
            <li key={name}>
              <a href={`#felt-${name}`}>{fault}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
