import type { ParsedDocument } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import { tidyTime } from "../draft-faults.ts";
import { insertPart, removePart } from "../screen/changes.ts";
import { newRow } from "../screen/new-parts.ts";
import { DoubtNotes, isDoubted } from "./doubt-notes.tsx";
import { DraftField, LinesField } from "./draft-field.tsx";
import { useReview } from "./review-context.ts";

interface ScheduleFieldsProps {
  schedule: ParsedDocument["schedule"];
  doubts: DraftDoubt[];
}

const LIST = "/schedule";

/** The hours and subjects of the day, as the paper prints them. */
export function ScheduleFields({ schedule, doubts }: ScheduleFieldsProps) {
  const { change } = useReview();
  const add = (at: number) =>
    change((draft) => insertPart(draft, LIST, at, newRow(schedule, at)), null);
  return (
    <section aria-labelledby="tidsplan" className="review-part">
      <h2 id="tidsplan">Tidsplan</h2>
      <DoubtNotes pointer={LIST} doubts={doubts} />
      {schedule.map((row, at) => (
        // Rows have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <RowFields key={at} {...{ at, row, doubts }} onAdd={() => add(at + 1)} />
      ))}
      <button
        type="button"
        className="button button-secondary"
        onClick={() => add(schedule.length)}
      >
        Tilføj række
      </button>
    </section>
  );
}

interface RowFieldsProps {
  at: number;
  row: ParsedDocument["schedule"][number];
  doubts: DraftDoubt[];
  onAdd(): void;
}

function RowFields({ at, row, doubts, onAdd }: RowFieldsProps) {
  const { change } = useReview();
  const pointer = `${LIST}/${at}`;
  const name = `række ${at + 1}`;
  const common = { doubts };
  return (
    <fieldset
      className={isDoubted(doubts, pointer) ? "review-section is-doubted" : "review-section"}
    >
      <legend className="sr-only">{`Tidsplanens ${name}`}</legend>
      <DoubtNotes pointer={pointer} doubts={doubts} />
      <div className="field-row row-short">
        {(["from", "to"] as const).map((field) => (
          <DraftField
            key={field}
            {...common}
            pointer={`${pointer}/${field}`}
            label={field === "from" ? "Fra kl." : "Til kl."}
            value={row[field]}
            tidy={tidyTime}
          />
        ))}
        <DraftField {...common} pointer={`${pointer}/title`} label="Emne" value={row.title} />
      </div>
      <div className="field-row">
        <LinesField
          {...common}
          pointer={`${pointer}/participants`}
          label="Deltagere"
          lines={row.participants}
        />
        <DraftField
          {...common}
          pointer={`${pointer}/block`}
          label="Blok"
          value={row.block}
          nullable
        />
      </div>
      <div className="actions">
        <button type="button" className="button button-plain" onClick={onAdd}>
          Tilføj række herefter<span className="sr-only">: efter {name}</span>
        </button>
        <button
          type="button"
          className="button button-plain"
          onClick={() => change((draft) => removePart(draft, LIST, at), null)}
        >
          Fjern rækken<span className="sr-only">: {name}</span>
        </button>
      </div>
    </fieldset>
  );
}
