import type { ParsedDocument, ParsedSection } from "../../intake/index.ts";
import type { Draft, DraftDoubt } from "../draft.ts";
import { followInList } from "./follow.ts";
import { partPlaces, type SourceText } from "./part-places.ts";

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

/** Parts that are corrected by any of their fields. */
const PARTS = /\/(?:(?:sections|decisions|preamble|substitutes|schedule)\/\d+|votes)$/;

/** Writes a field. The doubt of just that field is settled by it, and of the text that it is part of. */
export function setValue(draft: Draft, pointer: string, value: unknown): Draft {
  const document = replaced(draft.document, keysOf(pointer), value) as ParsedDocument;
  const isSettled = ({ pointer: doubted, settled }: DraftDoubt) =>
    !settled && (doubted === pointer || (PARTS.test(doubted) && pointer.startsWith(`${doubted}/`)));
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
  return followInList(setValue(draft, list, next), list, (own) => (own >= at ? own + 1 : own));
}

/** Takes a part out of the list at `list`; its doubts and places go with it. */
export function removePart(draft: Draft, list: string, at: number): Draft {
  const next = partsAt(draft, list).filter((_, own) => own !== at);
  const without = followInList(setValue(draft, list, next), list, (own) =>
    own === at ? null : own > at ? own - 1 : own,
  );
  return list === "/preamble" ? withPreamble(without, without.document.preamble ?? []) : without;
}

/**
 * The draft with these texts before its items. A document has a preamble, and a version that tells of it,
 * only when there is something in it.
 */
export function withPreamble(draft: Draft, preamble: readonly ParsedSection[]): Draft {
  const { preamble: _, version: __, ...document } = draft.document;
  const isSecond =
    preamble.length > 0 || document.tableOfContents.some(({ page }) => page === null);
  return {
    ...draft,
    document: {
      ...(isSecond && { version: 2 }),
      ...document,
      ...(preamble.length > 0 && { preamble: [...preamble] }),
    },
  };
}

/** Joins a section of the list at `list` to the one before it. */
export function joinToPrevious(draft: Draft, list: string, at: number): Draft {
  const parts = partsAt(draft, list) as ParsedSection[];
  const [before, own] = [parts[at - 1], parts[at]];
  if (before === undefined || own === undefined) return draft;
  const text = [before.text, own.heading, own.text].filter((one) => one !== "").join("\n\n");
  const joined = setValue(draft, `${list}/${at - 1}`, { ...before, text });
  const left = partsAt(joined, list).filter((_, place) => place !== at);
  return followInList(setValue(joined, list, left), list, (place) =>
    place >= at ? place - 1 : place,
  );
}

/**
 * Parts a section of the list at `list` in two, at the sign `offset` of its text; both halves know their
 * lines where the source tells them.
 */
export function splitSection(
  draft: Draft,
  list: string,
  at: number,
  { offset, source }: { offset: number; source: SourceText },
): Draft {
  const own = partsAt(draft, list)[at] as ParsedSection | undefined;
  if (own === undefined) return draft;
  const [before, after] = [own.text.slice(0, offset).trimEnd(), own.text.slice(offset).trim()];
  if (before === "" || after === "") return draft;
  const pointer = `${list}/${at}`;
  const halves = partPlaces(draft.places[pointer], after, source);
  const shortened = setValue(draft, pointer, { ...own, text: before });
  const parted = insertPart(shortened, list, at + 1, { heading: "", kind: own.kind, text: after });
  return halves === null
    ? parted
    : {
        ...parted,
        places: { ...parted.places, [pointer]: halves[0], [`${list}/${at + 1}`]: halves[1] },
      };
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

/** What the list at `list` holds; nothing where none is. */
function partsAt({ document }: Draft, list: string): unknown[] {
  const parts = valueAt(document, list);
  return Array.isArray(parts) ? parts : [];
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
