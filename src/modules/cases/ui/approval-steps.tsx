import { instantText } from "../../../platform/i18n/dates.ts";
import type { Approval, Step } from "../approval.ts";
import type { StepState } from "../words.ts";

const STATE_NAMES: Record<StepState, string> = {
  waiting: "Venter",
  current: "Har sagen nu",
  approved: "Godkendt",
  returned: "Sendt tilbage",
  skipped: "Sprunget over",
};

/** The steps of a round in order, each with its holder, its state and when. */
export function ApprovalSteps({ approval }: { approval: Approval }) {
  return (
    <ol className="approval-steps" aria-label="Trin i godkendelsen">
      {approval.steps.map((step) => (
        <li key={step.position} className={`approval-step step-${stateOf(approval, step)}`}>
          <p>
            <b>{step.label}</b>
            {step.person && `: ${step.person.name}`}
          </p>
          <p className="quiet">{stateText(approval, step)}</p>
          {step.comment && <p className="lines">{step.comment}</p>}
        </li>
      ))}
    </ol>
  );
}

/** What waits in a round that is over isn't waited for. */
function stateOf(approval: Approval, step: Step): StepState {
  return approval.state === "running" || step.actedAt !== null ? step.state : "waiting";
}

function stateText(approval: Approval, step: Step): string {
  if (step.actedAt !== null) {
    const name = step.kind === "author" && step.position === 1 ? "Sendt" : STATE_NAMES[step.state];
    const by =
      step.actedBy !== null && step.actedBy.personId !== step.person?.personId
        ? ` af ${step.actedBy.name}`
        : "";
    const forWhom = step.actedFor === null ? "" : ` i stedet for ${step.actedFor.name}`;
    return `${name}${by}${forWhom} ${instantText(step.actedAt, "da")}`;
  }
  if (approval.state !== "running") return "Nåede ikke hertil";
  if (step.dueAt === null) return STATE_NAMES[step.state];
  const due = instantText(step.dueAt, "da");
  return step.state === "current"
    ? `${STATE_NAMES.current}, frist ${due}`
    : `${STATE_NAMES.waiting}, ventet senest ${due}`;
}
