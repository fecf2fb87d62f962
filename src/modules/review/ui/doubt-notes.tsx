import type { DraftDoubt } from "../draft.ts";
import { settleDoubt } from "../screen/changes.ts";
import { takeSuggested } from "../screen/head-changes.ts";
import { doubtText, mayBeRight, suggestionText } from "../screen/doubt-text.ts";
import { fieldId, useReview } from "./review-context.ts";

/** The open doubts of just that part, with what can be done about each. */
export function DoubtNotes({
  pointer,
  doubts,
}: {
  pointer: string;
  doubts: readonly DraftDoubt[];
}) {
  const { change } = useReview();
  const open = doubts.flatMap((doubt, at) =>
    doubt.pointer === pointer && !doubt.settled ? [{ doubt, at }] : [],
  );
  if (open.length === 0) return null;
  return (
    <ul className="doubts plain" id={`${fieldId(pointer)}-tvivl`}>
      {open.map(({ doubt, at }) => (
        <li key={`${doubt.reason} ${doubt.message}`}>
          <span>{doubtText(doubt)}</span>{" "}
          {doubt.suggestion !== null && (
            <button
              type="button"
              className="button button-plain"
              onClick={() => change((draft) => takeSuggested(draft, at), `forslag ${at}`)}
            >
              Brug »{suggestionText(doubt.suggestion)}«
            </button>
          )}
          {mayBeRight(doubt) && (
            <button
              type="button"
              className="button button-plain"
              onClick={() => change((draft) => settleDoubt(draft, at, true), `tvivl ${at}`)}
            >
              Rigtigt, som det står
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Whether something is open at just that part. */
export function isDoubted(doubts: readonly DraftDoubt[], pointer: string): boolean {
  return doubts.some((doubt) => doubt.pointer === pointer && !doubt.settled);
}
