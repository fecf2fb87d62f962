import { useEffect, useRef } from "react";
import type { RichText } from "../../platform/rich-text/schema.ts";
import type { Choice } from "./autosave.ts";
import { DiffView } from "./diff-view.tsx";
import type { TheirText } from "./put-section.ts";
import { timeText } from "./save-state-text.ts";

interface ConflictProps {
  mine: RichText;
  theirs: TheirText;
  /** Where the page lays the text aside that isn't chosen; without, it is gone when it is chosen against. */
  keptBelow?: boolean;
  onChoose(choice: Choice): void;
}

/** Two people wrote the same section: both texts, and what is to stand. Nothing is thrown away. */
export default function ConflictView({ mine, theirs, keptBelow = true, onChoose }: ConflictProps) {
  const box = useRef<HTMLDivElement>(null);
  const { changedBy, changedAt } = theirs;
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div className="conflict" role="alert" ref={box}>
      <p>
        <b>
          Ændret af {changedBy} {timeText(changedAt)},
        </b>{" "}
        mens du skrev. Vælg, hvilken tekst der skal stå.
        {keptBelow && " Den anden lægges til side under afsnittet."}
      </p>
      <DiffView
        before={theirs.content}
        after={mine}
        labels={{ before: `Teksten fra ${changedBy}`, after: "Din tekst" }}
      />
      <div className="actions">
        <button type="button" className="button button-secondary" onClick={() => onChoose("mine")}>
          Behold min
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => onChoose("theirs")}
        >
          Tag den andens
        </button>
        <button type="button" className="button button-secondary" onClick={() => onChoose("both")}>
          Indsæt min nedenunder
        </button>
      </div>
    </div>
  );
}
