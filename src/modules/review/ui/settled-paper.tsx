import { Alert, Button, ButtonLink } from "../../../ui/index.ts";
import { meetingPath } from "../../meetings/ui/index.ts";
import { useWhileReading } from "./use-while-reading.ts";
import { paperPath, REVIEW_PATH } from "../links.ts";
import type { PaperView } from "../paper-view.ts";
import { OUTCOME_NAMES, STATE_NAMES } from "../words.ts";

/** A paper that isn't in review: what became of it, and where that is. */
export function SettledPaper({ view, mayReview }: { view: PaperView; mayReview: boolean }) {
  useWhileReading(view.state === "waiting");
  const { state, outcome, fault, hint, meetingId, page, nextId } = view;
  const mayPublish =
    state === "imported" && meetingId !== null && page === null && outcome !== "withdrawn";
  return (
    <>
      <Alert kind={state === "imported" ? "success" : state === "failed" ? "error" : "info"}>
        {state === "failed" ? (
          <>
            <b>{fault}</b> {hint}
          </>
        ) : (
          <>
            {STATE_NAMES[state]}. {OUTCOME_NAMES[outcome ?? ""] ?? ""}
            {state === "imported" &&
              page === null &&
              outcome !== "withdrawn" &&
              " Ikke offentliggjort."}
          </>
        )}
      </Alert>
      <div className="actions">
        {page !== null && (
          <ButtonLink kind="primary" href={page}>
            Se på portalen
          </ButtonLink>
        )}
        {meetingId !== null && <ButtonLink href={meetingPath(meetingId)}>Se mødet</ButtonLink>}
        {nextId !== null && <ButtonLink href={paperPath(nextId)}>Næste papir</ButtonLink>}
        <ButtonLink href={`${REVIEW_PATH}?vis=${state}`}>Til listen</ButtonLink>
      </div>
      {mayReview && (state === "dismissed" || mayPublish) && (
        <form method="post" action={`${REVIEW_PATH}?vis=${state}`} className="actions">
          <input type="hidden" name="papir" value={view.id} />
          {state === "dismissed" && (
            <Button kind="secondary" name="handling" value="hent-tilbage">
              Hent tilbage
            </Button>
          )}
          {mayPublish && (
            <Button kind="secondary" name="handling" value="offentliggoer">
              Offentliggør mødet
            </Button>
          )}
        </form>
      )}
    </>
  );
}
