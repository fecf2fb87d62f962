import { instantText } from "../../../platform/i18n/dates.ts";
import { Button, type Refused, TextField } from "../../../ui/index.ts";
import type { MinutesView } from "../minutes-view.ts";

interface SignaturesProps {
  view: MinutesView;
  needsCode: boolean;
  refused: Refused | undefined;
}

/** Who has signed and who is yet to; the viewer's own signature. */
export function Signatures({ view, needsCode, refused }: SignaturesProps) {
  if (view.signers.length === 0) return null;
  return (
    <section className="card" id="underskrifter">
      <h2>Underskrifter</h2>
      <ul className="plain">
        {view.signers.map(({ personId, name, signedAt }) => (
          <li key={personId}>
            {name}:{" "}
            {signedAt === null ? (
              <span className="quiet">mangler</span>
            ) : (
              instantText(new Date(signedAt), "da")
            )}
          </li>
        ))}
      </ul>
      {view.may.sign && (
        <form method="post" className="sheet">
          <p>Du underskriver referatet, som det står her, med dit eget login.</p>
          <input type="hidden" name="sha256" value={view.sha256} />
          {needsCode && (
            <TextField
              name="code"
              label="Kode fra din app"
              autoComplete="one-time-code"
              inputMode="numeric"
              required
              refused={refused}
            />
          )}
          <Button name="handling" value="underskriv">
            Underskriv referatet
          </Button>
        </form>
      )}
    </section>
  );
}
