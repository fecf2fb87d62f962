import { ChoiceField, type Option, type refusedIn, TextField } from "../../../ui/index.ts";
import type { Person } from "../store/people.ts";

interface PersonFieldsProps {
  person?: Person;
  units: readonly Option[];
  refused: ReturnType<typeof refusedIn>;
}

const LEVELS = Array.from({ length: 9 }, (_, index) => {
  const value = String(index + 1);
  return { value, text: value === "1" ? "1 (øverst)" : value };
});

/** What stands on a person's card. */
export function PersonFields({ person, units, refused }: PersonFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="Navn"
        required
        maxLength={200}
        value={person?.name}
        refused={refused}
      />
      <TextField
        name="email"
        label="Mailadresse"
        type="email"
        hint="Hver person har sin egen; med den logger man ind."
        required
        value={person?.email}
        refused={refused}
      />
      <div className="field-row">
        <TextField
          name="initials"
          label="Initialer"
          required={false}
          maxLength={20}
          value={person?.initials}
          refused={refused}
        />
        <TextField
          name="phone"
          label="Telefon"
          type="tel"
          required={false}
          maxLength={40}
          value={person?.phone}
          refused={refused}
        />
      </div>
      <TextField
        name="title"
        label="Stilling"
        required={false}
        maxLength={200}
        value={person?.title}
        refused={refused}
      />
      <div className="field-row">
        <ChoiceField
          name="unitId"
          label="Enhed"
          options={units}
          empty="Ingen"
          value={person?.unitId}
          refused={refused}
        />
        <ChoiceField
          name="level"
          label="Ledelsesniveau"
          options={LEVELS}
          empty="Ikke leder"
          value={person?.level?.toString()}
          refused={refused}
        />
      </div>
    </>
  );
}
