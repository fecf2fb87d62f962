import type { LiveGuest } from "../live/live-meeting.ts";
import { clockOf } from "../screen/clock.ts";
import { Choice, Line } from "./panel-fields.tsx";

/** Whether a guest took part, and when he came and went. */
export function GuestFields({ guest }: { guest: LiveGuest }) {
  const { id, name, state, cameAt, leftAt } = guest;
  return (
    <fieldset className="guest-row">
      <legend>{name}</legend>
      <Choice
        name={`gaest:${id}`}
        label="Deltagelse"
        value={state === "announced" ? "attended" : state}
        options={[
          { value: "attended", text: "Deltog" },
          { value: "absent", text: "Kom ikke" },
          { value: "announced", text: "Ventes" },
        ]}
      />
      <Line
        name={`kom:${id}`}
        label="Kom kl."
        type="time"
        value={cameAt ? clockOf(cameAt) : ""}
        isOptional
      />
      <Line
        name={`gik:${id}`}
        label="Gik kl."
        type="time"
        value={leftAt ? clockOf(leftAt) : ""}
        isOptional
      />
    </fieldset>
  );
}
