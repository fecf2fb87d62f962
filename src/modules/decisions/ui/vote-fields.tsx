import { useState } from "react";
import type { Attendee } from "../../meetings/index.ts";
import type { LiveAmendment } from "../live/live-meeting.ts";

interface VoteFieldsProps {
  entitled: readonly Attendee[];
  amendments: readonly LiveAmendment[];
  hasCasting: boolean;
}

const METHODS = {
  hands: "Håndsoprækning",
  names: "Ved navn",
  party: "Efter parti",
  secret: "Skriftlig",
};
type Method = keyof typeof METHODS;
const CHOICES = [
  ["for", "For"],
  ["against", "Imod"],
  ["abstain", "Undlod"],
] as const;

/** A vote: how it was taken, on what, and its count. Those with a vote at the item are at hand. */
export function VoteFields({ entitled, amendments, hasCasting }: VoteFieldsProps) {
  const [method, setMethod] = useState<Method>("hands");
  const parties = [...Map.groupBy(entitled, ({ party }) => party ?? "Uden for parti")];
  return (
    <>
      <p className="form-hint">{entitled.length} har stemmeret ved punktet.</p>
      <div className="field">
        <label className="form-label" htmlFor="panel-metode">
          Hvordan
        </label>
        <select
          className="form-input"
          id="panel-metode"
          name="metode"
          value={method}
          onChange={(event) => setMethod(event.target.value as Method)}
        >
          {Object.entries(METHODS).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      {amendments.length > 0 && (
        <div className="field">
          <label className="form-label" htmlFor="panel-om">
            Der stemmes om
          </label>
          <select className="form-input" id="panel-om" name="om">
            <option value="">Indstillingen</option>
            {amendments.map(({ id, proposedBy, text }) => (
              <option key={id} value={id}>
                Ændringsforslag fra {proposedBy}: {text.slice(0, 60)}
              </option>
            ))}
          </select>
        </div>
      )}
      {(method === "hands" || method === "secret") && (
        <div className="vote-counts">
          {CHOICES.map(([name, text]) => (
            <Count key={name} name={name} label={text} most={entitled.length} />
          ))}
        </div>
      )}
      {method === "names" &&
        entitled.map(({ personId, name, party }) => (
          <fieldset key={personId} className="vote-row">
            <legend>
              {name}
              {party && ` (${party})`}
            </legend>
            {CHOICES.map(([choice, text]) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={`stemme:${personId}`}
                  value={choice}
                  defaultChecked={choice === "for"}
                />{" "}
                {text}
              </label>
            ))}
          </fieldset>
        ))}
      {method === "party" &&
        parties.map(([party, members]) => (
          <fieldset key={party} className="vote-row">
            <legend>
              {party} ({members.length})
            </legend>
            <div className="vote-counts">
              {CHOICES.map(([choice, text]) => (
                <Count
                  key={choice}
                  name={`parti:${choice}:${party}`}
                  label={text}
                  most={members.length}
                />
              ))}
            </div>
          </fieldset>
        ))}
      {hasCasting && (
        <div className="field">
          <label className="form-label" htmlFor="panel-formand">
            Formandens stemme ved stemmelighed
          </label>
          <select className="form-input" id="panel-formand" name="formand">
            <option value="">Ikke brugt</option>
            <option value="for">For</option>
            <option value="against">Imod</option>
          </select>
        </div>
      )}
    </>
  );
}

function Count({ name, label, most }: { name: string; label: string; most: number }) {
  return (
    <div className="field">
      <label className="form-label" htmlFor={`panel-${name}`}>
        {label}
      </label>
      <input
        className="form-input"
        type="number"
        inputMode="numeric"
        min={0}
        max={most}
        id={`panel-${name}`}
        name={name}
        defaultValue=""
      />
    </div>
  );
}
