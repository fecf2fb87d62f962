import { timeRangeText } from "../../../platform/i18n/index.ts";
import type { PublishedMeeting, PublishedScheduleRow } from "../../publication/index.ts";
import { itemPath } from "../links.ts";
import { useSite } from "./site.ts";

/** The time table; a row about an item leads to it. */
export function Schedule({ meeting }: { meeting: PublishedMeeting }) {
  const { m, language, recordLang } = useSite();
  const withGuests = meeting.schedule.some(({ guests }) => guests.length > 0);
  const columns = withGuests ? 3 : 2;
  return (
    <section>
      <h2 id="tidsplan">{m.meeting.schedule}</h2>
      <table className="schedule">
        <thead>
          <tr>
            <th scope="col">{m.meeting.when}</th>
            <th scope="col">{m.meeting.what}</th>
            {withGuests && <th scope="col">{m.meeting.guests}</th>}
          </tr>
        </thead>
        {blocks(meeting.schedule).map(({ block, rows }) => (
          <tbody key={rows[0]?.from} lang={recordLang}>
            {block && (
              <tr>
                <th scope="rowgroup" colSpan={columns}>
                  {block}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.from + row.title}>
                <td className="time">
                  {timeRangeText(row.from, row.to, language).replace(/^kl\.\s/, "")}
                </td>
                <td>{row.item ? <a href={itemHref(row.item)}>{row.title}</a> : row.title}</td>
                {withGuests && <td>{row.guests.join(", ")}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );

  function itemHref(number: string): string {
    return itemPath({ bodySlug: meeting.body.slug, slug: meeting.slug, number });
  }
}

/** Rows that follow each other in the same block stand together. */
function blocks(rows: PublishedScheduleRow[]) {
  const grouped: { block: string | null; rows: PublishedScheduleRow[] }[] = [];
  for (const row of rows) {
    const last = grouped.at(-1);
    if (last?.block === row.block) last.rows.push(row);
    else grouped.push({ block: row.block, rows: [row] });
  }
  return grouped;
}
