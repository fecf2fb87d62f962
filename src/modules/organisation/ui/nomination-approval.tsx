import { Button, CheckField, type refusedIn, TextAreaField } from "../../../ui/index.ts";
import { nomineeKey } from "../nomination.ts";
import type { Nominee } from "../store/nominations.ts";

const STATES = { proposed: "", approved: "godkendt", declined: "ikke godkendt" };

interface NominationApprovalProps {
  nominees: readonly Nominee[];
  mayApprove: boolean;
  /** How many areas aren't in. */
  missing: number;
  refused: ReturnType<typeof refusedIn>;
}

/** Everybody who is proposed, area by area, to be approved as a whole. */
export function NominationApproval(props: NominationApprovalProps) {
  const { nominees, mayApprove, missing, refused } = props;
  const areas = Map.groupBy(nominees, ({ areaName }) => areaName);
  const chosen = refused?.values["approved[]"];
  const canApprove = mayApprove && missing === 0 && nominees.length > 0;
  const content = (
    <>
      <h2>Indstillede</h2>
      {nominees.length === 0 && <p className="empty">Ingen er indstillet endnu.</p>}
      {[...areas].map(([area, people]) => (
        <fieldset className="field" key={area}>
          <legend className="form-label">
            {area} ({people.length})
          </legend>
          {canApprove ? (
            people.map((one) => (
              <CheckField
                key={one.personId}
                name="approved[]"
                value={nomineeKey(one)}
                label={about(one)}
                {...(one.reason !== null && { hint: one.reason })}
                checked={chosen?.includes(nomineeKey(one)) ?? true}
              />
            ))
          ) : (
            <ul>
              {people.map((one) => (
                <li key={one.personId}>
                  {[about(one), STATES[one.state]].filter(Boolean).join(", ")}
                </li>
              ))}
            </ul>
          )}
        </fieldset>
      ))}
      {mayApprove && missing > 0 && (
        <p>
          Runden kan godkendes, når{" "}
          {missing === 1 ? "det sidste område" : `de sidste ${missing} områder`} er sendt ind.
        </p>
      )}
      {canApprove && (
        <>
          <TextAreaField
            name="note"
            label="Bemærkning"
            hint="Skal udfyldes, når nogle ikke godkendes."
            rows={3}
            refused={refused}
          />
          <Button name="handling" value="godkend">
            Godkend samlet
          </Button>
        </>
      )}
    </>
  );
  if (!canApprove) return <section className="sheet">{content}</section>;
  return (
    <form method="post" className="sheet">
      {content}
    </form>
  );
}

function about({ name, title, unitName, level }: Nominee): string {
  const place = [title, unitName, level !== null && `niveau ${level}`].filter(Boolean);
  return [name, ...place].join(", ");
}
