import { expect, test } from "vitest";
import type { PublishedFile, PublishedItem } from "../publication/index.ts";
import { sourceParts } from "./source-parts.ts";
import { spotLink } from "./spot-link.ts";

const item = (number: string, from: number, to: number, items: PublishedItem[] = []) =>
  ({ number, inSource: { page: 2, from, to }, items }) as PublishedItem;

test("a text's lines are parted by its items, each line once", () => {
  const lines = ["head", "", "3. A", "3.1 B", "text", "", "4. C", "foot"];
  const items = [item("3", 3, 5, [item("3.1", 4, 5)]), item("4", 7, 7)];
  const parts = sourceParts(lines, items);
  expect(parts).toEqual([
    { item: null, first: 1, lines: ["head", ""] },
    { item: "3", first: 3, lines: ["3. A"] },
    { item: "3.1", first: 4, lines: ["3.1 B", "text"] },
    { item: null, first: 6, lines: [""] },
    { item: "4", first: 7, lines: ["4. C"] },
    { item: null, first: 8, lines: ["foot"] },
  ]);
  expect(sourceParts(lines, []).flatMap((part) => part.lines)).toEqual(lines);
  // A file that isn't the one that was read is shown whole all the same.
  expect(sourceParts(["one"], items).flatMap((part) => part.lines)).toEqual(["one"]);
});

test("a source opens at the page or the lines, where a browser can", () => {
  const meeting = { bodySlug: "byraadet", slug: "2026-03-01" };
  const spot = { page: 2, from: 7, to: 9 };
  const file = (mediaType: string, size = 10): PublishedFile => ({
    sha256: "ab",
    name: "a b.pdf",
    mediaType,
    size,
  });
  const link = (source: PublishedFile | null, number?: string) =>
    spotLink(meeting, source, spot, number);
  expect(link(file("application/pdf"), "3.1")).toBe("/filer/ab/a%20b.pdf#page=2");
  expect(link(file("text/plain"), "3.1")).toBe("/udvalg/byraadet/2026-03-01/kilde#punkt-3_1");
  expect(link(file("text/plain"))).toBe("/udvalg/byraadet/2026-03-01/kilde#linje-7");
  expect(link(file("text/plain", 3_000_000))).toBeNull();
  expect(link(null)).toBeNull();
  expect(spotLink(meeting, file("text/plain"), undefined)).toBeNull();
});
