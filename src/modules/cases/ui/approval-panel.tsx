import { dateText, instantText } from "../../../platform/i18n/dates.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import { Alert, ButtonLink, type Refused } from "../../../ui/index.ts";
import { type Approval, currentStep, inSentence } from "../approval.ts";
import type { ApprovalView } from "../load-approval.ts";
import { AdviceList } from "./advice-list.tsx";
import { AnswerAdvice, ApproveForms } from "./approval-forms.tsx";
import { ApprovalSteps } from "./approval-steps.tsx";

/**
 * Who has a document now, who has approved it, on what conditions and with what advice, and what the
 * viewer may do. `whole` on the approval's own page; elsewhere it links there for what is rarer.
 */
export function ApprovalPanel({
  view,
  refused,
  whole = false,
}: {
  view: ApprovalView;
  refused?: Refused | undefined;
  whole?: boolean;
}) {
  const [newest, ...earlier] = view.rounds;
  const href = `/intern/dokumenter/${view.document.id}/godkendelse`;
  return (
    <section className="approval" aria-labelledby="godkendelse">
      <h2 id="godkendelse">Godkendelse</h2>
      <Whereabouts view={view} />
      {newest && (
        <>
          {whole ? (
            <Round approval={newest} view={view} at={view.at} />
          ) : (
            <Conditions approval={newest} />
          )}
          {view.may.approve && <ApproveForms view={view} refused={refused} open={whole} />}
          <AnswerAdvice view={view} refused={refused} />
        </>
      )}
      {!whole && (
        <p className="actions">
          {view.may.send && (
            <ButtonLink href={href} kind="primary">
              Send til godkendelse
            </ButtonLink>
          )}
          {newest && <a href={href}>Alle trin, udtalelser og bemærkninger</a>}
        </p>
      )}
      {whole &&
        earlier.map((approval) => (
          <details key={approval.id}>
            <summary>
              {approval.round}. runde: {ENDED[approval.state]}
              {approval.endedAt && ` ${instantText(approval.endedAt, "da")}`}
            </summary>
            <Round approval={approval} view={null} at={view.at} />
          </details>
        ))}
    </section>
  );
}

const ENDED: Record<Approval["state"], string> = {
  running: "i gang",
  approved: "godkendt",
  returned: "sendt tilbage",
  withdrawn: "trukket tilbage",
};

/** Always the first thing: who has it now, since when and until when. */
function Whereabouts({ view }: { view: ApprovalView }) {
  const [newest] = view.rounds;
  const { now } = view;
  const step = newest && currentStep(newest);
  if (now !== null && step !== undefined)
    return (
      <Alert kind={now.isLate || now.people.length === 0 ? "warning" : "info"}>
        <p>
          <b>
            {now.people.length === 0
              ? `Ingen kan tage trinnet »${step.label}«`
              : `Hos ${now.people.map((one) => one.name).join(" eller ")}`}
          </b>{" "}
          {now.people.length === 0
            ? "– bed sekretæren springe det over, eller administratoren udpege en."
            : `(${inSentence(step.label)})`}
          {now.standsInFor !== null && ` i stedet for ${now.standsInFor}`}
          {step.currentSince && `, siden ${instantText(step.currentSince, "da")}`}.
        </p>
        {step.dueAt && (
          <p>
            {now.isLate ? "Fristen er overskredet: den var " : "Frist: "}
            {instantText(step.dueAt, "da")}.
          </p>
        )}
      </Alert>
    );
  if (view.document.state === "approved")
    return (
      <Alert kind="success">
        <b>Godkendt</b>
        {newest?.endedAt && ` ${instantText(newest.endedAt, "da")}`}.
      </Alert>
    );
  if (view.document.state === "returned") {
    const returned = newest?.steps.find(({ state }) => state === "returned");
    return (
      <Alert kind="warning">
        <p>
          <b>Sendt tilbage til forfatteren</b>
          {newest?.endedAt && ` ${instantText(newest.endedAt, "da")}`}. Ret sagen, og send den igen.
        </p>
        {returned?.comment && (
          <p className="lines">
            <b>{returned.actedBy?.name}:</b> {returned.comment}
          </p>
        )}
      </Alert>
    );
  }
  return <p className="quiet">Sagen er ikke sendt til godkendelse.</p>;
}

/** One round; `view` for the newest, which is told more of. */
function Round({
  approval,
  view,
  at,
}: {
  approval: Approval;
  view: ApprovalView | null;
  at: Date;
}) {
  return (
    <>
      {view !== null && view.changed.length > 0 && (
        <p>
          <b>Ændret siden sidste runde:</b> {view.changed.join(", ")}.{" "}
          <a href={`/intern/dokumenter/${view.document.id}/versioner`}>Se forskellen</a>
        </p>
      )}
      <ApprovalSteps approval={approval} />
      <Conditions approval={approval} />
      <AdviceList
        at={at}
        approval={approval}
        callOff={view?.may.callOff ?? []}
        document={view?.document}
      />
      {approval.cutOff && (
        <p className="quiet">
          Frist for indlevering: {dateText(dateInDenmark(approval.cutOff), "da")}.
          {approval.lateReason && ` Sendt senere, fordi: ${approval.lateReason}`}
        </p>
      )}
    </>
  );
}

/** They stay with the document, so that nobody after them overlooks them. */
function Conditions({ approval }: { approval: Approval }) {
  const conditions = approval.steps.filter((step) => step.conditions !== null);
  if (conditions.length === 0) return null;
  return (
    <div className="alert alert-warning">
      <h3>Betingelser for godkendelsen</h3>
      {conditions.map((step) => (
        <p key={step.position} className="lines">
          <b>{step.actedBy?.name}:</b> {step.conditions}
        </p>
      ))}
    </div>
  );
}
