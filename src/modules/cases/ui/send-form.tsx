import {
  Alert,
  Button,
  CheckField,
  type Option,
  type Refused,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import { dateText, instantText } from "../../../platform/i18n/dates.ts";
import { dateInDenmark } from "../../../platform/clock.ts";
import type { Lack } from "../completeness.ts";
import { documentPath } from "../links.ts";
import { Lacks } from "./lacks.tsx";

/** What sending would start, as the form shows it. */
export interface SendPreview {
  documentId: string;
  /** Why it can't be sent yet; null when it can. */
  fault: { message: string; hint: string | undefined; lacks: readonly Lack[] } | null;
  steps: { position: number; label: string; holder: string; skipped: string | null; dueAt: Date }[];
  /** Advice that the body always asks for. */
  advice: string[];
  /** The body that it goes to first. */
  body: string | null;
  wishedOn: string | null;
  /** The cut-off for the wished meeting, in words. */
  cutOff: { text: string; isPast: boolean } | null;
}

/** Who will have it, and the form that sends it. */
export function SendForm({
  preview,
  units,
  refused,
}: {
  preview: SendPreview;
  units: readonly Option[];
  refused: Refused | undefined;
}) {
  if (preview.fault !== null)
    return (
      <Alert kind="warning">
        <p>
          <b>{preview.fault.message}</b> {preview.fault.hint}
        </p>
        <Lacks page={documentPath(preview.documentId)} lacks={preview.fault.lacks} />
      </Alert>
    );
  return (
    <>
      <h2>Sådan bliver sagen godkendt</h2>
      <ol className="approval-steps" aria-label="Trin i godkendelsen">
        {preview.steps.map((step) => (
          <li
            key={step.position}
            className={`approval-step step-${step.skipped ? "skipped" : "waiting"}`}
          >
            <p>
              <b>{step.label}</b>: {step.holder}
            </p>
            <p className="quiet">{step.skipped ?? whenText(step)}</p>
          </li>
        ))}
      </ol>
      {preview.advice.length > 0 && (
        <p>Samtidig bedes om udtalelse fra {preview.advice.join(", ")}.</p>
      )}
      <form className="sheet" method="post">
        <TextField
          name="wishedOn"
          label={`Ønsket møde${preview.body === null ? "" : ` i ${preview.body}`}`}
          hint={cutOffHint(preview)}
          type="date"
          required={false}
          value={preview.wishedOn}
          refused={refused}
        />
        <TextAreaField
          name="lateReason"
          label="Begrundelse, hvis fristen er overskredet"
          hint="Sekretæren får besked, og begrundelsen står på sagen."
          rows={2}
          required={preview.cutOff?.isPast === true}
          refused={refused}
        />
        <details>
          <summary>Bed flere enheder om en udtalelse</summary>
          <fieldset className="field">
            <legend className="form-label">Enheder</legend>
            {units.map((unit) => (
              <CheckField
                key={unit.value}
                name="adviceUnits[]"
                value={unit.value}
                label={unit.text}
                checked={refused?.values["adviceUnits[]"]?.includes(unit.value) ?? false}
              />
            ))}
          </fieldset>
          <TextField
            name="adviceDueOn"
            label="Svar senest"
            hint="Uden en dato har de tre hverdage."
            type="date"
            required={false}
            refused={refused}
          />
        </details>
        <p className="actions">
          <Button name="handling" value="send">
            Send til godkendelse
          </Button>
        </p>
      </form>
    </>
  );
}

/** Says which meeting it is about, since the date may be changed in the field. */
function cutOffHint({ cutOff, wishedOn }: SendPreview): string {
  if (cutOff === null || wishedOn === null) return "Mødets dato. Uden en dato er der ingen frist.";
  return `For et møde den ${dateText(wishedOn, "da", "long")}: ${cutOff.text}`;
}

function whenText(step: SendPreview["steps"][number]): string {
  return step.position === 1 && step.label === "Forfatter"
    ? `Sender ${dateText(dateInDenmark(step.dueAt), "da", "long")}`
    : `Senest ${instantText(step.dueAt, "da")}`;
}
