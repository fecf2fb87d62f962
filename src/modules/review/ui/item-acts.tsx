import type { ParsedItem } from "../../intake/index.ts";
import type { Draft } from "../draft.ts";
import { addItem } from "../screen/add-item.ts";
import { isEmpty } from "../screen/item-text.ts";
import { mergeItem, mergesInto } from "../screen/merge-item.ts";
import { type Move, movedTo, moveItem } from "../screen/move-item.ts";
import { MOVE_NAMES, MOVED } from "../words.ts";
import { useReview } from "./review-context.ts";

interface ItemActsProps {
  list: string;
  at: number;
  item: ParsedItem;
  /** How many items the list has. */
  count: number;
}

/** What can be done with an item as a whole: move, merge, take out, and add one behind it. */
export function ItemActs({ list, at, item, count }: ItemActsProps) {
  const { changeItems } = useReview();
  const pointer = `${list}/${at}`;
  const isFirst = at === 0 && list === "/items";
  const moves: Move[] = [
    ...(at > 0 ? (["up"] as const) : []),
    ...(at < count - 1 ? (["down"] as const) : []),
    ...(at > 0 ? (["in"] as const) : []),
    ...(list === "/items" ? [] : (["out"] as const)),
  ];
  const staysShut = isFirst && item.closed && !isEmpty(item);
  const act = (name: string, told: string, make: (draft: Draft) => Draft, to: To) => (
    <button
      key={name}
      type="button"
      className="button button-plain"
      onClick={() => changeItems(make, to, told)}
    >
      {name}
      <span className="sr-only">: punkt {item.number}</span>
    </button>
  );
  return (
    <fieldset className="review-acts">
      <legend className="form-label">
        Ret opdelingen<span className="sr-only"> af punkt {item.number}</span>
      </legend>
      <div className="actions">
        {moves.map((move) =>
          act(
            MOVE_NAMES[move],
            `Punkt ${item.number} ${MOVED[move]}`,
            (draft) => moveItem(draft, pointer, move),
            (draft) => movedTo(draft, pointer, move),
          ),
        )}
        {!isFirst &&
          act(
            "Saml med punktet før",
            `Punkt ${item.number} er samlet med punktet før.`,
            (draft) => mergeItem(draft, pointer, "heading"),
            (draft) => mergesInto(draft, pointer),
          )}
        {!staysShut &&
          act(
            "Fjern punktet",
            isEmpty(item)
              ? `Punkt ${item.number} er fjernet.`
              : `Punkt ${item.number} er fjernet. Teksten står nu ${isFirst ? "før det første punkt" : "i punktet før"}.`,
            (draft) => mergeItem(draft, pointer, "text"),
            (draft) => mergesInto(draft, pointer),
          )}
        {act(
          "Tilføj punkt herefter",
          "Et tomt punkt er tilføjet.",
          (draft) => addItem(draft, list, at + 1),
          () => `${list}/${at + 1}`,
        )}
      </div>
      <p className="form-hint">
        {staysShut
          ? "Punktet er lukket og står først, så det kan ikke fjernes: teksten ville blive offentlig. Er det ikke lukket, så fjern hakket først."
          : isEmpty(item)
            ? "Punktet er tomt."
            : `Fjerner du punktet, bliver teksten stående ${isFirst ? "før det første punkt" : "i punktet før"}.`}
      </p>
    </fieldset>
  );
}

type To = (before: Draft) => string | null;
