import { Button } from "../../../ui/index.ts";

/** Approves those that nothing holds back: all of them, or the ticked. */
export function ApproveBar({ sure }: { sure: number }) {
  return (
    <form method="post" id="godkend" className="sheet">
      <h3>Godkend de sikre</h3>
      <p>
        {sure === 1
          ? "Et papir er læst uden tvivl, eller tvivlen er afgjort."
          : `${sure} papirer er læst uden tvivl, eller tvivlen er afgjort.`}
      </p>
      <fieldset className="field">
        <legend className="form-label">Når de er indlæst</legend>
        <div className="check">
          <input type="radio" id="godkend-publish" name="saa" value="publish" defaultChecked />
          <label htmlFor="godkend-publish">Offentliggør dem</label>
        </div>
        <div className="check">
          <input type="radio" id="godkend-draft" name="saa" value="draft" />
          <label htmlFor="godkend-draft">Gem dem uden at offentliggøre</label>
        </div>
      </fieldset>
      <div className="actions">
        <Button name="handling" value="godkend-alle">
          Godkend alle sikre ({sure})
        </Button>
        <Button kind="secondary" name="handling" value="godkend-valgte">
          Godkend de valgte
        </Button>
      </div>
    </form>
  );
}
