import { dateText } from "../../../platform/i18n/index.ts";
import {
  Button,
  ButtonLink,
  DataTable,
  type Option,
  type refusedIn,
  TextField,
} from "../../../ui/index.ts";
import type { HeadCount } from "../store/head-counts.ts";
import type { Person } from "../store/people.ts";
import type { Unit } from "../store/units.ts";
import type { UnitNode } from "../unit-tree.ts";
import { PeopleTable } from "./people-table.tsx";
import { PersonField } from "./person-field.tsx";
import { UnitFields } from "./unit-fields.tsx";
import { UnitTreeView } from "./unit-tree-view.tsx";

type Refused = ReturnType<typeof refusedIn>;

export function UnitsBelow(props: { unit: Unit; below: UnitNode[]; mayEdit: boolean }) {
  const { unit, below, mayEdit } = props;
  const mayAdd = mayEdit && unit.validTo === null;
  if (below.length === 0 && !mayAdd) return null;
  return (
    <section>
      <h2>Enheder under {unit.name}</h2>
      {below.length === 0 ? (
        <p className="empty">Her er ingen.</p>
      ) : (
        <UnitTreeView nodes={below} depth={1} />
      )}
      {mayAdd && (
        <p className="actions">
          <ButtonLink href={`/intern/organisation/enheder/ny?under=${unit.id}`}>
            Opret enhed her
          </ButtonLink>
        </p>
      )}
    </section>
  );
}

export function UnitPeople(props: { unit: Unit; shown: Person[]; total: number }) {
  const { unit, shown, total } = props;
  return (
    <section>
      <h2>Personer</h2>
      <PeopleTable people={shown} empty="Ingen personer hører til enheden." without="unit" />
      {total > shown.length && (
        <p>
          <a href={`/intern/personer?enhed=${unit.id}`}>Vis alle {total} personer</a>
        </p>
      )}
    </section>
  );
}

interface HeadCountsProps {
  counts: HeadCount[];
  mayCount: boolean;
  today: string;
  refused: Refused;
}

export function HeadCounts({ counts, mayCount, today, refused }: HeadCountsProps) {
  if (counts.length === 0 && !mayCount) return null;
  return (
    <section>
      <h2>Medarbejdertal</h2>
      <DataTable
        caption="Medarbejdertal"
        quietCaption
        rows={counts}
        keyOf={({ countedOn }) => countedOn}
        empty="Der er ikke skrevet noget tal endnu."
        columns={[
          { title: "Optalt", cell: ({ countedOn }) => dateText(countedOn, "da", "long") },
          { title: "Medarbejdere", numeric: true, cell: ({ people }) => danish(people) },
          {
            title: "Årsværk",
            numeric: true,
            cell: ({ fullTime }) => (fullTime === null ? "–" : danish(fullTime)),
          },
        ]}
      />
      {mayCount && (
        <details open={refused?.values["handling"]?.[0] === "tal"}>
          <summary>Skriv et nyt tal</summary>
          <form method="post" className="sheet">
            <TextField
              name="countedOn"
              label="Optalt den"
              type="date"
              required
              value={today}
              refused={refused}
            />
            <TextField
              name="people"
              label="Medarbejdere"
              type="number"
              min={0}
              required
              refused={refused}
            />
            <TextField
              name="fullTime"
              label="Årsværk"
              inputMode="decimal"
              required={false}
              refused={refused}
            />
            <Button name="handling" value="tal">
              Gem tal
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}

interface EditUnitProps {
  unit: Unit;
  options: readonly Option[];
  today: string;
  refused: Refused;
}

export function EditUnit({ unit, options, today, refused }: EditUnitProps) {
  if (unit.validTo !== null)
    return (
      <form method="post" className="actions">
        <Button kind="secondary" name="handling" value="genaabn">
          Genåbn enheden
        </Button>
      </form>
    );
  const open = (work: string) => refused?.values["handling"]?.[0] === work;
  return (
    <section>
      <h2>Ret</h2>
      <details open={open("leder")}>
        <summary>Udpeg leder</summary>
        <form method="post" className="sheet">
          <PersonField
            name="leader"
            label="Leder"
            hint="Navn, initialer eller mailadresse. Tomt felt: ingen leder."
            value={unit.leader?.name}
            refused={refused}
          />
          <Button name="handling" value="leder">
            Gem leder
          </Button>
        </form>
      </details>
      <details open={open("ret")}>
        <summary>Ret navn eller flyt enheden</summary>
        <form method="post" className="sheet">
          <UnitFields unit={unit} options={options} refused={refused} />
          <Button name="handling" value="ret">
            Gem
          </Button>
        </form>
      </details>
      <details open={open("nedlaeg")}>
        <summary>Nedlæg enheden</summary>
        <form method="post" className="sheet">
          <p>Flyt først personer og enheder et andet sted hen. Enheden kan genåbnes.</p>
          <TextField
            name="lastDay"
            label="Sidste dag"
            type="date"
            required
            value={today}
            refused={refused}
          />
          <Button kind="danger" name="handling" value="nedlaeg">
            Nedlæg enheden
          </Button>
        </form>
      </details>
    </section>
  );
}

function danish(figure: number): string {
  return figure.toLocaleString("da-DK");
}
