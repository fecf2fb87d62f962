import { useState } from "react";
import type { Place, Places } from "../../intake/index.ts";
import { setLines } from "../screen/set-lines.ts";
import { fieldId, useReview } from "./review-context.ts";

interface ItemLinesProps {
  /** Of the item. */
  pointer: string;
  places: Places;
  of: string;
}

/** The lines of the paper that an item stands on, which its source is shown by. */
export function ItemLines({ pointer, places, of }: ItemLinesProps) {
  const { source } = useReview();
  const place = places[pointer];
  if (source.length === 0) return null;
  return (
    <fieldset className="field">
      <legend className="form-label">
        Linjer i papiret<span className="sr-only">, hvor {of} står</span>
      </legend>
      <div className="field-row row-short">
        {(["from", "to"] as const).map((end) => (
          // What stands elsewhere begins anew.
          <LineField key={`${end} ${place?.[end] ?? ""}`} {...{ pointer, place, end }} />
        ))}
      </div>
    </fieldset>
  );
}

interface LineFieldProps {
  pointer: string;
  place: Place | undefined;
  end: "from" | "to";
}

function LineField({ pointer, place, end }: LineFieldProps) {
  const { change, look, source } = useReview();
  const [text, setText] = useState(String(place?.[end] ?? ""));
  const id = fieldId(`${pointer}/${end}-linje`);
  const keep = () => {
    const line = Number(text);
    if (text === String(place?.[end] ?? "")) return;
    if (!Number.isInteger(line) || line < 1 || line > source.length)
      return setText(String(place?.[end] ?? ""));
    change((draft) => setLines(draft, pointer, { [end]: line }, source), null);
    look(pointer);
  };
  return (
    <div className="field">
      <label className="form-label" htmlFor={id}>
        {end === "from" ? "Fra linje" : "Til linje"}
      </label>
      <input
        type="number"
        id={id}
        className="form-input"
        min={1}
        max={source.length}
        value={text}
        onFocus={() => look(pointer)}
        onChange={({ target }) => setText(target.value)}
        onBlur={keep}
      />
    </div>
  );
}
