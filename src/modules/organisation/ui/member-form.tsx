import { Button, ChoiceField, type Option, type refusedIn, TextField } from "../../../ui/index.ts";
import { MEMBERSHIP_ROLE_NAMES, MEMBERSHIP_ROLES } from "../roles.ts";
import type { Membership } from "../store/memberships.ts";
import { PersonField } from "./person-field.tsx";

interface MemberFormProps {
  changed: Membership | null;
  ended: Membership | null;
  isChair: boolean;
  isNew: boolean;
  terms: readonly Option[];
  /** The term that runs today. */
  term: string | null;
  /** Those who have a seat today. */
  seats: readonly Option[];
  today: string;
  refused: ReturnType<typeof refusedIn>;
}

/** The one form that was asked for, or none. */
export function MemberForm(props: MemberFormProps) {
  const { changed, ended, isChair, isNew } = props;
  if (changed) return <EditForm {...props} membership={changed} />;
  if (ended) return <EndForm {...props} membership={ended} />;
  if (isChair) return <ChairForm {...props} />;
  return isNew ? <EditForm {...props} membership={null} /> : null;
}

const Cancel = () => <a href="?">Fortryd</a>;

function EditForm(props: MemberFormProps & { membership: Membership | null }) {
  const { membership, terms, term, seats, today, refused } = props;
  return (
    <form method="post" className="sheet" id="formular">
      <h2>{membership ? `Ret ${membership.name}` : "Tilføj medlem"}</h2>
      {membership ? (
        <>
          <input type="hidden" name="id" value={membership.id} />
          <input type="hidden" name="person" value={membership.name} />
        </>
      ) : (
        <PersonField
          name="person"
          label="Person"
          hint="Navn, initialer eller mailadresse."
          required
          refused={refused}
        />
      )}
      <div className="field-row">
        <ChoiceField
          name="role"
          label="Rolle"
          required
          options={MEMBERSHIP_ROLES.map((value) => ({ value, text: MEMBERSHIP_ROLE_NAMES[value] }))}
          value={membership?.role ?? "member"}
          refused={refused}
        />
        <ChoiceField
          name="substituteFor"
          label="Stedfortræder for"
          empty="Alle, eller ingen"
          options={seats}
          value={membership?.substituteFor}
          refused={refused}
        />
      </div>
      <div className="field-row">
        <TextField
          name="party"
          label="Liste eller parti"
          required={false}
          value={membership?.party}
          refused={refused}
        />
        <TextField
          name="area"
          label="Område"
          required={false}
          value={membership?.area}
          refused={refused}
        />
      </div>
      <ChoiceField
        name="termId"
        label="Periode"
        hint="Uden sidste dag slutter medlemskabet sammen med perioden."
        empty="Ingen"
        options={terms}
        value={membership ? membership.termId : term}
        refused={refused}
      />
      <div className="field-row">
        <TextField
          name="startsOn"
          label="Første dag"
          type="date"
          required
          value={membership?.startsOn ?? today}
          refused={refused}
        />
        <TextField
          name="endsOn"
          label="Sidste dag"
          type="date"
          required={false}
          value={membership?.endsOn}
          refused={refused}
        />
      </div>
      <div className="actions">
        <Button name="handling" value="gem">
          Gem
        </Button>
        <Cancel />
      </div>
    </form>
  );
}

function EndForm({ membership, today, refused }: MemberFormProps & { membership: Membership }) {
  return (
    <form method="post" className="sheet" id="formular">
      <h2>Afslut {membership.name}</h2>
      <input type="hidden" name="id" value={membership.id} />
      <TextField
        name="endsOn"
        label="Sidste dag"
        hint="Stedfortrædere for medlemmet slutter samme dag. Derefter giver medlemskabet ingen adgang."
        type="date"
        required
        value={today}
        refused={refused}
      />
      <div className="actions">
        <Button name="handling" value="afslut">
          Afslut medlemskabet
        </Button>
        <Button kind="danger" name="handling" value="fjern" formNoValidate>
          Fjern, oprettet ved en fejl
        </Button>
        <Cancel />
      </div>
    </form>
  );
}

function ChairForm({ seats, today, refused }: MemberFormProps) {
  return (
    <form method="post" className="sheet" id="formular">
      <h2>Skift formand</h2>
      <ChoiceField
        name="personId"
        label="Ny formand"
        hint="Den hidtidige formand fortsætter som medlem."
        required
        empty="Vælg et medlem"
        options={seats}
        refused={refused}
      />
      <TextField name="from" label="Fra" type="date" required value={today} refused={refused} />
      <div className="actions">
        <Button name="handling" value="formand">
          Skift formand
        </Button>
        <Cancel />
      </div>
    </form>
  );
}
