import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, CheckField, type Refused, TextAreaField, TextField } from "../../../ui/index.ts";
import { meetingPath } from "../../meetings/ui/index.ts";
import type { MinutesView } from "../minutes-view.ts";
import { APPROVAL_NAMES } from "../words.ts";

interface StepsProps {
  view: MinutesView;
  meetingId: string;
  refused: Refused | undefined;
}

/** Where the minutes are on their way, and the secretary's next step. */
export function MinutesSteps({ view, meetingId, refused }: StepsProps) {
  const [latest] = view.circulations;
  return (
    <section className="card" id="gang">
      <h2>Referatets gang</h2>
      <p>
        <a href={`${meetingPath(meetingId, "referat")}/referat.pdf`}>Hent referatet (PDF)</a>
      </p>
      <p>Godkendes ved {APPROVAL_NAMES[view.way]}.</p>
      {latest && (
        <p>
          Sendt {instantText(new Date(latest.sentAt), "da")} af {latest.sentBy}.
          {latest.deadline !== null &&
            ` Frist for bemærkninger: ${instantText(new Date(latest.deadline), "da")}.`}
        </p>
      )}
      {latest?.message && <p className="quiet">{latest.message}</p>}
      {view.may.circulate && <Circulate {...{ view, meetingId, refused }} />}
      {view.may.conclude && <Conclude refused={refused} />}
    </section>
  );
}

function Circulate({ view, meetingId, refused }: StepsProps) {
  return (
    <>
      {view.lacks.length > 0 && (
        <>
          <h3>Mangler</h3>
          <ul>
            {view.lacks.map(({ itemId, number, text }) => (
              <li key={itemId + text}>
                <a href={`#punkt-${itemId}`}>Punkt {number}</a>: {text}
              </li>
            ))}
          </ul>
          <p>
            <a href={meetingPath(meetingId, "moede")}>Ret på mødeskærmen</a>
          </p>
        </>
      )}
      <form method="post" className="sheet">
        <h3>Send til gennemsyn</h3>
        <TextField
          name="deadlineDate"
          type="date"
          label="Frist for bemærkninger"
          required={false}
          refused={refused}
        />
        <TextField
          name="deadlineTime"
          type="time"
          label="Klokkeslæt"
          value="12:00"
          refused={refused}
        />
        <TextAreaField
          name="message"
          label="Besked til medlemmerne"
          required={false}
          maxLength={2000}
          refused={refused}
        />
        {view.lacks.some((one) => one.stops) && (
          <CheckField name="regardless" label="Send, selv om noget mangler" />
        )}
        <Button name="handling" value="send">
          Send til gennemsyn
        </Button>
      </form>
    </>
  );
}

function Conclude({ refused }: { refused: Refused | undefined }) {
  return (
    <>
      <form method="post" className="sheet">
        <h3>Godkend</h3>
        <p>Et godkendt referat er låst. Derefter kan der kun skrives tilføjelser.</p>
        <TextField
          name="reason"
          label="Begrundelse"
          hint="Kun hvis en underskrift mangler, eller næste møde ikke føres her."
          required={false}
          refused={refused}
        />
        <Button name="handling" value="godkend">
          Godkend referatet
        </Button>
      </form>
      <details>
        <summary>Kald referatet tilbage</summary>
        <form method="post" className="sheet">
          <label className="form-label" htmlFor="kald-begrundelse">
            Hvad skal rettes?
          </label>
          <input
            className="form-input"
            type="text"
            id="kald-begrundelse"
            name="reason"
            required
            maxLength={1000}
          />
          <Button kind="secondary" name="handling" value="kald">
            Kald tilbage
          </Button>
        </form>
      </details>
    </>
  );
}
