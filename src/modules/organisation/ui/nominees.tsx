import { Button, DataTable, type refusedIn, TextAreaField } from "../../../ui/index.ts";
import type { Nominee } from "../store/nominations.ts";
import { PersonField } from "./person-field.tsx";

interface NomineeTableProps {
  nominees: readonly Nominee[];
  mayPropose: boolean;
}

/** Those whom an area proposes. */
export function NomineeTable({ nominees, mayPropose }: NomineeTableProps) {
  return (
    <DataTable
      caption="Indstillede"
      quietCaption
      rows={nominees}
      keyOf={({ personId }) => personId}
      empty="Området har ikke indstillet nogen."
      columns={[
        { title: "Navn", cell: ({ name }) => name },
        { title: "Stilling", cell: ({ title }) => title ?? "–" },
        { title: "Niveau", cell: ({ level }) => level ?? "–" },
        { title: "Begrundelse", cell: ({ reason }) => reason ?? "–" },
        ...(mayPropose ? [{ title: "Handling", cell: RemoveButton }] : []),
      ]}
    />
  );
}

function RemoveButton({ personId, name }: Nominee) {
  return (
    <form method="post">
      <input type="hidden" name="personId" value={personId} />
      <Button kind="plain" name="handling" value="fjern" aria-label={`Fjern ${name}`}>
        Fjern
      </Button>
    </form>
  );
}

/** One more to propose, and why. */
export function NomineeForm({ refused }: { refused: ReturnType<typeof refusedIn> }) {
  return (
    <form method="post" className="sheet">
      <h2>Indstil en person</h2>
      <PersonField
        name="person"
        label="Person"
        hint="Navn, initialer eller mailadresse."
        required
        refused={refused}
      />
      <TextAreaField
        name="reason"
        label="Begrundelse"
        hint="Især når personen ikke er leder på det niveau, som udvalget er for."
        required={false}
        rows={3}
        refused={refused}
      />
      <Button kind="secondary" name="handling" value="indstil">
        Indstil
      </Button>
    </form>
  );
}
