import { type FormEvent, type ReactNode, useState, useSyncExternalStore } from "react";
import { ChoiceField, type Option, type refusedIn } from "../../../ui/index.ts";
import { ITEM_TYPE_NAMES, ITEM_TYPES, type ItemType } from "../../organisation/index.ts";

/** A body that a document may go to, with the item types that it has templates for. */
export interface BodyToChoose {
  id: string;
  name: string;
  itemTypes: readonly ItemType[];
}

/** What the server renders knows of no script; once it runs in the browser, it does. */
const never = () => () => undefined;
const isHere = () => true;
const isNotYet = () => false;

interface BodyAndTypeProps {
  bodies: readonly BodyToChoose[];
  bodyId: string | null;
  /** What the document is already, which it may stay; null for a new one. */
  itemType: ItemType | null;
  hint?: string;
  /** The choice of no body, where that is one. */
  empty?: string;
  refused: ReturnType<typeof refusedIn>;
  /** The field "itemType" with the types that the chosen body has templates for. */
  types: (options: Option[]) => ReactNode;
}

/**
 * The body and the item type, which follows it. Without script every type is there that any of the
 * bodies has, and the one that doesn't fit is refused.
 */
export function BodyAndType({ bodies, itemType, types, ...field }: BodyAndTypeProps) {
  const { refused, bodyId, hint, empty } = field;
  const before = refused?.values["bodyId"]?.[0] ?? bodyId ?? (empty ? "" : (bodies[0]?.id ?? ""));
  const [touched, choose] = useState<string | null>(null);
  const hasScript = useSyncExternalStore(never, isHere, isNotYet);
  const chosen = touched ?? (hasScript ? before : null);
  const follow = ({ target }: FormEvent) => {
    if (target instanceof HTMLSelectElement && target.name === "bodyId") choose(target.value);
  };
  const offered = new Set(
    bodies.filter(({ id }) => !chosen || id === chosen).flatMap((body) => body.itemTypes),
  );
  return (
    <div onChange={follow}>
      <ChoiceField
        name="bodyId"
        label="Til"
        options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        value={bodyId}
        refused={refused}
        {...(hint && { hint })}
        {...(empty && { empty })}
      />
      {types(
        ITEM_TYPES.filter((type) => offered.has(type) || type === itemType).map((type) => ({
          value: type,
          text: ITEM_TYPE_NAMES[type],
        })),
      )}
    </div>
  );
}
