import type { ReactNode } from "react";
import { Button } from "../../../ui/index.ts";
import { ROW_BUTTON, type Row, rowCommand, type RowWork } from "../rows.ts";

interface RowsProps {
  list: string;
  rows: readonly Row[];
  /** What one row is called: "Afsnit". */
  word: string;
  addText: string;
  /** The fields of a row; `name` gives a field's full name. */
  fields: (row: Row, name: (field: string) => string) => ReactNode;
}

/** Rows that can be added, moved and removed with plain buttons, which send the form and save nothing. */
export function Rows({ list, rows, word, addText, fields }: RowsProps) {
  const last = rows.length - 1;
  return (
    <div className="rows">
      {rows.map((row, index) => {
        const about = `${word} ${index + 1}`;
        const button = (work: RowWork, text: string, to: number) => (
          <Button
            kind="plain"
            name={ROW_BUTTON}
            value={rowCommand(list, work, index)}
            aria-label={`${text}: ${about}`}
            disabled={to < 0 || to > last}
            formAction={`#${list}-${to}`}
            formNoValidate
          >
            {text}
          </Button>
        );
        return (
          // A row has no name of its own before it is saved, and the form is sent whole.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset className="field" id={`${list}-${index}`} key={index}>
            <legend className="form-label">{about}</legend>
            {fields(row, (field) => `${list}-${index}-${field}`)}
            <div className="actions">
              {button("up", "Flyt op", index - 1)}
              {button("down", "Flyt ned", index + 1)}
              {button("remove", "Fjern", Math.min(index, Math.max(0, last - 1)))}
            </div>
          </fieldset>
        );
      })}
      <Button
        kind="secondary"
        name={ROW_BUTTON}
        value={rowCommand(list, "add")}
        formAction={`#${list}-${rows.length}`}
        formNoValidate
      >
        {addText}
      </Button>
    </div>
  );
}

/** The button that Enter presses: the first of a form, which else would move a row. */
export function DefaultButton() {
  return (
    <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true">
      Gem
    </button>
  );
}
