import { Button, ChoiceField, TextField } from "../../../ui/index.ts";
import type { PaperFilter } from "../store/papers.ts";

const ORDERS = [
  { value: "came", text: "Nyeste først" },
  { value: "body", text: "Udvalg" },
  { value: "date", text: "Mødedato" },
  { value: "doubts", text: "Flest tvivl først" },
];

/** Finds and orders papers. */
export function PaperFilterForm({ filter }: { filter: PaperFilter }) {
  return (
    <form className="filter" method="get">
      <input type="hidden" name="vis" value={filter.state} />
      <div className="field-row">
        <TextField name="soeg" label="Filnavn eller udvalg" value={filter.search} />
        <ChoiceField name="orden" label="Rækkefølge" options={ORDERS} value={filter.order} />
      </div>
      <Button kind="secondary">Vis</Button>
    </form>
  );
}
