import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultRulesOf } from "../../../tests/setup/rules.ts";
import {
  type Beside,
  placeBeside,
  placeOf,
  type Place,
  type Placed,
  putItem,
} from "./move-item.ts";
import { type Orderable, orderByRules } from "./order-items.ts";

const RULES = defaultRulesOf("administrative").order;

function item(id: string, given: Partial<Orderable> = {}): Orderable {
  return {
    id,
    parentId: null,
    isChapter: false,
    pinned: null,
    closed: false,
    itemType: "case",
    caseNumber: null,
    title: id,
    readyAt: null,
    purpose: null,
    guestAt: null,
    ...given,
  };
}

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join(" ");

describe("by the body's rules", () => {
  test("what is pinned stands first and last, types in their order, closed items after open ones", () => {
    const items = [
      item("slut", { pinned: "last", itemType: null }),
      item("lukket", { closed: true }),
      item("orientering", { itemType: "information" }),
      item("sag"),
      item("start", { pinned: "first", itemType: null }),
    ];
    expect(ids(orderByRules(items, RULES))).toBe("start sag orientering lukket slut");
    expect(ids(orderByRules(items, { ...RULES, closedLast: false }))).toBe(
      "start lukket sag orientering slut",
    );
  });

  test("each stays in its chapter, and chapters stay as they stand", () => {
    const items = [
      item("B", { isChapter: true }),
      item("b2", { parentId: "B", itemType: "information" }),
      item("b1", { parentId: "B" }),
      item("løs"),
      item("A", { isChapter: true }),
    ];
    expect(ids(orderByRules(items, RULES))).toBe("B b1 b2 A løs");
  });

  test.each([
    ["arrival", "sen tidlig uden"],
    ["case-number", "sen tidlig uden"],
    ["title", "sen tidlig uden"],
    ["stage", "tidlig sen uden"],
    ["guest-time", "sen tidlig uden"],
  ] as const)("within a type by %s; what has none comes last", (within, expected) => {
    const items = [
      item("uden", { title: "Å" }),
      item("tidlig", {
        readyAt: new Date("2026-02-02"),
        caseNumber: "S2026-10",
        title: "b",
        purpose: "decision",
        guestAt: "10:00",
      }),
      item("sen", {
        readyAt: new Date("2026-02-01"),
        caseNumber: "S2026-9",
        title: "A",
        purpose: "hearing",
        guestAt: "09:30",
      }),
    ];
    expect(ids(orderByRules(items, { ...RULES, within }))).toBe(expected);
  });

  test("ordering twice changes nothing more, and loses and adds nothing", () => {
    const any = fc.record({
      pinned: fc.constantFrom(null, null, "first" as const, "last" as const),
      closed: fc.boolean(),
      itemType: fc.constantFrom(null, "case" as const, "information" as const),
      readyAt: fc.option(fc.date({ noInvalidDate: true })),
      guestAt: fc.option(fc.constantFrom("08:00", "09:00")),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 30 }),
        fc.constantFrom("arrival" as const, "stage" as const, "guest-time" as const),
        (given, within) => {
          const items = given.map((one, at) => item(String(at), one));
          const once = orderByRules(items, { ...RULES, within });
          expect(orderByRules(once, { ...RULES, within })).toEqual(once);
          expect(new Set(once)).toEqual(new Set(items));
        },
      ),
    );
  });
});

/** "A" is a chapter, lower letters items in it; "-" ends a chapter. */
function agenda(text: string): Placed[] {
  let chapter: string | null = null;
  return Array.from(text).flatMap((id): Placed[] => {
    if (id === "-") chapter = null;
    else if (id === id.toUpperCase()) {
      chapter = id;
      return [{ id, parentId: null, isChapter: true }];
    } else return [{ id, parentId: chapter, isChapter: false }];
    return [];
  });
}

function shown(items: readonly Placed[] | null): string | null {
  if (items === null) return null;
  let chapter: string | null = null;
  return items
    .map(({ id, parentId, isChapter }) => {
      const ends = !isChapter && parentId === null && chapter !== null;
      chapter = isChapter ? id : parentId;
      return ends ? `-${id}` : id;
    })
    .join("");
}

function step(text: string, id: string, way: "up" | "down"): string | null {
  const items = agenda(text);
  const place = placeBeside(items, id, way);
  return place === null ? null : shown(putItem(items, id, place));
}

describe("one line at a time", () => {
  test.each([
    ["abc", "b", "up", "bac"],
    ["abc", "b", "down", "acb"],
    ["abc", "a", "up", null],
    ["abc", "c", "down", null],
    ["AabBc", "b", "down", "AaBbc"],
    ["AabBc", "c", "up", "AabcB"],
    ["xAab", "a", "up", "xaAb"],
    ["Aab-x", "b", "down", "Aa-bx"],
    ["xAab", "x", "down", "Axab"],
    ["AabBc", "A", "down", "BcAab"],
    ["AabBc", "B", "up", "BcAab"],
    ["AB", "A", "up", null],
  ] as const)("in %s %s goes %s: %s", (text, id, way, expected) => {
    expect(step(text, id, way)).toBe(expected);
  });

  test("down and up again is where it was", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Array.from("ABCabcdefg-"), { minLength: 2 }),
        fc.nat(),
        (letters, which) => {
          const items = agenda(letters.join(""));
          const chosen = items[which % Math.max(1, items.length)];
          if (chosen === undefined) return;
          const down = placeBeside(items, chosen.id, "down");
          if (down === null) return;
          // From between two chapters an item goes into the one, and from there into the other.
          const top = items.filter(({ parentId }) => parentId === null);
          const above = top[top.findIndex(({ id }) => id === chosen.id) - 1];
          if (chosen.parentId === null && down.chapter !== null && above?.isChapter) return;
          const there = putItem(items, chosen.id, down)!;
          const up = placeBeside(there, chosen.id, "up")!;
          expect(putItem(there, chosen.id, up)).toEqual(items);
        },
      ),
    );
  });
});

describe("put into a place", () => {
  const put = (id: string, place: Place) => shown(putItem(agenda("AabBc"), id, place));

  test("before another, last in a chapter, or outside of them", () => {
    expect(put("c", { chapter: "A", before: "b" })).toBe("AacbB");
    expect(put("a", { chapter: "B", before: null })).toBe("AbBca");
    expect(put("a", { chapter: null, before: "B" })).toBe("Ab-aBc");
  });

  test("what makes no sense is refused", () => {
    expect(put("z", { chapter: null, before: null })).toBeNull();
    expect(put("a", { chapter: "c", before: null })).toBeNull();
    expect(put("A", { chapter: "B", before: null })).toBeNull();
    expect(put("a", { chapter: "A", before: "c" })).toBeNull();
    expect(put("a", { chapter: "A", before: "a" })).toBeNull();
  });

  test.each([
    ["a", "after", "c", "AbBca"],
    ["c", "before", "a", "AcabB"],
    ["a", "into", "B", "AbBca"],
    ["A", "after", "c", "BcAab"],
    ["B", "before", "b", "BcAab"],
    ["a", "after", "b", "AbaBc"],
  ] as const)("%s dropped %s %s", (id, side, of, expected) => {
    const place = placeOf(agenda("AabBc"), id, { side, of } satisfies Beside);
    expect(put(id, place!)).toBe(expected);
  });
});
