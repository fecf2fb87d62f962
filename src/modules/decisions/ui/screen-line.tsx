import { timeText } from "../../../ui/editor/index.ts";
import type { DeskState } from "../screen/meeting-desk.ts";

interface ScreenLineProps {
  state: DeskState;
  mayRecord: boolean;
  onUndo(): void;
  onKeys(): void;
}

/** How saving goes and how the line is, always in sight. */
export function ScreenLine({ state, mayRecord, onUndo, onKeys }: ScreenLineProps) {
  const { queue, line } = state;
  const isAway = "waiting" in queue || ["lost", "deaf", "signed-out", "out"].includes(line);
  return (
    <div className="screen-line">
      <output className={isAway ? "line-away" : "line-here"} id="gemt">
        {sentence(state)}
      </output>
      {mayRecord && (
        <button
          type="button"
          className="button button-plain"
          onClick={onUndo}
          disabled={!state.canUndo}
        >
          Fortryd
        </button>
      )}
      <button type="button" className="button button-plain" onClick={onKeys}>
        Taster
      </button>
    </div>
  );
}

function sentence({ queue, line, typed, conflicts }: DeskState): string {
  const open = Object.keys(typed).filter((id) => conflicts[id] === undefined).length;
  if ("waiting" in queue) {
    const count = queue.waiting;
    const waiting = `${count} ${count === 1 ? "ændring" : "ændringer"} venter`;
    if (queue.kind === "signed-out")
      return `Du er logget ud. Log ind i et andet vindue – ${waiting}`;
    return queue.kind === "failing"
      ? `Serveren svarer ikke – ${waiting}`
      : `Uden forbindelse – ${waiting}`;
  }
  if (line === "opening") return "Forbinder …";
  if (line === "signed-out") return "Du er logget ud. Log ind i et andet vindue.";
  if (line === "out") return "Du har ikke længere adgang til mødet.";
  if (queue.kind === "saving" || open > 0) return "Gemmer …";
  if (line === "lost" || line === "deaf")
    return "Gemt, men uden forbindelse: andres ændringer vises ikke";
  return queue.at === null ? "Alt er gemt" : `Gemt ${timeText(queue.at.toISOString())}`;
}
