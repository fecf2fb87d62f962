import type { BodyRules } from "../organisation/index.ts";
import type { AgendaRow } from "./agenda-row.ts";

/** What the rules order an item by. */
export type Orderable = Pick<
  AgendaRow,
  "id" | "parentId" | "isChapter" | "pinned" | "closed" | "itemType" | "caseNumber" | "title"
> & {
  /** When its case was ready for the body; null for an item that is no case. */
  readyAt: Date | null;
  /** What the body is to do with the case, as its route says. */
  purpose: string | null;
  /** HH:MM, when the first guest is called in. */
  guestAt: string | null;
};

const STAGES = ["decision", "recommendation", "hearing", "discussion", "information"];
const danish = new Intl.Collator("da", { numeric: true, sensitivity: "base" });

/**
 * The items in the order that the body's rules give: what is pinned first, chapters as they stand,
 * then the others, and what is pinned last. Each item stays in its chapter; what the rules don't
 * tell apart stays as it is.
 */
export function orderByRules<T extends Orderable>(
  items: readonly T[],
  rules: BodyRules["order"],
): T[] {
  const of = Map.groupBy(items, ({ parentId }) => parentId);
  const sorted = (parentId: string | null): T[] =>
    (of.get(parentId) ?? [])
      .toSorted((a, b) => compare(keysOf(a, rules), keysOf(b, rules)))
      .flatMap((item) => [item, ...(item.isChapter ? sorted(item.id) : [])]);
  return sorted(null);
}

type Key = number | string;

function keysOf(item: Orderable, rules: BodyRules["order"]): Key[] {
  const { pinned, isChapter, closed, itemType } = item;
  const place = pinned === "first" ? 0 : pinned === "last" ? 3 : isChapter ? 1 : 2;
  if (place !== 2) return [place];
  const type = itemType === null ? -1 : rules.byType.indexOf(itemType);
  return [
    place,
    rules.closedLast && closed ? 1 : 0,
    type < 0 ? rules.byType.length : type,
    ...withinKey(item, rules.within),
  ];
}

/** What has nothing to be ordered by comes after what has. */
function withinKey(item: Orderable, within: BodyRules["order"]["within"]): Key[] {
  switch (within) {
    case "arrival":
      return [item.readyAt?.getTime() ?? Number.POSITIVE_INFINITY];
    case "case-number":
      return item.caseNumber === null ? [1] : [0, item.caseNumber];
    case "title":
      return [item.title];
    case "stage": {
      const stage = item.purpose === null ? -1 : STAGES.indexOf(item.purpose);
      return [stage < 0 ? STAGES.length : stage];
    }
    case "guest-time":
      return item.guestAt === null ? [1] : [0, item.guestAt];
  }
}

function compare(a: Key[], b: Key[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at];
    if (other === undefined) return 0;
    const found =
      typeof one === "string" && typeof other === "string"
        ? danish.compare(one, other)
        : Math.sign(Number(one) - Number(other)) || 0;
    if (found !== 0) return found;
  }
  return 0;
}
