import type { ParsedItem } from "../../intake/index.ts";
import type { Draft } from "../draft.ts";
import { setValue } from "./changes.ts";
import { follow } from "./follow.ts";
import { chapterOf, isInClosedChapter, itemAt, itemIn, itemsIn } from "./item-at.ts";

/** up, down: among those beside it · in: into the item before it · out: behind the chapter that it is in */
export const MOVES = ["up", "down", "in", "out"] as const;
export type Move = (typeof MOVES)[number];

export function isMove(command: string | null): command is Move {
  return MOVES.some((move) => move === command);
}

/** Where the item would stand; null where it can't go that way. */
export function movedTo({ document }: Draft, pointer: string, move: Move): string | null {
  const { list, at } = itemAt(pointer);
  const items = itemsIn(document, list);
  switch (move) {
    case "up":
      return at === 0 ? null : `${list}/${at - 1}`;
    case "down":
      return at + 1 >= items.length ? null : `${list}/${at + 1}`;
    case "in":
      return at === 0 ? null : `${list}/${at - 1}/items/${items[at - 1]?.items.length ?? 0}`;
    case "out": {
      const chapter = chapterOf(list);
      if (chapter === null) return null;
      const around = itemAt(chapter);
      return `${around.list}/${around.at + 1}`;
    }
  }
}

/**
 * Moves an item; its doubts and places go with it. One that leaves a closed chapter stays closed, until
 * somebody says otherwise.
 */
export function moveItem(draft: Draft, pointer: string, move: Move): Draft {
  const target = movedTo(draft, pointer, move);
  const item = itemIn(draft.document, pointer);
  if (target === null || item === undefined) return draft;
  const closed = item.closed || (move === "out" && isInClosedChapter(draft.document, pointer));
  const taken = withoutItem(draft, pointer);
  const put = withItem(taken, target, { ...item, closed });
  const from = itemAt(pointer);
  const to = itemAt(target);
  return follow({ ...put, doubts: draft.doubts, places: draft.places }, (own) => {
    if (own === pointer || own.startsWith(`${pointer}/`)) return target + own.slice(pointer.length);
    return shifted(
      shifted(own, from.list, (at) => (at > from.at ? at - 1 : at)),
      to.list,
      (at) => (at >= to.at ? at + 1 : at),
    );
  });
}

/** The pointer as it is when the parts of a list have other numbers. */
export function shifted(pointer: string, list: string, to: (at: number) => number): string {
  if (!pointer.startsWith(`${list}/`)) return pointer;
  const [own = "", ...below] = pointer.slice(list.length + 1).split("/");
  return /^\d+$/.test(own) ? [list, to(Number(own)), ...below].join("/") : pointer;
}

function withoutItem(draft: Draft, pointer: string): Draft {
  const { list, at } = itemAt(pointer);
  return setValue(
    draft,
    list,
    itemsIn(draft.document, list).filter((_, own) => own !== at),
  );
}

function withItem(draft: Draft, pointer: string, item: ParsedItem): Draft {
  const { list, at } = itemAt(pointer);
  return setValue(draft, list, itemsIn(draft.document, list).toSpliced(at, 0, item));
}
