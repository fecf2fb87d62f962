import { textIn } from "../screen/choosing.ts";
import type { DeskState, MeetingDesk } from "../screen/meeting-desk.ts";

interface DecisionFieldProps {
  desk: MeetingDesk | null;
  state: DeskState;
  itemId: string;
  number: string;
  mayWrite: boolean;
}

/** The decision's text: what is typed is kept at once and sent at the next pause. */
export function DecisionField({ desk, state, itemId, number, mayWrite }: DecisionFieldProps) {
  const text = textIn(state, itemId);
  const decision = state.shown.work[itemId]?.decision;
  return (
    <div className="field">
      <label className="form-label" htmlFor="beslutning">
        Beslutning til punkt {number}
      </label>
      <textarea
        id="beslutning"
        className="form-input decision-text"
        rows={Math.max(4, text.split("\n").length + 1)}
        lang="da"
        spellCheck
        value={text}
        readOnly={!mayWrite}
        aria-describedby="beslutning-af gemt"
        onChange={(event) => desk?.write(itemId, event.target.value)}
        onBlur={() => desk?.commit(itemId)}
      />
      <p className="form-hint" id="beslutning-af">
        {decision?.changedBy && state.typed[itemId] === undefined
          ? `Senest skrevet af ${decision.changedBy}.`
          : "Lister skrives som linjer, der begynder med »- « eller »1. «."}
      </p>
    </div>
  );
}
