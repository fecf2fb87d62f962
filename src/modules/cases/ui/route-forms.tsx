import { Button, ChoiceField, DataTable, type Refused, TextField } from "../../../ui/index.ts";
import { PURPOSE_NAMES, PURPOSES, type Stop } from "../route.ts";

const purposes = PURPOSES.map((value) => ({ value, text: PURPOSE_NAMES[value] }));

/** The stops that may still be changed, each with its buttons. */
export function OpenStops({ stops }: { stops: readonly Stop[] }) {
  if (stops.length === 0) return null;
  return (
    <>
      <h2>Kommende stop</h2>
      <p className="quiet">
        Det, der er behandlet eller står på en dagsorden, ligger fast. Resten kan flyttes og ændres.
      </p>
      <DataTable
        caption="Kommende stop"
        quietCaption
        rows={stops.map((stop, index) => ({
          stop,
          isFirst: index === 0,
          isLast: index === stops.length - 1,
        }))}
        keyOf={({ stop }) => stop.id}
        empty=""
        columns={COLUMNS}
      />
    </>
  );
}

interface Row {
  stop: Stop;
  isFirst: boolean;
  isLast: boolean;
}

const COLUMNS = [
  { title: "Udvalg", cell: ({ stop }: Row) => stop.body.name },
  { title: "Formål og ønsket møde", cell: ({ stop }: Row) => <EditStop stop={stop} /> },
  { title: "Rækkefølge", cell: (row: Row) => <MoveStop {...row} /> },
];

function EditStop({ stop }: { stop: Stop }) {
  return (
    <form className="in-row" method="post">
      <input type="hidden" name="stopId" value={stop.id} />
      <select
        className="form-input"
        name="purpose"
        defaultValue={stop.purpose}
        aria-label={`Formål i ${stop.body.name}`}
      >
        {purposes.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      <input
        className="form-input"
        type="date"
        name="wishedOn"
        defaultValue={stop.wishedOn ?? undefined}
        aria-label={`Ønsket møde i ${stop.body.name}`}
      />
      <Button kind="secondary" name="handling" value="ret">
        Gem
      </Button>
    </form>
  );
}

function MoveStop({ stop, isFirst, isLast }: Row) {
  const of = ` ${stop.body.name}`;
  return (
    <form className="in-row" method="post">
      <input type="hidden" name="stopId" value={stop.id} />
      {!isFirst && (
        <Button kind="plain" name="handling" value="op" aria-label={`Flyt op:${of}`}>
          Op
        </Button>
      )}
      {!isLast && (
        <Button kind="plain" name="handling" value="ned" aria-label={`Flyt ned:${of}`}>
          Ned
        </Button>
      )}
      <Button kind="plain" name="handling" value="fjern" aria-label={`Fjern:${of}`}>
        Fjern
      </Button>
    </form>
  );
}

export function AddStop({
  bodies,
  refused,
}: {
  bodies: readonly { id: string; name: string }[];
  refused: Refused | undefined;
}) {
  return (
    <>
      <h2>Tilføj et stop</h2>
      <form className="sheet" method="post">
        <ChoiceField
          name="bodyId"
          label="Udvalg"
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
          empty="Vælg et udvalg"
          required
          refused={refused}
        />
        <ChoiceField
          name="purpose"
          label="Formål"
          options={purposes}
          empty="Vælg et formål"
          required
          refused={refused}
        />
        <TextField
          name="wishedOn"
          label="Ønsket møde"
          type="date"
          required={false}
          refused={refused}
        />
        <Button name="handling" value="tilfoej">
          Tilføj til sidst
        </Button>
      </form>
    </>
  );
}
