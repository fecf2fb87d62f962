import { expect, test } from "vitest";
import { joinPapers, type KeptPaper, ORDINARY } from "./join-papers.ts";
import type { ParsedDocument, ParsedItem } from "./parsed-document.ts";

const closedItem = (number: string, own: string): ParsedItem => ({
  number,
  title: "Lukket punkt",
  caseNumber: null,
  caseHandlers: [],
  closed: true,
  page: null,
  sections: [{ heading: "Titel", kind: "other", text: own }],
  decisions: [],
  attachments: [],
  attendance: [],
  items: [],
});

const paper = (
  sha256: string,
  kind: ParsedDocument["kind"],
  agenda: string,
  items: ParsedItem[],
): KeptPaper => ({
  ...ORDINARY,
  sha256,
  meeting: "SBSYS 7",
  agenda,
  isSupplement: agenda !== "1",
  document: {
    kind,
    body: { name: "Byrådet", period: null, organisation: null },
    date: "2026-03-10",
    startTime: null,
    endTime: null,
    place: null,
    participants: [],
    absent: [],
    substitutes: [],
    tableOfContents: [],
    schedule: [],
    items,
    warnings: [],
  },
});

test("closed items that the public reads the same title of are told apart by their own", () => {
  const minutes = paper("a", "minutes", "1", [closedItem("1", "Køb af grund")]);
  const added = paper("b", "agenda", "2", [
    closedItem("1", "Ansættelse"),
    closedItem("2", "Køb af grund"),
  ]);
  const { document, shown } = joinPapers([minutes, added]);
  expect(document.items.map(({ sections }) => sections[0]?.text)).toEqual([
    "Køb af grund",
    "Ansættelse",
  ]);
  expect([...shown]).toEqual(["a", "b"]);
});
