import { expect, test } from "vitest";
import type { ParsedDocument } from "../intake/index.ts";
import { attachedAsDrafted } from "./export-attachments.ts";
import { newItem } from "./screen/new-parts.ts";

const documentOf = (...items: [number: string, ...attachments: string[]][]): ParsedDocument => ({
  kind: "agenda",
  body: { name: "Klimaudvalget", period: null, organisation: null },
  date: "2026-03-10",
  startTime: null,
  endTime: null,
  place: null,
  participants: [],
  absent: [],
  substitutes: [],
  tableOfContents: [],
  schedule: [],
  items: items.map(([number, ...attachments]) => ({ ...newItem(number), attachments })),
  warnings: [],
});
const printed = documentOf(["1", "Kort", "Notat"], ["2", "Kort", "Kort", "Uden fil"]);
/** What the export says: each has a file but the one, and item 2's first is protected. */
const attached = (item: string, title: string, nth: number) =>
  title === "Uden fil"
    ? { file: null, isClosed: false }
    : {
        file: { sha256: `${item} ${title} ${nth}`, size: 1, name: "a", mediaType: "text/plain" },
        isClosed: item === "2" && nth === 0,
      };
const files = (document: ParsedDocument) => {
  const now = attachedAsDrafted(document, printed, attached);
  const of = document.items.flatMap(({ number, attachments }) =>
    attachments.map((title, at) => {
      const nth = attachments.slice(0, at).filter((other) => other === title).length;
      return now.attached(number, title, nth)?.file?.sha256 ?? null;
    }),
  );
  return [of, now.lost];
};

test("an attachment keeps its own file where nothing was corrected", () => {
  expect(files(printed)).toEqual([["1 Kort 0", "1 Notat 0", "2 Kort 0", "2 Kort 1", null], []]);
});

test("it follows its item to another number, and into another item", () => {
  expect(files(documentOf(["3", "Kort", "Notat"], ["2", "Kort", "Kort", "Uden fil"]))).toEqual([
    ["1 Kort 0", "1 Notat 0", "2 Kort 0", "2 Kort 1", null],
    [],
  ]);
  expect(files(documentOf(["1", "Kort", "Notat", "Kort", "Kort"]))).toEqual([
    ["1 Kort 0", "1 Notat 0", "2 Kort 0", "2 Kort 1"],
    [],
  ]);
});

test("what has lost its title is told, unless there was nothing to lose", () => {
  expect(files(documentOf(["1", "Kort", "Et notat"], ["2", "Kort", "Kort"]))[1]).toEqual(["Notat"]);
});
