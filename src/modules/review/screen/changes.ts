import type { ParsedDocument } from "../../intake/index.ts";
import type { Draft, DraftDoubt } from "../draft.ts";

/** The text that a field of a draft holds; "" where there is nothing. */
export function textAt(document: ParsedDocument, pointer: string): string {
  const value = valueAt(document, pointer);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** What stands at a JSON Pointer (RFC 6901); undefined where nothing does. */
function valueAt(document: ParsedDocument, pointer: string): unknown {
  return keysOf(pointer).reduce<unknown>(
    (part, key) => (part as Record<string, unknown> | null | undefined)?.[key],
    document,
  );
}

/** Writes a field. The doubt of just that field is settled by it, and of the text that it is part of. */
export function setValue(draft: Draft, pointer: string, value: unknown): Draft {
  const document = replaced(draft.document, keysOf(pointer), value) as ParsedDocument;
  const isSettled = ({ pointer: doubted, settled }: DraftDoubt) =>
    !settled &&
    (doubted === pointer ||
      (/\/(sections|decisions|preamble)\/\d+$/.test(doubted) && pointer.startsWith(`${doubted}/`)));
  return {
    ...draft,
    document,
    doubts: draft.doubts.some(isSettled)
      ? draft.doubts.map((one) => (isSettled(one) ? { ...one, settled: true } : one))
      : draft.doubts,
  };
}

/** Puts a part into the list at `list`, before what stands at `at` now. */
export function insertPart(draft: Draft, list: string, at: number, part: unknown): Draft {
  const parts = partsAt(draft, list);
  const next = [...parts.slice(0, at), part, ...parts.slice(at)];
  return moved(setValue(draft, list, next), list, (own) => (own >= at ? own + 1 : own));
}

/** Takes a part out of the list at `list`; its doubts and places go with it. */
export function removePart(draft: Draft, list: string, at: number): Draft {
  const next = partsAt(draft, list).filter((_, own) => own !== at);
  const without = moved(setValue(draft, list, next), list, (own) =>
    own === at ? null : own > at ? own - 1 : own,
  );
  if (list !== "/preamble" || next.length > 0) return without;
  // A document has a preamble, and a version that tells of it, only when there is something in it.
  const { preamble: _, version: __, ...document } = without.document;
  return { ...without, document };
}

/** Joins a section of the list at `list` to the one before it. */
export function joinToPrevious(draft: Draft, list: string, at: number): Draft {
  const parts = partsAt(draft, list) as { heading: string; text: string }[];
  const [before, own] = [parts[at - 1], parts[at]];
  if (before === undefined || own === undefined) return draft;
  const text = [before.text, own.heading, own.text].filter((one) => one !== "").join("\n\n");
  return removePart(setValue(draft, `${list}/${at - 1}`, { ...before, text }), list, at);
}

/** Parts a section of the list at `list` in two, at the sign `offset` of its text. */
export function splitSection(draft: Draft, list: string, at: number, offset: number): Draft {
  const own = partsAt(draft, list)[at] as
    | { heading: string; kind: string; text: string }
    | undefined;
  if (own === undefined) return draft;
  const [before, after] = [own.text.slice(0, offset).trimEnd(), own.text.slice(offset).trim()];
  if (before === "" || after === "") return draft;
  const shortened = setValue(draft, `${list}/${at}`, { ...own, text: before });
  return insertPart(shortened, list, at + 1, { heading: "", kind: own.kind, text: after });
}

/** Says of a doubt that the field is right as it stands, or that it isn't settled after all. */
export function settleDoubt(draft: Draft, at: number, settled: boolean): Draft {
  return {
    ...draft,
    doubts: draft.doubts.map((one, own) => (own === at ? { ...one, settled } : one)),
  };
}

/** Takes what a doubt suggests. */
export function takeSuggestion(draft: Draft, at: number): Draft {
  const doubt = draft.doubts[at];
  if (doubt === undefined || doubt.suggestion === null) return draft;
  return settleDoubt(setValue(draft, doubt.pointer, doubt.suggestion), at, true);
}

function partsAt({ document }: Draft, list: string): unknown[] {
  const parts = valueAt(document, list);
  return Array.isArray(parts) ? parts : [];
}

/** Doubts and places of a list's parts follow them to where `to` says; null takes them away. */
function moved(draft: Draft, list: string, to: (own: number) => number | null): Draft {
  const follow = (pointer: string): string | null => {
    if (!pointer.startsWith(`${list}/`)) return pointer;
    const [own = "", ...below] = pointer.slice(list.length + 1).split("/");
    const target = /^\d+$/.test(own) ? to(Number(own)) : null;
    return target === null ? null : [list, target, ...below].join("/");
  };
  return {
    ...draft,
    doubts: draft.doubts.flatMap((doubt) => {
      const pointer = follow(doubt.pointer);
      return pointer === null ? [] : [{ ...doubt, pointer }];
    }),
    places: Object.fromEntries(
      Object.entries(draft.places).flatMap(([pointer, place]) => {
        const target = follow(pointer);
        return target === null ? [] : [[target, place]];
      }),
    ),
  };
}

function replaced(part: unknown, [key, ...below]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(part))
    return part.map((one: unknown, at) => (String(at) === key ? replaced(one, below, value) : one));
  const record = part as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], below, value) };
}

function keysOf(pointer: string): string[] {
  return pointer === ""
    ? []
    : pointer
        .slice(1)
        .split("/")
        .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
