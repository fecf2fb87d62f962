import { dateText } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/index.ts";
import type { ChairDecision } from "../store/chair-decisions.ts";

interface ChairDecisionsProps {
  decisions: readonly ChairDecision[];
  mayDecide: boolean;
}

/** What was decided between meetings, the newest first. */
export function ChairDecisions({ decisions, mayDecide }: ChairDecisionsProps) {
  if (decisions.length === 0)
    return <p className="empty">Der er ingen formandsbeslutninger i udvalget.</p>;
  return (
    <>
      {decisions.map((one) => (
        <article key={one.id} className="sheet">
          <h2>{one.title}</h2>
          <p className="quiet">
            {one.person.name} {dateText(one.decidedOn, "da", "long")}
            {one.isClosed && (
              <>
                {" "}
                <span className="badge">Lukket</span> {one.closedGround}
              </>
            )}
          </p>
          {linesOf(one.text).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <Reported one={one} mayDecide={mayDecide} />
        </article>
      ))}
    </>
  );
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

function Reported({ one, mayDecide }: { one: ChairDecision; mayDecide: boolean }) {
  if (one.reported !== null) {
    const { meetingId, itemId, date, number } = one.reported;
    return (
      <p>
        Meddelt på mødet{" "}
        <a href={`/intern/moeder/${meetingId}/punkt/${itemId}`}>
          {dateText(date, "da", "long")}, punkt {number}
        </a>
        .
      </p>
    );
  }
  return (
    <>
      <p>Meddeles på næste møde.</p>
      {mayDecide && (
        <form method="post" className="actions">
          <input type="hidden" name="id" value={one.id} />
          <Button kind="secondary" name="handling" value="fjern" aria-label={`Fjern ${one.title}`}>
            Fjern
          </Button>
        </form>
      )}
    </>
  );
}
