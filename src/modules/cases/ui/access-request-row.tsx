import { dateText, instantText } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/index.ts";
import type { AccessRequest } from "../store/access-requests.ts";

const STATES = {
  asked: "Venter på svar",
  granted: "Adgang givet",
  refused: "Afslag",
  ended: "Adgang ophørt",
};

interface RowProps {
  request: AccessRequest & { mayDecide: boolean };
  /** YYYY-MM-DD */
  today: string;
}

/** One request with its answer, or the form to answer it. */
export function AccessRequestRow({ request, today }: RowProps) {
  const { state, validUntil, decidedAt } = request;
  const runs = state === "granted" && validUntil !== null && validUntil >= today;
  return (
    <li>
      <h3>
        Sag{" "}
        {runs ? <a href={`/intern/sager/${request.caseId}`}>{request.number}</a> : request.number}
      </h3>
      <p className="quiet">
        {request.person.name} · {request.basis} · {instantText(new Date(request.askedAt), "da")}
      </p>
      <p>{request.reason}</p>
      <p>
        <b>{state === "granted" && !runs ? "Adgangen er udløbet" : STATES[state]}</b>
        {state === "granted" && validUntil && ` til og med ${dateText(validUntil, "da")}`}
        {decidedAt !== null &&
          ` – ${request.decidedBy ?? ""}, ${instantText(new Date(decidedAt), "da")}`}
      </p>
      {request.decision && <p>{request.decision}</p>}
      {request.mayDecide && state === "asked" && <DecisionForm id={request.id} today={today} />}
      {request.mayDecide && runs && (
        <form method="post" aria-label={`Afslut adgangen til ${request.number}`}>
          <input type="hidden" name="requestId" value={request.id} />
          <Button kind="danger" name="answer" value="ended">
            Afslut adgangen nu
          </Button>
        </form>
      )}
    </li>
  );
}

function DecisionForm({ id, today }: { id: string; today: string }) {
  const text = `decision-${id}`;
  const until = `until-${id}`;
  return (
    <form method="post" className="sheet" aria-label="Svar på anmodningen">
      <input type="hidden" name="requestId" value={id} />
      <div className="field">
        <label className="form-label" htmlFor={text}>
          Begrundelse
        </label>
        <textarea className="form-input" id={text} name="decision" rows={2} maxLength={2000} />
      </div>
      <div className="field">
        <label className="form-label" htmlFor={until}>
          Adgang til og med
        </label>
        <input className="form-input" type="date" id={until} name="validUntil" min={today} />
      </div>
      <div className="actions">
        <Button name="answer" value="granted">
          Giv adgang
        </Button>
        <Button kind="secondary" name="answer" value="refused">
          Giv afslag
        </Button>
      </div>
    </form>
  );
}
