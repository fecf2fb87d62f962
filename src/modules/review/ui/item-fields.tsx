import { memo, useState } from "react";
import type { ParsedItem, Places } from "../../intake/index.ts";
import type { DraftDoubt } from "../draft.ts";
import { addItem } from "../screen/add-item.ts";
import { setValue } from "../screen/changes.ts";
import { DecisionList } from "./decision-fields.tsx";
import { DoubtNotes } from "./doubt-notes.tsx";
import { DraftField, LinesField } from "./draft-field.tsx";
import { ItemActs } from "./item-acts.tsx";
import { ItemLines } from "./item-lines.tsx";
import { fieldId, useReview } from "./review-context.ts";
import { SectionList } from "./section-fields.tsx";

interface ItemListProps {
  list: string;
  items: readonly ParsedItem[];
  doubts: DraftDoubt[];
  places: Places;
}

/** The items of an agenda, or those within one. */
export function ItemList({ list, items, doubts, places }: ItemListProps) {
  const { changeItems } = useReview();
  return (
    <>
      <DoubtNotes pointer={list} doubts={doubts} />
      {items.map((item, at) => (
        // Items have no name of their own but their place: numbers are corrected too.
        // oxlint-disable-next-line react/no-array-index-key
        <ItemFields key={at} {...{ list, at, item, doubts, places }} count={items.length} />
      ))}
      {list === "/items" && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() =>
            changeItems(
              (draft) => addItem(draft, list, items.length),
              () => `${list}/${items.length}`,
              "Et tomt punkt er tilføjet.",
            )
          }
        >
          Tilføj punkt
        </button>
      )}
    </>
  );
}

interface ItemFieldsProps extends Omit<ItemListProps, "items"> {
  at: number;
  item: ParsedItem;
  count: number;
}

const ItemFields = memo(function ItemFields(props: ItemFieldsProps) {
  const { list, at, item, count, doubts, places } = props;
  const { change, look } = useReview();
  const pointer = `${list}/${at}`;
  const of = `punkt ${item.number}`;
  const open = doubts.filter(
    (doubt) =>
      !doubt.settled && (doubt.pointer === pointer || doubt.pointer.startsWith(`${pointer}/`)),
  ).length;
  // Open from the start where there is doubt; from then on as whoever reads has it.
  const [startsOpen] = useState(open > 0 || item.title === "");
  const setClosed = (closed: boolean) =>
    change((draft) => setValue(draft, `${pointer}/closed`, closed), `${pointer}/closed`);
  return (
    <details className="review-item" open={startsOpen} data-part={pointer}>
      <summary>
        <span>
          {item.number}. {item.title || "Uden titel"}
        </span>
        {item.closed && <span className="badge">Lukket</span>}
        {open > 0 && <span className="badge late">{open} tvivl</span>}
      </summary>
      <DoubtNotes pointer={pointer} doubts={doubts} />
      <div className="field-row">
        <DraftField
          pointer={`${pointer}/number`}
          label="Nummer"
          value={item.number}
          doubts={doubts}
        />
        <DraftField
          pointer={`${pointer}/caseNumber`}
          label="Sagsnummer"
          value={item.caseNumber}
          doubts={doubts}
          nullable
        />
      </div>
      <DraftField pointer={`${pointer}/title`} label="Titel" value={item.title} doubts={doubts} />
      <DoubtNotes pointer={`${pointer}/closed`} doubts={doubts} />
      <div className="check">
        <input
          type="checkbox"
          id={fieldId(`${pointer}/closed`)}
          data-pointer={`${pointer}/closed`}
          checked={item.closed}
          onFocus={() => look(pointer)}
          onChange={({ target }) => setClosed(target.checked)}
        />
        <label htmlFor={fieldId(`${pointer}/closed`)}>
          Lukket punkt: kun titlen kommer på portalen
        </label>
      </div>
      <h3>Afsnit</h3>
      <DoubtNotes pointer={`${pointer}/sections`} doubts={doubts} />
      <SectionList list={`${pointer}/sections`} sections={item.sections} doubts={doubts} of={of} />
      <h3>Beslutninger</h3>
      <DoubtNotes pointer={`${pointer}/decisions`} doubts={doubts} />
      <DecisionList
        list={`${pointer}/decisions`}
        decisions={item.decisions}
        doubts={doubts}
        of={of}
      />
      <LinesField
        pointer={`${pointer}/attachments`}
        label="Bilag"
        lines={item.attachments}
        doubts={doubts}
      />
      <LinesField
        pointer={`${pointer}/attendance`}
        label="Fremmøde ved punktet"
        lines={item.attendance}
        doubts={doubts}
      />
      <ItemLines pointer={pointer} places={places} of={of} />
      <ItemActs {...{ list, at, item, count }} />
      {item.items.length > 0 && (
        <ItemList list={`${pointer}/items`} items={item.items} {...{ doubts, places }} />
      )}
    </details>
  );
});
