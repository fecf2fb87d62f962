import { describe, expect, it } from "vitest";
import {
  type ParsedDocument,
  type ParsedItem,
  parsedDocumentSchema,
} from "../modules/intake/index.ts";
import { termOf } from "./calendar.ts";
import { type SampleMeeting, sampleMunicipality } from "./index.ts";

const leaves = (items: ParsedItem[]): ParsedItem[] =>
  items.flatMap((item) => (item.items.length ? leaves(item.items) : [item]));
const itemsOf = ({ document }: SampleMeeting) =>
  leaves(document.items).filter(({ sections }) => sections.length > 0);
const sectionsOf = (document: ParsedDocument) =>
  leaves(document.items).flatMap(({ sections }) => sections);

/** Numbers as a Danish table prints them: "1.250", "-6,4"; undefined for other cells. */
function numberIn(cell: string): number | undefined {
  return /^-?[\d.]+(,\d+)?$/.test(cell)
    ? Number(cell.replaceAll(".", "").replace(",", "."))
    : undefined;
}

/** The tables of a text, each as rows of cells. */
function tablesIn(text: string): string[][][] {
  return text
    .split("\n\n")
    .filter((paragraph) => paragraph.includes("\t"))
    .map((paragraph) => paragraph.split("\n").map((line) => line.split("\t")));
}

describe.each(["2026-11-22", "2027-02-28", "2028-12-31", "2031-08-10"])("around %s", (today) => {
  const sample = sampleMunicipality(today);
  const { meetings } = sample;
  const all = meetings.flatMap(itemsOf);
  const coming = meetings.filter(({ document }) => document.date > today);

  it("is written in the contract's form", () => {
    for (const { document } of meetings) {
      expect(parsedDocumentSchema.safeParse(document).error?.issues).toBeUndefined();
    }
  });

  it("has enough to look at", () => {
    expect(meetings.length).toBeGreaterThanOrEqual(15);
    expect(all.length).toBeGreaterThanOrEqual(100);
    expect(new Set(meetings.map(({ document }) => document.body.name))).toEqual(
      new Set(sample.bodies.map(({ name }) => name)),
    );
    expect(meetings.flatMap(({ files }) => files).length).toBeGreaterThanOrEqual(10);
    const types = new Set(all.flatMap(({ decisions }) => decisions.flatMap((made) => made.types)));
    expect([...types].sort()).toEqual([
      "approved",
      "approved_with_changes",
      "discussed",
      "none",
      "noted",
      "postponed",
      "recommended",
      "referred",
      "rejected",
    ]);
  });

  it("gives the same for the same day", () => {
    expect(sampleMunicipality(today)).toEqual(sample);
  });

  it("meets on working days, in the right term, once a day for each body", () => {
    for (const { document } of meetings) {
      expect([2, 3, 4]).toContain(new Date(document.date).getUTCDay());
      expect(document.body.period).toBe(termOf(document.date));
    }
    const keys = meetings.map(({ document }) => `${document.body.name} ${document.date}`);
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(meetings.map(({ document }) => document.body.period)).size).toBeGreaterThan(1);
  });

  it("has one coming meeting, without decisions", () => {
    expect(coming).toHaveLength(1);
    const [{ document }] = coming as [SampleMeeting];
    expect(document).toMatchObject({ kind: "agenda", body: { name: "Byrådet" }, participants: [] });
    expect(leaves(document.items).flatMap(({ decisions }) => decisions)).toEqual([]);
    const past = meetings.filter((meeting) => !coming.includes(meeting));
    expect(past.every((meeting) => meeting.document.kind === "minutes")).toBe(true);
    expect(past.flatMap(itemsOf).every(({ decisions }) => decisions.length > 0)).toBe(true);
  });

  it("keeps the secret word in its one closed item", () => {
    const closed = all.filter((item) => item.closed);
    expect(closed).toHaveLength(1);
    expect(closed[0]?.title).toBe("Ejendomssag");
    expect(JSON.stringify(closed)).toContain("Tangloppe");
    const open = meetings.map(({ document, files }) => {
      const kept = leaves(document.items).filter((item) => !item.closed);
      const numbers = kept.map(({ number }) => number);
      return [{ ...document, items: kept }, files.filter(({ item }) => numbers.includes(item))];
    });
    expect(JSON.stringify(open).toLowerCase()).not.toContain("tangloppe");
  });

  it("lets cases travel through all three bodies under one number", () => {
    const visits = new Map<string, Set<string>>();
    for (const meeting of meetings) {
      for (const { caseNumber } of itemsOf(meeting)) {
        if (!caseNumber) continue;
        visits.set(
          caseNumber,
          (visits.get(caseNumber) ?? new Set()).add(meeting.document.body.name),
        );
      }
    }
    const through = [...visits.values()].filter(({ size }) => size === 3);
    expect(through.length).toBeGreaterThanOrEqual(3);
  });

  it("numbers the items of a meeting and keeps an empty chapter", () => {
    const numbers = (items: ParsedItem[]): string[] =>
      items.flatMap(({ number, items: inner }) => [number, ...numbers(inner)]);
    for (const { document } of meetings) {
      const printed = numbers(document.items);
      expect(new Set(printed).size).toBe(printed.length);
    }
    const chapters = meetings.flatMap(({ document }) =>
      document.items.filter(({ sections }) => sections.length === 0),
    );
    expect(chapters.some(({ items }) => items.length === 0)).toBe(true);
    expect(chapters.some(({ items }) => items.length > 1)).toBe(true);
  });

  it("adds up", () => {
    const sums = meetings
      .flatMap(({ document }) => sectionsOf(document))
      .flatMap(({ text }) => tablesIn(text))
      .filter((rows) => rows.at(-1)?.[0] === "I alt");
    expect(sums.length).toBeGreaterThan(20);
    for (const rows of sums) {
      const total = (rows.at(-1) ?? []).map(numberIn);
      for (const [column, sum] of total.entries()) {
        if (sum === undefined) continue;
        const parts = rows.slice(1, -1).map((row) => numberIn(row[column] ?? "") ?? Number.NaN);
        const added = parts.reduce((a, b) => a + b, 0);
        expect(added).toBeCloseTo(sum, 6);
      }
    }
  });

  it("prints a decision with the sentences about who took part, and lists every attachment", () => {
    for (const item of all) {
      const printed = item.sections.filter(({ kind }) => kind === "decision");
      expect(printed.map(({ text }) => text)).toEqual(
        item.decisions.map(({ text }, i) =>
          [text, ...(i === item.decisions.length - 1 ? item.attendance : [])].join("\n\n"),
        ),
      );
      const listed = item.sections.find(({ kind }) => kind === "attachments")?.text ?? "";
      expect(listed.split("\n\n").filter(Boolean)).toEqual(item.attachments);
      expect(new Set(item.attachments).size).toBe(item.attachments.length);
    }
  });

  it("counts every vote once and none of those absent", () => {
    const ballots = meetings.flatMap(({ document }) =>
      leaves(document.items).flatMap(({ decisions }) =>
        decisions.flatMap(({ votes, text }) => (votes ? [{ votes, text, document }] : [])),
      ),
    );
    expect(ballots.length).toBeGreaterThanOrEqual(5);
    for (const { votes, text, document } of ballots) {
      const cast = [...votes.for, ...votes.against, ...votes.abstain];
      expect(cast.toSorted()).toEqual(document.participants.toSorted());
      expect(text).toContain(`For stemte ${votes.for.length}:`);
    }
  });

  it("files every attachment under the item that lists it", () => {
    for (const meeting of meetings) {
      for (const { item, title } of meeting.files) {
        expect(itemsOf(meeting).find(({ number }) => number === item)?.attachments).toContain(
          title,
        );
      }
    }
  });

  it("follows the plain-text conventions", () => {
    for (const { text } of meetings.flatMap(({ document }) => sectionsOf(document))) {
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\n{3}| {2}|[ \t]\n|undefined|NaN|Invalid/);
    }
  });

  it("spells each name in one way, and gives nobody another's surname", () => {
    const sentences = all.flatMap(({ attendance }) => attendance).join("\n");
    const names = new Set([
      ...meetings.flatMap(({ document }) => [
        ...document.participants,
        ...document.absent,
        ...document.substitutes.flatMap((pair) => [pair.for, pair.by]),
        ...document.schedule.flatMap(({ participants }) => participants),
      ]),
      ...[...sentences.matchAll(/(\p{Lu}\S+ \p{Lu}\S+) deltog/gu)].flatMap(
        ([, name]) => name ?? [],
      ),
    ]);
    const surnames = [...names].map((name) =>
      (name.split(" ").at(-1) ?? "")
        .toLowerCase()
        .normalize("NFD")
        .replaceAll(/[^a-zæø]/g, ""),
    );
    expect(names.size).toBeGreaterThan(40);
    expect(new Set(surnames).size).toBe(names.size);
  });
});
