import type { ParsedDecision } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import { SIDE_NAMES, VOTE_SIDES } from "../draft-faults.ts";
import { setValue } from "../screen/changes.ts";
import { noVotes } from "../screen/new-parts.ts";
import { DoubtNotes, isDoubted } from "./doubt-notes.tsx";
import { LinesField } from "./draft-field.tsx";
import { useReview } from "./review-context.ts";

interface VoteFieldsProps {
  /** Pointer of the votes. */
  pointer: string;
  votes: ParsedDecision["votes"];
  doubts: DraftDoubt[];
  /** "beslutning 1 i punkt 3" */
  of: string;
}

/** Who voted how, when there was a vote. */
export function VoteFields({ pointer, votes, doubts, of }: VoteFieldsProps) {
  const { change } = useReview();
  if (votes === null)
    return (
      <>
        <DoubtNotes pointer={pointer} doubts={doubts} />
        <button
          type="button"
          className="button button-plain"
          onClick={() => change((draft) => setValue(draft, pointer, noVotes()), null)}
        >
          Tilføj afstemning<span className="sr-only"> til {of}</span>
        </button>
      </>
    );
  return (
    <fieldset className={isDoubted(doubts, pointer) ? "field is-doubted" : "field"}>
      <legend className="form-label">
        Afstemning<span className="sr-only"> om {of}</span>
      </legend>
      <DoubtNotes pointer={pointer} doubts={doubts} />
      <div className="field-row">
        {VOTE_SIDES.map((side) => (
          <LinesField
            key={side}
            pointer={`${pointer}/${side}`}
            label={SIDE_NAMES[side]}
            lines={votes[side]}
            doubts={doubts}
          />
        ))}
      </div>
      <button
        type="button"
        className="button button-plain"
        onClick={() => change((draft) => setValue(draft, pointer, null), null)}
      >
        Fjern afstemningen<span className="sr-only"> om {of}</span>
      </button>
    </fieldset>
  );
}
