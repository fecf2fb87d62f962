import { distinctNumbers, type ParsedDocument, type PaperFiles } from "../intake/index.ts";
import { allItems } from "../meetings/index.ts";

type Attached = PaperFiles["attached"];
interface Spot {
  item: string;
  title: string;
  nth: number;
}

/**
 * What an export says of attachments, at the items that they have after correction: by item and title, and by
 * title alone where an item was moved, merged or numbered anew. Nothing of it is lost unseen: a file, or that
 * the public must not see it.
 * @param printed as the export had them
 * @returns titles whose file or protection no attachment of the document has any more
 */
export function attachedAsDrafted(
  document: ParsedDocument,
  printed: ParsedDocument,
  attached: Attached,
): { attached: Attached; lost: string[] } {
  const left = new Map(spotsIn(printed).map((spot) => [keyOf(spot), spot]));
  const found = new Map<string, Spot>();
  const spots = spotsIn(document);
  const take = (spot: Spot, from: Spot | undefined) => {
    if (from === undefined) return;
    found.set(keyOf(spot), from);
    left.delete(keyOf(from));
  };
  for (const spot of spots) take(spot, left.get(keyOf(spot)));
  for (const spot of spots)
    if (!found.has(keyOf(spot)))
      take(
        spot,
        [...left.values()].find(({ title }) => title === spot.title),
      );
  return {
    attached: (item, title, nth) => {
      const from = found.get(keyOf({ item, title, nth }));
      return from === undefined ? null : attached(from.item, from.title, from.nth);
    },
    lost: [...left.values()].flatMap(({ item, title, nth }) => {
      const what = attached(item, title, nth);
      return what !== null && (what.file !== null || what.isClosed === true) ? [title] : [];
    }),
  };
}

function spotsIn(document: ParsedDocument): Spot[] {
  return allItems(distinctNumbers(document).items).flatMap(({ number, attachments }) =>
    attachments.map((title, at) => ({
      item: number,
      title,
      nth: attachments.slice(0, at).filter((other) => other === title).length,
    })),
  );
}

function keyOf({ item, title, nth }: Spot): string {
  return `${item}\n${title}\n${nth}`;
}
