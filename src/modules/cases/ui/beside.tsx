/* oxlint-disable jsx-a11y/control-has-associated-label -- a cell of HTML is no control */
import { type ComparedSection, NOW } from "../compare-versions.ts";

const name = (number: number) => (number === NOW ? "Teksten nu" : `Version ${number}`);

/** Two versions side by side, section by section; what is equal everywhere is left out. */
export function Beside({
  from,
  to,
  sections,
}: {
  from: number;
  to: number;
  sections: ComparedSection[];
}) {
  if (sections.length === 0) return <p className="empty">De to er ens.</p>;
  return sections.map(({ key, heading, added, removed, rows }) => (
    <section key={key}>
      <h2>{heading}</h2>
      <p className="quiet">
        {added} ord tilføjet, {removed} fjernet
      </p>
      <table className="beside">
        <thead>
          <tr>
            <th scope="col">{name(from)}</th>
            <th scope="col">{name(to)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // Rows have no other identity than their place.
            <tr key={at} className={row.status}>
              <td>
                <div dangerouslySetInnerHTML={{ __html: row.before }} />
              </td>
              <td>
                <div dangerouslySetInnerHTML={{ __html: row.after }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  ));
}
