import type { ItemText } from "../publication/index.ts";

/** For tests: an item of an invented council, with what a test needs to be different. */
export function invented(
  id: string,
  title: string,
  text = "",
  other: Partial<ItemText> = {},
): ItemText {
  return {
    id,
    bodySlug: "byraadet",
    bodyName: "Byrådet",
    slug: "2025-03-12",
    date: "2025-03-12",
    year: 2025,
    kind: "minutes",
    number: id,
    title,
    caseNumber: null,
    document: "2025-03-12",
    sections: [{ heading: "Sagsfremstilling", kind: "background", text }],
    ...other,
  };
}

/** For tests: what search needs of the published record, over a list that may change meanwhile. */
export function recordOf(items: ItemText[]) {
  return {
    async items(ids: string[]) {
      return items.filter(({ id }) => ids.includes(id));
    },
    async itemsAfter(after: string | null, limit: number) {
      const sorted = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
      return sorted.filter(({ id }) => after === null || id > after).slice(0, limit);
    },
  };
}
