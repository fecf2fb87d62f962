import { dateText } from "../../../platform/i18n/dates.ts";
import { Button, CheckField, RadioFields, type Refused } from "../../../ui/index.ts";
import type { ReadyCase } from "../ready-cases.ts";
import type { ForeignMinutes } from "../store/foreign-minutes.ts";
import type { EarlierItem } from "../store/resubmissions.ts";
import { FreeItemFields } from "./free-item-fields.tsx";
import { type Chapters, PuttingFields } from "./putting-fields.tsx";

interface FormProps {
  where: Chapters;
  refused: Refused | undefined;
}

export function AddCasesForm({ cases, where, refused }: FormProps & { cases: ReadyCase[] }) {
  if (cases.length === 0)
    return (
      <p className="empty">
        Ingen godkendte sager venter på udvalget. Det, der er på vej, står under »Kommende sager« på
        udvalgets side.
      </p>
    );
  const chosen = refused?.values["stop[]"] ?? [];
  return (
    <form method="post" className="sheet">
      <input type="hidden" name="handling" value="sager" />
      <fieldset className="field">
        <legend className="form-label">Sager</legend>
        {cases.map(({ stopId, title, about }) => (
          <CheckField
            key={stopId}
            name="stop[]"
            value={stopId}
            label={title}
            hint={about}
            checked={chosen.includes(stopId)}
          />
        ))}
      </fieldset>
      <PuttingFields where={where} refused={refused} />
      <Button>Sæt på dagsordenen</Button>
    </form>
  );
}

export function FreeItemForm({
  where,
  isClosedByRule,
  refused,
}: FormProps & { isClosedByRule: boolean }) {
  return (
    <form method="post" className="sheet">
      <input type="hidden" name="handling" value="frit" />
      <FreeItemFields isClosedByRule={isClosedByRule} refused={refused} />
      <PuttingFields where={where} refused={refused} />
      <Button>Tilføj punktet</Button>
    </form>
  );
}

export function ResubmitForm({
  items,
  asked,
  where,
  refused,
}: FormProps & { items: EarlierItem[]; asked: string }) {
  return (
    <>
      <form method="get" className="filters">
        <input type="hidden" name="vis" value="igen" />
        <div>
          <label className="form-label" htmlFor="felt-soeg">
            Søg i titler fra tidligere møder
          </label>
          <input
            className="form-input"
            id="felt-soeg"
            name="soeg"
            type="search"
            defaultValue={asked}
          />
        </div>
        <Button kind="secondary">Søg</Button>
      </form>
      {items.length === 0 ? (
        <p className="empty">
          {asked === ""
            ? "Ingen punkter er udsat eller stod på et aflyst møde. Søg efter andre ovenfor."
            : "Ingen punkter fra tidligere møder har de ord i titlen."}
        </p>
      ) : (
        <form method="post" className="sheet">
          <input type="hidden" name="handling" value="igen" />
          <RadioFields
            name="item"
            label="Punkt"
            required
            refused={refused}
            options={items.map(({ id, title, date, number, caseNumber, ...was }) => ({
              value: id,
              text: title,
              hint: [
                `${dateText(date, "da", "long")}, punkt ${number}`,
                caseNumber,
                was.wasPostponed ? "udsat" : null,
                was.wasCancelled ? "fra et aflyst møde" : null,
              ]
                .filter(Boolean)
                .join(" · "),
            }))}
          />
          <PuttingFields where={where} refused={refused} />
          <Button>Sæt på igen</Button>
        </form>
      )}
    </>
  );
}

export function ReferForm({ minutes, where, refused }: FormProps & { minutes: ForeignMinutes[] }) {
  if (minutes.length === 0)
    return <p className="empty">Andre udvalg har ingen offentliggjorte referater endnu.</p>;
  return (
    <form method="post" className="sheet">
      <input type="hidden" name="handling" value="referat" />
      <RadioFields
        name="meeting"
        label="Referat"
        hint="Punktet henviser til referatet, hvor det er offentliggjort; intet kopieres."
        required
        refused={refused}
        options={minutes.map(({ meetingId, body, date }) => ({
          value: meetingId,
          text: `${body.name}, ${dateText(date, "da", "long")}`,
        }))}
      />
      <PuttingFields where={where} refused={refused} />
      <Button>Tilføj henvisningen</Button>
    </form>
  );
}
