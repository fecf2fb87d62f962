import { instantText } from "../../../platform/i18n/dates.ts";
import { Button } from "../../../ui/index.ts";
import type { Advice, AdviceAnswer, Approval } from "../approval.ts";

export const ANSWER_NAMES: Record<AdviceAnswer, string> = {
  no_remarks: "Ingen bemærkninger",
  remarks: "Bemærkninger",
  against: "Kan ikke anbefale",
};

/** Who was asked for advice, and what came of it; `callOff` are ids that the viewer may call off. */
export function AdviceList({
  approval,
  callOff,
  document,
  at,
}: {
  approval: Approval;
  /** When the page is made. */
  at: Date;
  callOff: readonly string[];
  document: { id: string } | undefined;
}) {
  if (approval.advice.length === 0) return null;
  return (
    <>
      <h3>Udtalelser</h3>
      <ul className="advice plain">
        {approval.advice.map((one) => (
          <li key={one.id}>
            <p>
              <b>{one.label}</b>: {stateText(one, at)}
            </p>
            {one.text && <p className="lines">{one.text}</p>}
            <p className="quiet">{whoText(one)}</p>
            {document && callOff.includes(one.id) && (
              <form method="post" action={`/intern/dokumenter/${document.id}/godkendelse`}>
                <input type="hidden" name="adviceId" value={one.id} />
                <Button kind="plain" name="handling" value="traek-udtalelse">
                  Træk anmodningen til {one.label} tilbage
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function stateText(one: Advice, at: Date): string {
  if (one.state === "withdrawn") return "Ikke længere ønsket";
  if (one.answer !== null) return ANSWER_NAMES[one.answer];
  return one.dueAt !== null && one.dueAt < at ? "Ikke besvaret inden fristen" : "Afventer svar";
}

function whoText(one: Advice): string {
  if (one.answeredAt !== null) {
    const forWhom = one.answeredFor === null ? "" : ` i stedet for ${one.answeredFor.name}`;
    const late = one.dueAt !== null && one.answeredAt > one.dueAt ? ", efter fristen" : "";
    return `${one.answeredBy?.name}${forWhom}, ${instantText(one.answeredAt, "da")}${late}`;
  }
  const due = one.dueAt === null ? "" : `, frist ${instantText(one.dueAt, "da")}`;
  return `${one.person?.name ?? one.label} er spurgt${due}`;
}
