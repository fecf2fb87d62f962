import {
  Button,
  CheckField,
  ChoiceField,
  RadioFields,
  type Refused,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";
import type { DispatchView } from "../dispatch-view.ts";
import { DISPATCH_KIND_NAMES, RECIPIENT_ROLE_NAMES, SEES_NAMES } from "../words.ts";

interface DispatchFormProps {
  view: DispatchView;
  refused: Refused | undefined;
}

/** The form that sends papers out; it counts once, however often it is sent. */
export function DispatchForm({ view, refused }: DispatchFormProps) {
  const [first] = view.kinds;
  const isAgenda = first === "agenda";
  const ticked = (name: string, at: boolean) =>
    refused === undefined ? at : (refused.values[name]?.length ?? 0) > 0;
  return (
    <section aria-labelledby="send">
      <h2 id="send">{isAgenda ? "Udsend dagsordenen" : "Send tillæg eller rettelse"}</h2>
      <form method="post" className="sheet">
        <input
          type="hidden"
          name="udsendelse"
          value={refused?.values["udsendelse"]?.[0] ?? view.dispatchId}
        />
        <input type="hidden" name="revision" value={view.revision} />
        {isAgenda ? (
          <input type="hidden" name="slags" value="agenda" />
        ) : (
          <ChoiceField
            name="slags"
            label="Hvad sendes"
            hint="Et tillæg rummer nye punkter; en rettelse fortæller om noget, der er ændret eller taget af."
            refused={refused}
            options={view.kinds.map((value) => ({ value, text: DISPATCH_KIND_NAMES[value] }))}
          />
        )}
        <TextAreaField
          name="besked"
          label="Besked til modtagerne"
          hint="Står i mailen. Skriv intet om lukkede punkter."
          required={false}
          refused={refused}
        />
        {view.isLate && (
          <TextAreaField
            name="forsinkelse"
            label="Hvorfor udsendes der efter fristen?"
            hint="Gemmes sammen med udsendelsen."
            rows={2}
            refused={refused}
          />
        )}
        <Recipients view={view} />
        {view.lists.length > 0 && (
          <fieldset className="field">
            <legend className="form-label">Send også til</legend>
            <p className="form-hint">De får den åbne del.</p>
            {view.lists.map(({ id, name, isChosen }) => (
              <CheckField
                key={id}
                name="lister[]"
                value={id}
                label={name}
                checked={
                  refused === undefined
                    ? isChosen
                    : (refused.values["lister[]"]?.includes(id) ?? false)
                }
              />
            ))}
          </fieldset>
        )}
        <div className="field">
          <CheckField
            name="vedhaeft"
            label="Vedhæft dagsordenen som PDF"
            hint="Kun hos modtagere, hvis dagsorden ikke rummer noget lukket. Andre får et link."
            checked={ticked("vedhaeft", true)}
          />
        </div>
        <RadioFields
          name="offentlig"
          label="Den åbne del på hjemmesiden"
          required
          value={view.publicByDefault}
          refused={refused}
          options={[
            { value: "now", text: "Offentliggøres nu" },
            {
              value: "at",
              text: "Offentliggøres på et tidspunkt",
              hint: "Vælg dag og klokkeslæt herunder.",
            },
            { value: "no", text: "Offentliggøres ikke" },
          ]}
        />
        <div className="field-row">
          <TextField
            name="dato"
            label="Dag"
            type="date"
            required={false}
            value={view.proposedDay}
            refused={refused}
          />
          <TextField
            name="kl"
            label="Klokken"
            type="time"
            required={false}
            value="12:00"
            refused={refused}
          />
        </div>
        {view.checks.some(({ kind }) => kind === "warn") && (
          <CheckField
            name="set"
            label="Jeg har set tjeklisten og vil udsende alligevel"
            checked={ticked("set", false)}
          />
        )}
        <div className="actions">
          <Button>{isAgenda ? "Udsend dagsordenen" : "Send"}</Button>
        </div>
      </form>
    </section>
  );
}

function Recipients({ view: { recipients, outsiders } }: { view: DispatchView }) {
  const count = recipients.length + outsiders.length;
  return (
    <details className="field">
      <summary>Modtagere ({count})</summary>
      <ul>
        {recipients.map(({ name, role, sees }) => (
          <li key={`${name} ${role}`}>
            {name}, {(RECIPIENT_ROLE_NAMES[role] ?? role).toLowerCase()}:{" "}
            {SEES_NAMES[sees].toLowerCase()}
          </li>
        ))}
        {outsiders.map((name) => (
          <li key={name}>{name}, gæst udefra: egne punkter med mail</li>
        ))}
      </ul>
      <p className="form-hint">
        De får også mødet i kalenderen, hvis de ikke har det i forvejen; gæster med deres egen tid,
        fordelingslister ikke.
      </p>
    </details>
  );
}
