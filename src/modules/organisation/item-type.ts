/** What an item of an agenda is for: it decides its template, its approval and its place. */
export const ITEM_TYPES = ["case", "information", "discussion", "hearing", "post"] as const;
export type ItemType = (typeof ITEM_TYPES)[number];

export const ITEM_TYPE_NAMES: Record<ItemType, string> = {
  case: "Beslutningssag",
  information: "Orientering",
  discussion: "Drøftelse",
  hearing: "Høring",
  post: "Personalesag (stilling)",
};
