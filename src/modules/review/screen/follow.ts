import type { Place } from "../../intake/index.ts";
import type { Draft } from "../draft.ts";

/**
 * Doubts and places follow the parts that they are about to where `to` says; null takes them away. Of
 * places that come together at one pointer the one becomes that holds them all.
 */
export function follow(draft: Draft, to: (pointer: string) => string | null): Draft {
  const places: Draft["places"] = {};
  for (const [pointer, place] of Object.entries(draft.places)) {
    const target = to(pointer);
    if (target !== null) places[target] = around(places[target], place);
  }
  return {
    ...draft,
    doubts: draft.doubts.flatMap((doubt) => {
      const pointer = to(doubt.pointer);
      return pointer === null ? [] : [{ ...doubt, pointer }];
    }),
    places,
  };
}

/** As `follow`, of the parts of the list at `list`, by their numbers in it. */
export function followInList(
  draft: Draft,
  list: string,
  to: (own: number) => number | null,
): Draft {
  return follow(draft, (pointer) => {
    if (!pointer.startsWith(`${list}/`)) return pointer;
    const [own = "", ...below] = pointer.slice(list.length + 1).split("/");
    const target = /^\d+$/.test(own) ? to(Number(own)) : null;
    return target === null ? null : [list, target, ...below].join("/");
  });
}

/** The place that holds both. */
export function around(one: Place | undefined, other: Place): Place {
  if (one === undefined) return other;
  const first = one.from <= other.from ? one : other;
  return { page: first.page, from: first.from, to: Math.max(one.to, other.to) };
}
