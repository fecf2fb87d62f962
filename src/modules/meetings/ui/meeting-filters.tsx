import { Button, ChoiceField, type Option } from "../../../ui/index.ts";
import type { AskedMeetings } from "../meeting-filter.ts";
import { MEETING_STATE_NAMES, MEETING_STATES } from "../meeting-state.ts";

interface MeetingFiltersProps {
  asked: AskedMeetings;
  bodies: readonly Option[];
  years: readonly number[];
  /** Whether the viewer sits in a body. */
  sits: boolean;
}

/** Which meetings the list shows. */
export function MeetingFilters({ asked, bodies, years, sits }: MeetingFiltersProps) {
  const own = sits ? [{ value: "mine", text: "Mine udvalg" }] : [];
  return (
    <search>
      <form action="/intern/moeder" className="filter">
        {asked.when === "past" && <input type="hidden" name="tid" value="tidligere" />}
        <div className="field-row">
          <ChoiceField
            name="udvalg"
            label="Udvalg"
            options={[...own, { value: "alle", text: "Alle udvalg" }, ...bodies]}
            value={asked.body}
          />
          <ChoiceField
            name="tilstand"
            label="Tilstand"
            options={MEETING_STATES.map((value) => ({ value, text: MEETING_STATE_NAMES[value] }))}
            empty="Alle"
            value={asked.state}
          />
          <ChoiceField
            name="aar"
            label="År"
            options={years.map((year) => ({ value: String(year), text: String(year) }))}
            empty="Alle"
            value={asked.year === null ? null : String(asked.year)}
          />
        </div>
        <div className="actions">
          <Button kind="secondary">Vis</Button>
        </div>
      </form>
    </search>
  );
}
