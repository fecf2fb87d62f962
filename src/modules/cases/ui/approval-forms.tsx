import {
  Button,
  ChoiceField,
  type Option,
  RadioFields,
  type Refused,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import { currentStep } from "../approval.ts";
import type { ApprovalView } from "../load-approval.ts";
import { ANSWER_NAMES } from "./advice-list.tsx";

interface FormProps {
  view: ApprovalView;
  refused: Refused | undefined;
}

const actionOf = (view: ApprovalView) => `/intern/dokumenter/${view.document.id}/godkendelse`;

/** The step as the viewer sees it, so that two can't act on one. */
function SeenStep({ view }: { view: ApprovalView }) {
  const [newest] = view.rounds;
  const step = newest && currentStep(newest);
  return <input type="hidden" name="position" value={step?.position ?? 0} />;
}

/** Approving, and sending back. */
export function ApproveForms({ view, refused, open }: FormProps & { open: boolean }) {
  const waits = view.awaited.length > 0;
  return (
    <div className="choices">
      <details open={open && refused?.fields["comment"] === undefined}>
        <summary>Godkend</summary>
        <form className="sheet" method="post" action={actionOf(view)}>
          <SeenStep view={view} />
          {waits && (
            <p>
              Der ventes på udtalelse fra {view.awaited.join(", ")}. Godkender du før, skal du
              skrive hvorfor.
            </p>
          )}
          <TextAreaField
            name="remark"
            label={waits ? "Hvorfor der ikke ventes" : "Bemærkning"}
            rows={2}
            required={waits}
            refused={refused}
          />
          <TextAreaField
            name="conditions"
            label="Betingelser"
            hint="De bliver stående på sagen, så alle efter dig kan se dem."
            rows={2}
            required={false}
            refused={refused}
          />
          <Button name="handling" value="godkend">
            Godkend
          </Button>
        </form>
      </details>
      <details open={refused?.fields["comment"] !== undefined}>
        <summary>Send tilbage til forfatteren</summary>
        <form className="sheet" method="post" action={actionOf(view)}>
          <SeenStep view={view} />
          <TextAreaField
            name="comment"
            label="Hvad der skal ændres"
            rows={4}
            required
            refused={refused}
          />
          <Button kind="danger" name="handling" value="retur">
            Send tilbage
          </Button>
        </form>
      </details>
    </div>
  );
}

/** The first of the viewer's unanswered advice; a second comes when that one is answered. */
export function AnswerAdvice({ view, refused }: FormProps) {
  const [id] = view.may.answer;
  const one = view.rounds[0]?.advice.find((advice) => advice.id === id);
  if (one === undefined) return null;
  return (
    <div className="choices">
      <details open>
        <summary>Giv udtalelse fra {one.label}</summary>
        <form className="sheet" method="post" action={actionOf(view)}>
          <input type="hidden" name="adviceId" value={one.id} />
          <RadioFields
            name="answer"
            label="Udtalelse"
            required
            refused={refused}
            options={Object.entries(ANSWER_NAMES).map(([value, text]) => ({ value, text }))}
          />
          <TextAreaField
            name="text"
            label="Bemærkninger"
            rows={4}
            required={false}
            refused={refused}
          />
          <Button name="handling" value="svar">
            Afgiv udtalelse
          </Button>
        </form>
      </details>
    </div>
  );
}

/** What is rarer: advice from one more unit, leaving a step out, taking the document back. */
export function RarerForms({ view, refused, units }: FormProps & { units: readonly Option[] }) {
  const { askAdvice, skip, withdraw } = view.may;
  return (
    <div className="choices">
      {askAdvice && (
        <details open={opens(refused, "unitId", "dueOn")}>
          <summary>Bed om en udtalelse</summary>
          <form className="sheet" method="post" action={actionOf(view)}>
            <ChoiceField
              name="unitId"
              label="Enhed"
              options={units}
              empty="Vælg en enhed"
              required
              refused={refused}
            />
            <TextField name="dueOn" label="Svar senest" type="date" required refused={refused} />
            <Button name="handling" value="bed-om-udtalelse">
              Bed om udtalelse
            </Button>
          </form>
        </details>
      )}
      {skip && (
        <details open={opens(refused, "skipReason")}>
          <summary>Spring trinnet over</summary>
          <form className="sheet" method="post" action={actionOf(view)}>
            <SeenStep view={view} />
            <TextAreaField
              name="skipReason"
              label="Hvorfor det kan undværes"
              hint="Begrundelsen står på sagen."
              rows={2}
              required
              refused={refused}
            />
            <Button kind="danger" name="handling" value="spring-over">
              Spring over
            </Button>
          </form>
        </details>
      )}
      {withdraw && (
        <details>
          <summary>Træk sagen tilbage fra godkendelse</summary>
          <form className="sheet" method="post" action={actionOf(view)}>
            <p>Sagen bliver en kladde igen. Det, der er godkendt, skal godkendes på ny.</p>
            <Button kind="danger" name="handling" value="traek-tilbage">
              Træk tilbage
            </Button>
          </form>
        </details>
      )}
    </div>
  );
}

function opens(refused: Refused | undefined, ...fields: string[]): boolean {
  return fields.some((field) => refused?.fields[field] !== undefined);
}
