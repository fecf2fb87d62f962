import { ChoiceField, type Option, type Refused, TextField } from "../../../ui/index.ts";

/** What stands in the form at first. */
export interface MeetingValues {
  body?: string | null;
  title?: string | null;
  date?: string | null;
  start?: string | null;
  end?: string | null;
  place?: string | null;
  online?: string | null;
}

interface MeetingFieldsProps {
  values: MeetingValues;
  /** Bodies to choose among; without, the meeting's body stays. */
  bodies?: readonly Option[];
  places: readonly string[];
  refused: Refused | undefined;
}

/** When and where a meeting is, and what it is called. */
export function MeetingFields({ values, bodies, places, refused }: MeetingFieldsProps) {
  return (
    <>
      {bodies && (
        <ChoiceField
          name="body"
          label="Udvalg"
          options={bodies}
          value={values.body}
          required
          refused={refused}
        />
      )}
      <TextField
        name="date"
        label="Dato"
        type="date"
        value={values.date}
        required
        refused={refused}
      />
      <HoursAndPlace values={values} places={places} refused={refused} />
      <OnlineAndTitle values={values} refused={refused} />
    </>
  );
}

/** What is told to those who take part, and what the meeting is called. */
export function OnlineAndTitle({
  values,
  refused,
}: Pick<MeetingFieldsProps, "values" | "refused">) {
  return (
    <>
      <TextField
        name="online"
        label="Link til Teams eller andet onlinemøde"
        hint="Hele adressen, med https:// forrest. Kun deltagerne ser den."
        type="url"
        maxLength={2000}
        required={false}
        value={values.online}
        refused={refused}
      />
      <TextField
        name="title"
        label="Mødets eget navn"
        hint="Når mødet har et: »Budgetmøde«, »Konstituering«. Ellers kaldes det efter udvalget."
        maxLength={120}
        required={false}
        value={values.title}
        refused={refused}
      />
    </>
  );
}

/** Between which hours, and where. */
export function HoursAndPlace({
  values,
  places,
  refused,
}: Pick<MeetingFieldsProps, "values" | "places" | "refused">) {
  return (
    <>
      <div className="field-row">
        <TextField
          name="start"
          label="Begynder"
          type="time"
          value={values.start}
          required
          refused={refused}
        />
        <TextField
          name="end"
          label="Slutter"
          type="time"
          value={values.end}
          required={false}
          refused={refused}
        />
      </div>
      <TextField
        name="place"
        label="Sted"
        hint="Lokale og hus. Steder, der er brugt før, foreslås."
        maxLength={200}
        list="steder"
        required={false}
        value={values.place}
        refused={refused}
      />
      <datalist id="steder">
        {places.map((place) => (
          <option key={place} value={place}>
            {place}
          </option>
        ))}
      </datalist>
    </>
  );
}
