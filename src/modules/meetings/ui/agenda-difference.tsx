/* oxlint-disable jsx-a11y/control-has-associated-label -- a cell of HTML is no control */
import type { ComparedItem } from "../compare-agendas.ts";

const name = (number: number) => (number === 0 ? "Dagsordenen nu" : `Version ${number}`);

/** What changed between two versions, item by item; what is equal is left out. */
export function AgendaDifference({
  from,
  to,
  items,
}: {
  from: number;
  to: number;
  items: readonly ComparedItem[];
}) {
  return (
    <section>
      <h2>
        Fra {name(from).toLowerCase()} til {name(to).toLowerCase()}
      </h2>
      {items.length === 0 && <p className="empty">De to er ens.</p>}
      {items.map(({ id, number, title, changes, texts }) => (
        <section key={id}>
          <h3>
            {number} {title}
          </h3>
          {changes.length > 0 && (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          )}
          {texts.map(({ heading, rows }) => (
            <table key={heading} className="beside">
              <caption>{heading}</caption>
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
          ))}
        </section>
      ))}
    </section>
  );
}
