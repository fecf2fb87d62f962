import { dateText } from "../../../platform/i18n/index.ts";
import type { CalendarDay, CalendarMonth } from "../year.ts";
import { MeetingTable } from "./meeting-table.tsx";

const WEEKDAYS = [
  ["ma", "mandag"],
  ["ti", "tirsdag"],
  ["on", "onsdag"],
  ["to", "torsdag"],
  ["fr", "fredag"],
  ["lø", "lørdag"],
  ["sø", "søndag"],
] as const;

/** Twelve months; a day with meetings leads to them in the list below. */
export function YearGrid({ months }: { months: readonly CalendarMonth[] }) {
  return (
    <div className="year-grid">
      {months.map((month) => (
        <Month key={month.number} {...month} />
      ))}
    </div>
  );
}

function Month({ number, name, weeks }: CalendarMonth) {
  return (
    <table className="month">
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">
            <abbr title="uge">u</abbr>
          </th>
          {WEEKDAYS.map(([short, long]) => (
            <th key={short} scope="col">
              <abbr title={long}>{short}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.number}>
            <th scope="row">{week.number}</th>
            {week.days.map((day, at) => (
              <td key={day?.date ?? at} className={classOf(day)}>
                {day !== null && <Day day={day} month={number} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, month }: { day: CalendarDay; month: number }) {
  const { date, number, meetings } = day;
  if (meetings === 0) return number;
  const many = meetings === 1 ? "1 møde" : `${meetings} møder`;
  return (
    <a href={`#maaned-${month}`} aria-label={`${dateText(date, "da", "long")}: ${many}`}>
      {number}
    </a>
  );
}

function classOf(day: CalendarDay | null): string | undefined {
  if (day === null) return undefined;
  const names = [day.meetings > 0 && "meets", day.isFree && "free", day.isToday && "today"].filter(
    Boolean,
  );
  return names.length === 0 ? undefined : names.join(" ");
}

/** The same meetings month by month, with hours and places. */
export function YearList({ months }: { months: readonly CalendarMonth[] }) {
  const meet = months.filter(({ meetings }) => meetings.length > 0);
  if (meet.length === 0) return <p className="empty">Der er ingen møder det år.</p>;
  return (
    <div className="year-list">
      {meet.map(({ number, name, meetings }) => (
        <section key={number} id={`maaned-${number}`}>
          <h2>{name[0]!.toLocaleUpperCase("da") + name.slice(1)}</h2>
          <MeetingTable meetings={meetings} caption={`Møder i ${name}`} empty="" />
        </section>
      ))}
    </div>
  );
}
