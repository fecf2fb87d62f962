import {
  Button,
  CheckField,
  ChoiceField,
  type Option,
  type Refused,
  TextField,
} from "../../../ui/index.ts";
import { SCHOOL_HOLIDAY_KEYS, SCHOOL_HOLIDAYS, USUAL_HOLIDAYS } from "../school-holidays.ts";
import { HoursAndPlace, type MeetingValues, OnlineAndTitle } from "./meeting-fields.tsx";

const WEEKDAYS = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"].map(
  (text, at) => ({ value: String(at + 1), text }),
);
const NTH = [
  { value: "1", text: "den første" },
  { value: "2", text: "den anden" },
  { value: "3", text: "den tredje" },
  { value: "4", text: "den fjerde" },
  { value: "-1", text: "den sidste" },
];
const RHYTHMS = [
  { value: "weeks", text: "uge" },
  { value: "months", text: "måned" },
];

interface SeriesFieldsProps {
  bodies: readonly Option[];
  values: MeetingValues & Partial<Record<string, string>>;
  /** The weeks that were chosen; null before anything is. */
  without: readonly string[] | null;
  places: readonly string[];
  refused: Refused | undefined;
}

/** How often a body meets, and when and where. It changes nothing: the days are shown below. */
export function SeriesFields({ bodies, values, without, places, refused }: SeriesFieldsProps) {
  const free = without ?? USUAL_HOLIDAYS;
  return (
    <form className="sheet">
      <ChoiceField name="body" label="Udvalg" options={bodies} value={values.body} required />
      <div className="field-row">
        <TextField
          name="every"
          label="Møde hver"
          hint="1 er hver, 2 er hver anden."
          type="number"
          min={1}
          max={26}
          value={values["every"] ?? "2"}
          required
          refused={refused}
        />
        <ChoiceField
          name="rhythm"
          label="Uge eller måned"
          hint="Hvad der tælles i."
          options={RHYTHMS}
          value={values["rhythm"]}
          required
        />
      </div>
      <div className="field-row">
        <ChoiceField
          name="nth"
          label="Hvilken i måneden"
          hint="Kun når der tælles i måneder."
          options={NTH}
          value={values["nth"]}
        />
        <ChoiceField
          name="weekday"
          label="Ugedag"
          hint="Den dag, udvalget mødes."
          options={WEEKDAYS}
          value={values["weekday"] ?? "3"}
          required
        />
      </div>
      <div className="field-row">
        <TextField
          name="from"
          label="Fra"
          type="date"
          value={values["from"]}
          required
          refused={refused}
        />
        <TextField
          name="until"
          label="Til og med"
          type="date"
          value={values["until"]}
          required
          refused={refused}
        />
      </div>
      <HoursAndPlace values={values} places={places} refused={refused} />
      <OnlineAndTitle values={values} refused={refused} />
      <fieldset className="field">
        <legend className="form-label">Uger uden møder</legend>
        <p className="form-hint">Helligdage og lukkedage bliver altid foreslået udeladt.</p>
        {SCHOOL_HOLIDAY_KEYS.map((key) => (
          <CheckField
            key={key}
            name="without[]"
            value={key}
            label={SCHOOL_HOLIDAYS[key]}
            checked={free.includes(key)}
          />
        ))}
      </fieldset>
      <div className="actions">
        <Button kind="secondary">Vis dagene</Button>
        <a href="/intern/moeder">Fortryd</a>
      </div>
    </form>
  );
}
