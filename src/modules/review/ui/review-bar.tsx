import { timeText } from "../../../ui/editor/index.ts";
import type { DraftDoubt, Wish } from "../draft.ts";
import type { DeskState, SaveState } from "../screen/draft-desk.ts";
import { doubtText } from "../screen/doubt-text.ts";
import { KeyHelp } from "./key-help.tsx";
import type { Letters } from "./use-letters.ts";

interface ReviewBarProps {
  state: DeskState;
  /** The doubt that is looked at, and where it is in the row of open ones. */
  current: DraftDoubt | null;
  at: number;
  open: number;
  wish: Wish;
  /** How many fields can't be right. */
  faults: number;
  /** What was done last with an item. */
  told: string;
  letters: Letters;
  onStep(by: 1 | -1): void;
  onUndo(): void;
  onApprove(publish: boolean): void;
  onSettle(choice: "mine" | "theirs"): void;
}

/** Where the review stands: doubts, what is saved, and the way on. Stays in sight. */
export function ReviewBar(props: ReviewBarProps) {
  const {
    state,
    current,
    at,
    open,
    wish,
    faults,
    told,
    letters,
    onStep,
    onUndo,
    onApprove,
    onSettle,
  } = props;
  const publishes = wish !== "draft";
  const isHeldUp = state.save.kind === "conflict";
  return (
    <section className="review-bar" aria-label="Gennemsyn">
      <div className="actions">
        <button
          type="button"
          className="button button-secondary"
          disabled={open === 0}
          onClick={() => onStep(-1)}
        >
          Forrige tvivl
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={open === 0}
          onClick={() => onStep(1)}
        >
          Næste tvivl
        </button>
        <button
          type="button"
          className="button button-secondary"
          disabled={!state.canUndo}
          onClick={onUndo}
        >
          Fortryd
        </button>
        {[publishes, !publishes].map((publish, place) => (
          <button
            key={String(publish)}
            type="button"
            className={place === 0 ? "button button-primary" : "button button-secondary"}
            disabled={isHeldUp}
            onClick={() => onApprove(publish)}
          >
            {publish ? "Godkend og offentliggør" : "Godkend som kladde"}
          </button>
        ))}
      </div>
      <p aria-live="polite" className="review-state">
        <b>
          {open === 0
            ? "Ingen tvivl tilbage."
            : current === null
              ? `${open} tvivl.`
              : `Tvivl ${at} af ${open}:`}
        </b>{" "}
        {current && doubtText(current)} {told} <span className="quiet">{saveText(state.save)}</span>
      </p>
      {faults > 0 && (
        <p className="review-fault" aria-live="polite">
          {faults === 1 ? "Et felt skal rettes" : `${faults} felter skal rettes`}, før papiret kan
          godkendes. Godkend fører til det første.
        </p>
      )}
      {state.save.kind === "refused" && (
        <p role="alert" className="review-fault">
          {state.save.message}
        </p>
      )}
      {state.save.kind === "conflict" && (
        <div role="alert" className="alert alert-warning">
          <p>
            {state.save.theirs.changedBy} har rettet papiret {timeText(state.save.theirs.changedAt)}
            . Dine rettelser er ikke gemt endnu. Det, du ikke vælger, kan hentes tilbage med
            Fortryd.
          </p>
          <div className="actions">
            <button
              type="button"
              className="button button-primary"
              onClick={() => onSettle("theirs")}
            >
              Tag den andens rettelser
            </button>
            <button
              type="button"
              className="button button-secondary"
              onClick={() => onSettle("mine")}
            >
              Behold mine
            </button>
          </div>
        </div>
      )}
      <KeyHelp letters={letters} />
    </section>
  );
}

function saveText(save: SaveState): string {
  switch (save.kind) {
    case "unchanged":
      return "";
    case "waiting":
    case "saving":
      return "Gemmer …";
    case "saved":
      return "Gemt.";
    case "unreachable":
      return "Ikke gemt: ingen forbindelse. Forsøger igen.";
    case "signed-out":
      return "Du er logget ud: log ind i et andet vindue, så bliver rettelserne gemt herfra.";
    case "refused":
    case "conflict":
      return "Ikke gemt.";
  }
}
