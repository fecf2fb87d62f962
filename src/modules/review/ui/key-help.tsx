import { KEY_HELP } from "../screen/keys.ts";
import type { Letters } from "./use-letters.ts";

/** The keys of the page, and the switch that turns those of one letter off. */
export function KeyHelp({ letters }: { letters: Letters }) {
  return (
    <div className="review-keys">
      <p className="quiet">
        {KEY_HELP.map(([keys, letter, does]) => (
          <span key={keys}>
            <kbd>{keys}</kbd>
            {letter !== null && letters.on && (
              <>
                {" "}
                eller <kbd>{letter}</kbd>
              </>
            )}{" "}
            {does}
          </span>
        ))}
      </p>
      <div className="check">
        <input
          type="checkbox"
          id="enkelttaster"
          checked={letters.on}
          onChange={({ target }) => letters.choose(target.checked)}
        />
        <label htmlFor="enkelttaster">
          Brug taster med ét bogstav
          {letters.isUnsaved && <span className="quiet"> (kun her: valget er ikke gemt)</span>}
        </label>
      </div>
    </div>
  );
}
