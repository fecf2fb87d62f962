import { dateText, timeText } from "../../../platform/i18n/dates.ts";
import type { MeetingDeadline } from "../deadlines.ts";

/** What is due for coming meetings. */
export function Deadlines({ rows }: { rows: MeetingDeadline[] }) {
  if (rows.length === 0) return <p>Ingen frister.</p>;
  return (
    <dl className="facts">
      {rows.map(({ date, time, what, body, meetingDate }) => (
        <div key={`${date} ${what} ${body} ${meetingDate}`}>
          <dt>
            {dateText(date, "da")}
            {time && ` ${timeText(time, "da")}`}
          </dt>
          <dd>
            {what}: {body}, mødet {dateText(meetingDate, "da", "short")}
          </dd>
        </div>
      ))}
    </dl>
  );
}
