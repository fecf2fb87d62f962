import {
  Button,
  CheckField,
  ChoiceField,
  type Refused,
  TextAreaField,
  TextField,
} from "../../../ui/index.ts";

interface ChairDecisionFormProps {
  chairs: readonly { id: string; name: string }[];
  viewerId: string;
  /** YYYY-MM-DD */
  today: string;
  refused: Refused | undefined;
}

/** Records what the chair decided; without a chair there is nobody to decide. */
export function ChairDecisionForm({ chairs, viewerId, today, refused }: ChairDecisionFormProps) {
  if (chairs.length === 0)
    return <p className="quiet">Udvalget har hverken formand eller næstformand i dag.</p>;
  const usual = chairs.find(({ id }) => id === viewerId) ?? chairs[0]!;
  return (
    <form method="post" className="sheet">
      <h2>Ny formandsbeslutning</h2>
      <TextField name="title" label="Overskrift" required refused={refused} />
      <TextAreaField name="text" label="Beslutning" required rows={5} refused={refused} />
      <div className="field-row">
        <ChoiceField
          name="personId"
          label="Besluttet af"
          options={chairs.map(({ id, name }) => ({ value: id, text: name }))}
          value={usual.id}
          refused={refused}
        />
        <TextField
          name="decidedOn"
          label="Dato"
          type="date"
          required
          value={today}
          refused={refused}
        />
      </div>
      <CheckField
        name="closed"
        label="Lukket"
        hint="Kun udvalgets medlemmer og sekretær kan se den."
        checked={(refused?.values["closed"] ?? []).length > 0}
      />
      <TextField
        name="ground"
        label="Grund til lukning"
        hint="Når beslutningen er lukket. For eksempel: kommunestyrelseslovens § 10, køb af ejendom."
        refused={refused}
      />
      <div className="actions">
        <Button>Gem</Button>
      </div>
    </form>
  );
}
