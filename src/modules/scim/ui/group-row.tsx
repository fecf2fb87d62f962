import { Button } from "../../../ui/index.ts";
import {
  AUTHORITY_ROLE_NAMES,
  AUTHORITY_ROLES,
  MEMBERSHIP_ROLE_NAMES,
  MEMBERSHIP_ROLES,
} from "../../organisation/index.ts";
import type { Group } from "../store/groups.ts";

interface GroupRowProps {
  group: Omit<Group, "members"> & { count: number };
  bodies: { id: string; name: string }[];
}

/** A group of the directory, and the form that says what it gives its members. */
export function GroupRow({ group, bodies }: GroupRowProps) {
  const { id, name, count, role, body } = group;
  return (
    <li>
      <h3>{name}</h3>
      <p className="quiet">{count === 1 ? "1 medlem" : `${count} medlemmer`}</p>
      <form method="post" className="field-row" aria-label={`Hvad ${name} giver`}>
        <input type="hidden" name="groupId" value={id} />
        <Choice
          id={`role-${id}`}
          name="role"
          label="Rolle"
          value={role}
          options={AUTHORITY_ROLES.map((one) => [one, AUTHORITY_ROLE_NAMES[one]])}
        />
        <Choice
          id={`body-${id}`}
          name="bodyId"
          label="Udvalg"
          value={body?.id ?? null}
          options={bodies.map((one) => [one.id, one.name])}
        />
        <Choice
          id={`membership-${id}`}
          name="membershipRole"
          label="Hverv i udvalget"
          value={body?.role ?? null}
          options={MEMBERSHIP_ROLES.map((one) => [one, MEMBERSHIP_ROLE_NAMES[one]])}
        />
        <div className="actions">
          <Button kind="secondary">Gem</Button>
        </div>
      </form>
    </li>
  );
}

interface ChoiceProps {
  id: string;
  name: string;
  label: string;
  value: string | null;
  options: [string, string][];
}

/** Unlike ChoiceField it stands on the page once for each group, so it brings its own id. */
function Choice({ id, name, label, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <select className="form-input" id={id} name={name} defaultValue={value ?? ""}>
        <option value="">Ingen</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
