import type { KeptText, LaidAside } from "./kept-text.ts";
import { timeText } from "./save-state-text.ts";
import { StillText } from "./still-text.tsx";

/** Offers back what a window that crashed or was closed couldn't save. */
export function FoundText(props: { found: KeptText; onRestore(): void; onDiscard(): void }) {
  return (
    <div className="found-text">
      <p>Der ligger tekst fra {timeText(props.found.at)}, som ikke nåede at blive gemt.</p>
      <div className="actions">
        <button type="button" className="button button-secondary" onClick={props.onRestore}>
          Gendan ikke-gemt tekst
        </button>
        <button type="button" className="button button-plain" onClick={props.onDiscard}>
          Slet den
        </button>
      </div>
    </div>
  );
}

/** The texts that weren't chosen in conflicts, until the writer has no more use for them. */
export function LaidAsideTexts(props: {
  id: string;
  texts: LaidAside[];
  onInsert(text: LaidAside): void;
  onDiscard(text: LaidAside): void;
}) {
  return props.texts.map((text, at) => (
    <details className="laid-aside" key={text.at}>
      <summary>
        Lagt til side: {text.by === null ? "din tekst" : `teksten fra ${text.by}`}{" "}
        {timeText(text.at)}
      </summary>
      <StillText content={text.content} prefix={`${props.id}-side-${at}`} />
      <div className="actions">
        <button
          type="button"
          className="button button-secondary"
          onClick={() => props.onInsert(text)}
        >
          Indsæt nedenunder
        </button>
        <button type="button" className="button button-plain" onClick={() => props.onDiscard(text)}>
          Slet
        </button>
      </div>
    </details>
  ));
}
