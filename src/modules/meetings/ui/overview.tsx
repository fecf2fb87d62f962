import { dateText, timeRangeText } from "../../../platform/i18n/index.ts";
import { ButtonLink, DataTable, Facts } from "../../../ui/index.ts";
import type { Overview } from "../load-overview.ts";
import { type MeetingPage, meetingPath } from "../meeting-links.ts";

/** When and where the meeting is. */
export function MeetingFacts({ head }: Pick<Overview, "head">) {
  const { date, startTime, endTime, place, onlineUrl, state, body } = head;
  return (
    <Facts
      inColumns
      facts={[
        ["Dato", dateText(date, "da")],
        ["Tid", startTime && timeRangeText(startTime, endTime, "da")],
        ["Sted", place],
        [
          "Online",
          state === "cancelled" || onlineUrl === null ? null : (
            <a href={onlineUrl}>Deltag i onlinemødet</a>
          ),
        ],
        [
          "Udvalg",
          <a key="body" href={`/intern/udvalg/${body.slug}`}>
            {body.name}
          </a>,
        ],
      ]}
    />
  );
}

/** What is due, and how long there is left. */
export function DeadlineClock({ lines }: { lines: Overview["clock"] }) {
  return (
    <dl className="facts">
      {lines.map(({ key, what, at, left, moved, state }) => (
        <div key={key}>
          <dt>{what}</dt>
          <dd>
            {at}
            <br />
            <b className={`clock-${state}`}>{left}</b>
            {moved !== null && <span className="quiet"> ({moved})</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

const GO: Partial<Record<MeetingPage, string>> = {
  dagsorden: "Gå til dagsordenen",
  moede: "Gå til mødeskærmen",
  foelg: "Se, hvor mødet er nået til",
  referat: "Gå til referatet",
};

export function NextStep({ next, meetingId }: { next: Overview["next"]; meetingId: string }) {
  if (next === null) return <p>Der er ikke mere at gøre ved mødet.</p>;
  return (
    <>
      <p>{next.text}</p>
      {next.page !== null && (
        <p className="actions">
          <ButtonLink kind="primary" href={meetingPath(meetingId, next.page)}>
            {GO[next.page] ?? "Gå videre"}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

/** The steps so far, with who took them, when and why. */
export function Steps({ steps }: { steps: Overview["steps"] }) {
  if (steps.length === 0) return <p className="empty">Her er ikke sket noget endnu.</p>;
  return (
    <ol className="rows">
      {steps.map(({ id, text, who, at, reason }) => (
        <li key={id}>
          <p>{text}</p>
          <p className="quiet">
            {at}, {who}
          </p>
          {reason !== null && <p>{reason}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What the day holds beside the agenda: arrival, group meetings, lunch. */
export function Programme({ entries }: { entries: Overview["programme"] }) {
  return (
    <dl className="facts">
      {entries.map(({ from, to, title }) => (
        <div key={`${from} ${title}`}>
          <dt>{timeRangeText(from, to, "da")}</dt>
          <dd>{title}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Who sits in the body on the day. */
export function Seats({ members }: Pick<Overview, "members">) {
  return (
    <DataTable
      caption="Udvalgets medlemmer på mødedagen"
      quietCaption
      rows={members}
      keyOf={({ id }) => id}
      empty="Udvalget har ingen medlemmer den dag."
      columns={[
        {
          title: "Navn",
          cell: ({ name }) => name,
        },
        { title: "Rolle", cell: ({ role }) => role },
        ...(members.some(({ party }) => party !== null)
          ? [{ title: "Parti", cell: ({ party }: Overview["members"][number]) => party ?? "" }]
          : []),
      ]}
    />
  );
}
