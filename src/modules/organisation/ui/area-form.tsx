import { Button, ChoiceField, type Option, type refusedIn, TextField } from "../../../ui/index.ts";
import type { Area } from "../store/nomination-areas.ts";
import { PersonField } from "./person-field.tsx";

interface AreaFormProps {
  area: Area | null;
  units: readonly Option[];
  refused: ReturnType<typeof refusedIn>;
}

/** Who proposes for which part of the organisation, and how many. */
export function AreaForm({ area, units, refused }: AreaFormProps) {
  return (
    <form method="post" className="sheet" id="formular">
      <h2>{area ? `Ret ${area.name}` : "Tilføj område"}</h2>
      {area && <input type="hidden" name="id" value={area.id} />}
      <TextField name="name" label="Navn" required value={area?.name} refused={refused} />
      <ChoiceField
        name="unitId"
        label="Enhed"
        empty="Ingen bestemt"
        options={units}
        value={area?.unitId}
        refused={refused}
      />
      <PersonField
        name="responsible"
        label="Ansvarlig for indstillingen"
        hint="Navn, initialer eller mailadresse."
        required={false}
        value={area?.responsibleName}
        refused={refused}
      />
      <TextField
        name="expected"
        label="Forventet antal"
        type="number"
        min={0}
        required={false}
        value={area?.expected?.toString()}
        refused={refused}
      />
      <div className="actions">
        <Button name="handling" value="gem">
          Gem
        </Button>
        {area?.nominees === 0 && (
          <Button kind="danger" name="handling" value="fjern" formNoValidate>
            Fjern området
          </Button>
        )}
        <a href="?">Fortryd</a>
      </div>
    </form>
  );
}
