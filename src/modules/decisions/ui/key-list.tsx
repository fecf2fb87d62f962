import { Dialog } from "../../../ui/editor/index.ts";
import { KEY_LIST } from "../screen/keys.ts";

interface KeyListProps {
  letters: boolean;
  onLetters(on: boolean): void;
  onClose(): void;
}

/** The keys of the meeting's screen. */
export function KeyList({ letters, onLetters, onClose }: KeyListProps) {
  return (
    <Dialog title="Taster på mødeskærmen" onClose={onClose}>
      <p>På en Mac bruges Cmd i stedet for Ctrl.</p>
      <dl className="shortcuts">
        {KEY_LIST.map(([what, keys]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <kbd>{keys}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="check">
        <input
          type="checkbox"
          id="enkelttaster"
          checked={letters}
          onChange={(event) => onLetters(event.target.checked)}
        />
        <label htmlFor="enkelttaster">Brug taster med ét bogstav eller tal</label>
      </p>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={onClose}>
          Luk
        </button>
      </div>
    </Dialog>
  );
}
