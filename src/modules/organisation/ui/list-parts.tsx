import {
  Button,
  CheckField,
  ChoiceField,
  DataTable,
  type Option,
  type refusedIn,
  TextField,
} from "../../../ui/index.ts";
import { MEMBERSHIP_ROLE_NAMES, MEMBERSHIP_ROLES } from "../roles.ts";
import type { Addressee, DistributionList } from "../store/distribution-lists.ts";
import { PersonField } from "./person-field.tsx";
import { PersonLink } from "./person-link.tsx";
import { sourceText } from "./source-text.ts";

type Refused = ReturnType<typeof refusedIn>;
type Source = DistributionList["sources"][number];

/** Where the list takes its people from. */
export function Sources({ list, mayEdit }: { list: DistributionList; mayEdit: boolean }) {
  return (
    <section>
      <h2>Listen består af</h2>
      <DataTable
        caption="Listen består af"
        quietCaption
        rows={list.sources}
        keyOf={({ id }) => id}
        empty="Listen er tom."
        columns={mayEdit ? [SOURCE_COLUMN, REMOVE_COLUMN] : [SOURCE_COLUMN]}
      />
    </section>
  );
}

const SOURCE_COLUMN = { title: "Modtagere", cell: sourceText };
const REMOVE_COLUMN = {
  title: "Fjern",
  cell: (source: Source) => <RemoveSource source={source} />,
};

function RemoveSource({ source }: { source: Source }) {
  return (
    <form method="post">
      <input type="hidden" name="modtager" value={source.id} />
      <Button kind="plain" name="handling" value="fjern" aria-label={`Fjern ${sourceText(source)}`}>
        Fjern
      </Button>
    </form>
  );
}

interface AddSourceProps {
  bodies: readonly Option[];
  units: readonly Option[];
  refused: Refused;
}

/** Three forms, since a list is made of three kinds of things. */
export function AddSource({ bodies, units, refused }: AddSourceProps) {
  const add = (
    <Button kind="secondary" name="handling" value="tilfoej">
      Føj til listen
    </Button>
  );
  return (
    <details open={refused?.values["handling"]?.[0] === "tilfoej"}>
      <summary>Føj modtagere til</summary>
      <form method="post" className="sheet">
        <ChoiceField
          name="bodyId"
          label="Et udvalg"
          options={bodies}
          empty="Vælg udvalg"
          refused={refused}
        />
        <fieldset className="field">
          <legend className="form-label">Hvem i udvalget</legend>
          <p className="form-hint">Vælger du ingen, er alle med.</p>
          {MEMBERSHIP_ROLES.map((role) => (
            <CheckField
              key={role}
              name="roles[]"
              value={role}
              label={MEMBERSHIP_ROLE_NAMES[role]}
              checked={false}
            />
          ))}
        </fieldset>
        {add}
      </form>
      <form method="post" className="sheet">
        <ChoiceField
          name="unitId"
          label="En enhed"
          hint="Med alle enheder under den."
          options={units}
          empty="Vælg enhed"
          refused={refused}
        />
        {add}
      </form>
      <form method="post" className="sheet">
        <PersonField
          name="person"
          label="En person"
          hint="Skriv navn, initialer eller mailadresse."
          refused={refused}
        />
        {add}
      </form>
    </details>
  );
}

/** Whom the list reaches today. */
export function Addressees({ addressees }: { addressees: Addressee[] }) {
  return (
    <section>
      <h2>
        Når i dag ud til {addressees.length === 1 ? "1 person" : `${addressees.length} personer`}
      </h2>
      <DataTable
        caption="Modtagere i dag"
        quietCaption
        rows={addressees}
        keyOf={({ personId }) => personId}
        empty="Ingen."
        columns={ADDRESSEE_COLUMNS}
      />
    </section>
  );
}

const ADDRESSEE_COLUMNS = [
  {
    title: "Navn",
    cell: ({ personId, name }: Addressee) => <PersonLink person={{ id: personId, name }} />,
  },
  { title: "Mailadresse", cell: ({ email }: Addressee) => email ?? "Ingen adresse" },
];

export function EditList({ list, refused }: { list: DistributionList; refused: Refused }) {
  return (
    <section>
      <h2>Ret</h2>
      <details open={refused?.values["handling"]?.[0] === "omdoeb"}>
        <summary>Giv listen et andet navn</summary>
        <form method="post" className="sheet">
          <TextField
            name="name"
            label="Navn"
            required
            maxLength={200}
            value={list.name}
            refused={refused}
          />
          <Button name="handling" value="omdoeb">
            Gem navn
          </Button>
        </form>
      </details>
      <details>
        <summary>Slet listen</summary>
        <form method="post" className="sheet">
          <p>Personerne på listen røres ikke.</p>
          <Button kind="danger" name="handling" value="slet">
            Slet listen
          </Button>
        </form>
      </details>
    </section>
  );
}
