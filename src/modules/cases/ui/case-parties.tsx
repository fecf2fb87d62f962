import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, CheckField, TextField } from "../../../ui/index.ts";
import type { CaseView } from "../store/case-page.ts";

/** Who is to be told, who was, and how. */
export function Parties({
  parties,
  mayEdit,
  today,
}: Pick<CaseView, "parties"> & { mayEdit: boolean; today: string }) {
  return (
    <section id="parter">
      <h2>Parter</h2>
      {parties.length === 0 && <p className="empty">Sagen har ingen parter.</p>}
      <ul className="rows">
        {parties.map((party) => (
          <li key={party.id}>
            <p>
              <b>{party.name}</b> {party.contact}{" "}
              {party.toldAt !== null
                ? `Fik besked ${instantText(new Date(party.toldAt), "da").split(" kl.")[0]}: ${party.toldHow}`
                : party.mustBeTold && "Skal have besked"}
            </p>
            {mayEdit && (
              <details>
                <summary>
                  Besked givet<span className="sr-only"> til {party.name}</span>
                </summary>
                <form method="post">
                  <input type="hidden" name="partyId" value={party.id} />
                  <label className="form-label" htmlFor={`dato-${party.id}`}>
                    Dato
                  </label>
                  <input
                    className="form-input short"
                    id={`dato-${party.id}`}
                    type="date"
                    name="toldOn"
                    defaultValue={today}
                    max={today}
                    required
                  />
                  <label className="form-label" htmlFor={`hvordan-${party.id}`}>
                    Hvordan
                  </label>
                  <input
                    className="form-input"
                    id={`hvordan-${party.id}`}
                    name="how"
                    required
                    maxLength={120}
                  />
                  <div className="actions">
                    <Button kind="secondary" name="handling" value="besked">
                      Notér besked
                    </Button>
                    <Button kind="plain" name="handling" value="fjern-part" formNoValidate>
                      Fjern parten
                    </Button>
                  </div>
                </form>
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <details>
          <summary>Tilføj part</summary>
          <form method="post" className="sheet">
            <TextField name="name" label="Navn" required maxLength={200} />
            <TextField
              name="contact"
              label="Adresse, mail eller telefon"
              required={false}
              maxLength={300}
            />
            <CheckField name="mustBeTold" label="Skal have besked om afgørelsen" checked />
            <Button kind="secondary" name="handling" value="part">
              Tilføj part
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}
