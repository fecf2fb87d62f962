import type { ParsedDocument } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import { insertPart, removePart } from "../screen/changes.ts";
import { newSubstitute } from "../screen/new-parts.ts";
import { DoubtNotes } from "./doubt-notes.tsx";
import { DraftField } from "./draft-field.tsx";
import { useReview } from "./review-context.ts";

interface SubstituteFieldsProps {
  substitutes: ParsedDocument["substitutes"];
  doubts: DraftDoubt[];
}

const LIST = "/substitutes";

/** Who sits for whom. */
export function SubstituteFields({ substitutes, doubts }: SubstituteFieldsProps) {
  const { change } = useReview();
  return (
    <fieldset className="field">
      <legend className="form-label">Stedfortrædere</legend>
      <DoubtNotes pointer={LIST} doubts={doubts} />
      {substitutes.map((one, at) => (
        // Rows have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <div className="row-fields" key={at}>
          <DoubtNotes pointer={`${LIST}/${at}`} doubts={doubts} />
          <div className="field-row">
            <DraftField
              pointer={`${LIST}/${at}/by`}
              label="Stedfortræder"
              value={one.by}
              doubts={doubts}
            />
            <DraftField
              pointer={`${LIST}/${at}/for`}
              label="Møder for"
              value={one.for}
              doubts={doubts}
            />
          </div>
          <button
            type="button"
            className="button button-plain"
            onClick={() => change((draft) => removePart(draft, LIST, at), null)}
          >
            Fjern stedfortræderen<span className="sr-only"> {one.by || at + 1}</span>
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button button-plain"
        onClick={() =>
          change((draft) => insertPart(draft, LIST, substitutes.length, newSubstitute()), null)
        }
      >
        Tilføj stedfortræder
      </button>
    </fieldset>
  );
}
