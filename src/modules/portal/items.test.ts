import { describe, expect, test } from "vitest";
import type { PublishedItem } from "../publication/index.ts";
import { findItem, isEmptyChapter, readableItems } from "./items.ts";

function item(number: string, more: Partial<PublishedItem> = {}): PublishedItem {
  return {
    id: number,
    number,
    title: `Punkt ${number}`,
    closed: false,
    caseNumber: null,
    caseHandlers: [],
    page: null,
    sections: [],
    decisions: [],
    attachments: [],
    attendance: [],
    links: [],
    items: [],
    ...more,
  };
}

const chaptered = [
  item("1", { items: [item("1.1"), item("1.2")] }),
  item("2"),
  item("3", { items: [item("3.1", { closed: true })] }),
];

describe("the items that a reader steps through", () => {
  test("leave chapters out, also those with nothing under them", () => {
    expect(readableItems(chaptered).map(({ number }) => number)).toEqual(["1.1", "1.2", "3.1"]);
  });

  test("a meeting without chapters has none that is empty", () => {
    const plain = [item("1"), item("2")];
    expect(isEmptyChapter(plain[0]!, plain)).toBe(false);
    expect(readableItems(plain)).toHaveLength(2);
  });
});

describe("an item by its number", () => {
  test("has its neighbours across chapters", () => {
    const found = findItem(chaptered, "3.1");
    expect([found?.previous?.number, found?.next]).toEqual(["1.2", null]);
  });

  test("a chapter leads on to its first item", () => {
    expect(findItem(chaptered, "1")?.next?.number).toBe("1.1");
  });

  test("an unknown number is none", () => {
    expect(findItem(chaptered, "1.3")).toBeNull();
  });
});
