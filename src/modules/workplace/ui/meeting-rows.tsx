import { dateText, timeText } from "../../../platform/i18n/dates.ts";
import type { Work } from "../load-work.ts";

/** The next meetings of the person's bodies. */
export function MeetingRows({ rows }: { rows: Work["meetings"] }) {
  if (rows.length === 0) return <p>Der er ingen kommende møder i dine udvalg.</p>;
  return (
    <dl className="facts">
      {rows.map(({ id, date, startTime, place, title, isOwn, body }) => (
        <div key={id}>
          <dt>
            {dateText(date, "da")}
            {startTime && ` ${timeText(startTime, "da")}`}
          </dt>
          <dd>
            <a href={isOwn ? `/intern/moeder/${id}` : `/intern/udvalg/${body.slug}`}>
              {title ?? body.name}
            </a>
            {place && `, ${place}`}
          </dd>
        </div>
      ))}
    </dl>
  );
}
