import { Button, type Refused } from "../../../ui/index.ts";
import type { PublishView } from "../publish-view.ts";
import { REDACTION_KIND_NAMES } from "../words.ts";

type Item = PublishView["items"][number];

/** Whether the item waits, and what of it is left out. */
export function ItemPublication({ item, refused }: { item: Item; refused: Refused | undefined }) {
  const { number, title, publicTitle, closed, hold } = item;
  return (
    <section className="card publish-item" aria-labelledby={`punkt-${item.id}`}>
      <h2 id={`punkt-${item.id}`}>
        {number}. {title} {closed && <span className="badge pale">Lukket</span>}
      </h2>
      {closed ? (
        <p>Offentlig titel: {publicTitle ?? "Lukket punkt"}</p>
      ) : (
        <>
          {hold === null ? (
            <SetHold item={item} refused={refused} />
          ) : (
            <Held item={item} hold={hold} />
          )}
          <Redactions item={item} />
        </>
      )}
    </section>
  );
}

function Held({ item, hold }: { item: Item; hold: NonNullable<Item["hold"]> }) {
  return (
    <form method="post">
      <p>
        <span className="badge late">Holdes tilbage</span> {hold.reason}
        {hold.untilTold &&
          (hold.waitsFor.length > 0
            ? ` Venter på besked til: ${hold.waitsFor.join(", ")}.`
            : " Alle parter har fået besked.")}
      </p>
      <input type="hidden" name="itemId" value={item.id} />
      <Button kind="secondary" name="handling" value="frigiv">
        Ophæv<span className="sr-only"> for punkt {item.number}</span>
      </Button>
    </form>
  );
}

function SetHold({ item, refused }: { item: Item; refused: Refused | undefined }) {
  const isThis = refused?.values["itemId"]?.[0] === item.id;
  return (
    <details open={isThis}>
      <summary>
        Hold tilbage<span className="sr-only"> punkt {item.number}</span>
      </summary>
      <form method="post" className="sheet">
        <input type="hidden" name="itemId" value={item.id} />
        <label className="form-label" htmlFor={`grund-${item.id}`}>
          Hvorfor?
        </label>
        <input
          className="form-input"
          type="text"
          id={`grund-${item.id}`}
          name="reason"
          required
          maxLength={500}
          defaultValue={isThis ? refused.values["reason"]?.[0] : undefined}
        />
        <div className="check">
          <input type="checkbox" id={`vent-${item.id}`} name="untilTold" />
          <label htmlFor={`vent-${item.id}`}>Indtil sagens parter har fået besked</label>
        </div>
        <Button kind="secondary" name="handling" value="tilbagehold">
          Hold punktet tilbage
        </Button>
      </form>
    </details>
  );
}

function Redactions({ item }: { item: Item }) {
  return (
    <>
      {item.redactions.length > 0 && (
        <ul className="rows">
          {item.redactions.map(({ id, phrase, kind, state, replacement }) => (
            <li key={id}>
              <form method="post">
                <p>
                  <b>{phrase}</b> ({REDACTION_KIND_NAMES[kind]}):{" "}
                  {state === "proposed" && <span className="badge late">Skal afgøres</span>}
                  {state === "accepted" && `udelades, vises som ${replacement}`}
                  {state === "refused" && "bliver stående"}
                </p>
                <input type="hidden" name="handling" value="afgoer" />
                <input type="hidden" name="id" value={id} />
                <div className="actions">
                  {state !== "accepted" && (
                    <Button kind="secondary" name="state" value="accepted">
                      Udelad<span className="sr-only"> {phrase}</span>
                    </Button>
                  )}
                  {state !== "refused" && (
                    <Button kind="plain" name="state" value="refused">
                      Lad stå<span className="sr-only"> {phrase}</span>
                    </Button>
                  )}
                </div>
              </form>
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>
          Udelad andre ord<span className="sr-only"> i punkt {item.number}</span>
        </summary>
        <form method="post" className="sheet">
          <input type="hidden" name="itemId" value={item.id} />
          <label className="form-label" htmlFor={`ord-${item.id}`}>
            Ord, der skal udelades
          </label>
          <input
            className="form-input"
            type="text"
            id={`ord-${item.id}`}
            name="phrase"
            required
            maxLength={200}
          />
          <p className="form-hint">
            Punktets bilag bliver heller ikke offentlige, når ord er udeladt.
          </p>
          <Button kind="secondary" name="handling" value="udelad">
            Udelad
          </Button>
        </form>
      </details>
    </>
  );
}
