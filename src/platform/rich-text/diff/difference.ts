import type { Block, Inline, ListItem, TableCell, TableRow } from "../schema.ts";

/** Any node that holds others. */
export type AnyNode = Block | ListItem | TableRow | TableCell;

/** A node without what it holds. */
export interface Shell {
  type: AnyNode["type"];
  attrs?: object;
}

/** A run of text that is in both texts, or in one of them. */
export interface DiffText {
  status: "same" | "added" | "removed";
  content: Inline[];
}

/** A node of the two texts laid over each other; what is changed says how it was and what is in it. */
export type DiffNode =
  | { status: "same" | "added" | "removed"; node: AnyNode }
  | { status: "changed"; before: Shell; after: Shell; text: DiffText[] }
  | { status: "changed"; before: Shell; after: Shell; children: DiffNode[] };

/** Two texts laid over each other: the blocks of both in reading order, as data to show. */
export interface Difference {
  blocks: DiffNode[];
  /** How many words came and went. */
  words: { added: number; removed: number };
}
