import { dateText } from "../../../platform/i18n/dates.ts";
import { PURPOSE_NAMES, type Stop, STOP_STATE_NAMES } from "../route.ts";

/** The bodies that a document passes, in order, with what each did or is to do. */
export function RouteLine({ stops }: { stops: readonly Stop[] }) {
  if (stops.length === 0)
    return <p className="empty">Sagen har endnu ingen vej: intet udvalg er valgt.</p>;
  return (
    <ol className="route-line" aria-label="Sagens vej">
      {stops.map((stop) => (
        <li key={stop.id} className={`route-stop route-${stop.state}`}>
          <a href={`/intern/udvalg/${stop.body.slug}`}>
            <b>{stop.body.name}</b>
          </a>
          <span className="quiet">{PURPOSE_NAMES[stop.purpose]}</span>
          <span>{stateText(stop)}</span>
          {stop.note && <span>{stop.note}</span>}
        </li>
      ))}
    </ol>
  );
}

function stateText(stop: Stop): string {
  if (stop.state === "treated") {
    const on = stop.treatedOn === null ? "" : ` ${dateText(stop.treatedOn, "da", "short")}`;
    return `${stop.outcome ?? STOP_STATE_NAMES.treated}${on}`;
  }
  const wished =
    stop.wishedOn === null || stop.state === "skipped"
      ? ""
      : `, ønsket ${dateText(stop.wishedOn, "da", "short")}`;
  return `${STOP_STATE_NAMES[stop.state]}${wished}`;
}
