import type { ParsedDecision } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import { insertPart, removePart, setValue } from "../screen/changes.ts";
import { newDecision } from "../screen/new-parts.ts";
import { DoubtNotes, isDoubted } from "./doubt-notes.tsx";
import { DraftField, LinesField, PickField } from "./draft-field.tsx";
import { fieldId, useReview } from "./review-context.ts";
import { VoteFields } from "./vote-fields.tsx";

interface DecisionListProps {
  list: string;
  decisions: readonly ParsedDecision[];
  doubts: DraftDoubt[];
  /** What they are of: "punkt 3". */
  of: string;
}

/** What was decided of an item, by each body that it has been before. */
export function DecisionList({ list, decisions, doubts, of }: DecisionListProps) {
  const { change } = useReview();
  return (
    <>
      {decisions.map((decision, at) => (
        // Decisions have no name of their own but their place.
        // oxlint-disable-next-line react/no-array-index-key
        <DecisionFields key={at} {...{ list, at, decision, doubts, of }} />
      ))}
      <button
        type="button"
        className="button button-plain"
        onClick={() =>
          change((draft) => insertPart(draft, list, decisions.length, newDecision()), null)
        }
      >
        Tilføj beslutning<span className="sr-only"> til {of}</span>
      </button>
    </>
  );
}

interface DecisionFieldsProps extends Pick<DecisionListProps, "list" | "doubts" | "of"> {
  at: number;
  decision: ParsedDecision;
}

function DecisionFields({ list, at, decision, doubts, of }: DecisionFieldsProps) {
  const { change, choices } = useReview();
  const pointer = `${list}/${at}`;
  const { body, date, text, type, types, votes, dissents } = decision;
  const set = (part: Partial<ParsedDecision>) =>
    change((draft) => setValue(draft, pointer, { ...decision, ...part }), `${pointer}/type`);
  return (
    <fieldset
      className={isDoubted(doubts, pointer) ? "review-section is-doubted" : "review-section"}
    >
      <legend className="form-label">
        Beslutning<span className="sr-only">{` ${at + 1} i ${of}`}</span>
      </legend>
      <DoubtNotes pointer={pointer} doubts={doubts} />
      <DraftField
        pointer={`${pointer}/text`}
        label="Beslutningens tekst"
        value={text}
        doubts={doubts}
        kind="text"
      />
      <div className="field-row">
        <PickField
          pointer={`${pointer}/type`}
          label="Det vigtigste, der blev besluttet"
          value={type}
          doubts={doubts}
          options={choices.decisionTypes}
          onPick={(next) => {
            const main = next as typeof type;
            set({
              type: main,
              types: [main, ...types.filter((one) => one !== main && one !== type)],
            });
          }}
        />
        <DraftField
          pointer={`${pointer}/body`}
          label="Besluttet af"
          value={body}
          doubts={doubts}
          list="udvalg"
          nullable
        />
        <DraftField
          pointer={`${pointer}/date`}
          label="Dato"
          value={date}
          doubts={doubts}
          kind="date"
          nullable
        />
      </div>
      <VoteFields
        pointer={`${pointer}/votes`}
        votes={votes}
        doubts={doubts}
        of={`beslutning ${at + 1} i ${of}`}
      />
      <LinesField
        pointer={`${pointer}/dissents`}
        label="Ønsket ført til protokol"
        lines={dissents}
        doubts={doubts}
      />
      <details>
        <summary>Flere slags</summary>
        <fieldset className="field">
          <legend className="form-label">Også</legend>
          {choices.decisionTypes
            .filter(({ value }) => value !== type && value !== "none")
            .map(({ value, text: name }) => {
              const other = value as typeof type;
              const id = `${fieldId(pointer)}-${value}`;
              return (
                <div className="check" key={value}>
                  <input
                    type="checkbox"
                    id={id}
                    checked={types.includes(other)}
                    onChange={({ target }) =>
                      set({
                        types: target.checked
                          ? [...types, other]
                          : types.filter((one) => one !== other),
                      })
                    }
                  />
                  <label htmlFor={id}>{name}</label>
                </div>
              );
            })}
        </fieldset>
      </details>
      <button
        type="button"
        className="button button-plain"
        onClick={() => change((draft) => removePart(draft, list, at), null)}
      >
        Fjern beslutningen<span className="sr-only"> i {of}</span>
      </button>
    </fieldset>
  );
}
