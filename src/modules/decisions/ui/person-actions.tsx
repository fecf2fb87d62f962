import type { Attendee } from "../../meetings/index.ts";

interface PersonActionsProps {
  one: Attendee;
  isHere: boolean;
  isRunning: boolean;
  itemNumber: string;
  /** Whether he stays behind closed doors; null where they are open or he isn't there. */
  inClosed: boolean | null;
  onAttend(state: Attendee["state"]): void;
  onAbsent(): void;
  /** Goes from the item on, or comes. */
  onMove(): void;
  onClosed(): void;
}

/** What may be noted of the person whose row has the focus. */
export function PersonActions(props: PersonActionsProps) {
  const { one, isHere, isRunning, itemNumber, inClosed, onAttend, onAbsent, onMove, onClosed } =
    props;
  const actions: [string, string, () => void][] = [];
  if (one.state !== "present") actions.push(["Til stede", "P", () => onAttend("present")]);
  if (one.state !== "cancelled") actions.push(["Afbud", "A", onAbsent]);
  if (one.state !== "absent") actions.push(["Udeblevet", "U", () => onAttend("absent")]);
  if (isRunning)
    actions.push([`${isHere ? "Går" : "Kommer"} fra punkt ${itemNumber}`, "G", onMove]);
  if (inClosed !== null)
    actions.push([
      inClosed ? "Ikke med i den lukkede del" : "Med i den lukkede del",
      "L",
      onClosed,
    ]);
  return (
    <span className="row-actions">
      {actions.map(([text, key, act]) => (
        <button key={key} type="button" className="button button-plain" onClick={act}>
          {text} <kbd>{key}</kbd>
        </button>
      ))}
    </span>
  );
}
