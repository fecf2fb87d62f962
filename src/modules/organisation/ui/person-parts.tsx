import { dateText } from "../../../platform/i18n/index.ts";
import { Button, CheckField, DataTable, type refusedIn, TextField } from "../../../ui/index.ts";
import { AUTHORITY_ROLE_NAMES, AUTHORITY_ROLES, MEMBERSHIP_ROLE_NAMES } from "../roles.ts";
import type { Absence } from "../store/absences.ts";
import type { Person } from "../store/people.ts";
import type { PersonMembership } from "../store/person-memberships.ts";
import { PersonField } from "./person-field.tsx";

type Refused = ReturnType<typeof refusedIn>;
const day = (date: string) => dateText(date, "da", "short");

export function Memberships(props: { memberships: PersonMembership[]; today: string }) {
  if (props.memberships.length === 0) return null;
  return (
    <section>
      <h2>Udvalg</h2>
      <DataTable
        caption="Udvalg"
        quietCaption
        rows={props.memberships}
        keyOf={({ id }) => id}
        empty=""
        columns={MEMBERSHIP_COLUMNS}
      />
    </section>
  );
}

const MEMBERSHIP_COLUMNS = [
  {
    title: "Udvalg",
    cell: ({ bodyName, bodySlug }: PersonMembership) => (
      <a href={`/intern/udvalg/${bodySlug}`}>{bodyName}</a>
    ),
  },
  { title: "Rolle", cell: ({ role }: PersonMembership) => MEMBERSHIP_ROLE_NAMES[role] },
  {
    title: "Periode",
    cell: ({ startsOn, endsOn }: PersonMembership) =>
      endsOn === null ? `Fra ${day(startsOn)}` : `${day(startsOn)} – ${day(endsOn)}`,
  },
];

interface AbsencesProps {
  absences: Absence[];
  mayEdit: boolean;
  today: string;
  refused: Refused;
}

/** When somebody else has the person's approvals. */
export function Absences({ absences, mayEdit, today, refused }: AbsencesProps) {
  if (absences.length === 0 && !mayEdit) return null;
  return (
    <section>
      <h2>Fravær</h2>
      <DataTable
        caption="Fravær"
        quietCaption
        rows={absences}
        keyOf={({ id }) => id}
        empty="Der er ikke lagt fravær ind."
        columns={mayEdit ? [...ABSENCE_COLUMNS, END_COLUMN] : ABSENCE_COLUMNS}
      />
      {mayEdit && (
        <details open={refused?.values["handling"]?.[0] === "fravaer"}>
          <summary>Læg fravær ind</summary>
          <form method="post" className="sheet">
            <PersonField
              name="delegate"
              label="Stedfortræder"
              hint="Godkender i stedet. Skriv navn, initialer eller mailadresse."
              required
              refused={refused}
            />
            <div className="field-row">
              <TextField
                name="startsOn"
                label="Første dag"
                type="date"
                required
                value={today}
                refused={refused}
              />
              <TextField name="endsOn" label="Sidste dag" type="date" required refused={refused} />
            </div>
            <Button name="handling" value="fravaer">
              Gem fravær
            </Button>
          </form>
        </details>
      )}
    </section>
  );
}

const ABSENCE_COLUMNS = [
  {
    title: "Periode",
    cell: ({ startsOn, endsOn }: Absence) =>
      startsOn === endsOn ? day(startsOn) : `${day(startsOn)} – ${day(endsOn)}`,
  },
  { title: "Godkender imens", cell: ({ delegateName }: Absence) => delegateName },
];
const END_COLUMN = {
  title: "Slet",
  cell: (absence: Absence) => <EndAbsence absence={absence} />,
};

function EndAbsence({ absence }: { absence: Absence }) {
  const label = `Slet fraværet fra ${day(absence.startsOn)}`;
  return (
    <form method="post">
      <input type="hidden" name="fravaer" value={absence.id} />
      <Button kind="plain" name="handling" value="slet-fravaer" aria-label={label}>
        Slet
      </Button>
    </form>
  );
}

const ROLE_HINTS = {
  administrator: "Retter organisation, brugere og indstillinger. Ser ikke lukkede sager.",
  secretary: "Holder dagsordener og lister for alle udvalg.",
  case_worker: "Skriver sager.",
  records: "Ser journal og historik.",
  dpo: "Ser, hvem der har åbnet lukkede papirer.",
  support: "Kan se systemet med en andens øjne uden at ændre noget. Hvert besøg noteres.",
};

export function Roles({ person, refused }: { person: Person; refused: Refused }) {
  return (
    <details open={refused?.values["handling"]?.[0] === "roller"}>
      <summary>Ret roller</summary>
      <form method="post" className="sheet">
        <fieldset className="field">
          <legend className="form-label">Roller i hele kommunen</legend>
          {AUTHORITY_ROLES.map((role) => (
            <CheckField
              key={role}
              name="roles[]"
              value={role}
              label={AUTHORITY_ROLE_NAMES[role]}
              hint={ROLE_HINTS[role]}
              checked={person.roles.includes(role)}
            />
          ))}
        </fieldset>
        <Button name="handling" value="roller">
          Gem roller
        </Button>
      </form>
    </details>
  );
}

/** Lets the person out, or in again. */
export function Account({ person }: { person: Person }) {
  if (!person.isActive)
    return (
      <form method="post" className="actions">
        <Button kind="secondary" name="handling" value="aktiver">
          Aktivér personen igen
        </Button>
      </form>
    );
  return (
    <details>
      <summary>Deaktivér personen</summary>
      <form method="post" className="sheet">
        <p>
          {person.name} bliver logget ud med det samme og kan ikke logge ind igen. Godkendelser går
          til lederen af enheden. Sager, referater og historik bevares, og personen kan aktiveres
          igen.
        </p>
        <Button kind="danger" name="handling" value="deaktiver">
          Deaktivér {person.name}
        </Button>
      </form>
    </details>
  );
}
