import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { readPaper } from "../read-paper.ts";
import { findFollowUps, type FollowUp, followUpsIn } from "./find-follow-ups.ts";

type Labelled = Omit<FollowUp, "item">;
const decisions = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "fixtures/decisions.json"), "utf8"),
) as { body: string; date: string; text: string; followUps: Labelled[] }[];

test("tasks are told from results, wishes and facts, with who, when and where to", () => {
  const pairs = decisions.map((decided) => ({
    wanted: decided.followUps,
    found: followUpsIn(decided.text, decided),
  }));
  const found = pairs.flatMap((pair) => pair.found);
  const wanted = pairs.flatMap((pair) => pair.wanted);
  const right = pairs.flatMap((pair) =>
    pair.wanted.flatMap((one) => {
      const same = pair.found.find(({ text }) => text === one.text);
      return same === undefined ? [] : [{ one, same }];
    }),
  );
  expect(right.length / found.length, "precision").toBeGreaterThan(0.97);
  expect(right.length / wanted.length, "recall").toBeGreaterThan(0.97);
  const share = (field: keyof Labelled) =>
    right.filter(({ one, same }) => JSON.stringify(one[field]) === JSON.stringify(same[field]))
      .length / right.length;
  expect(share("responsible"), "responsible").toBeGreaterThan(0.92);
  expect(share("due"), "due").toBeGreaterThan(0.92);
  expect(share("dueMeeting"), "dueMeeting").toBeGreaterThan(0.92);
  expect(share("forwardTo"), "forwardTo").toBeGreaterThan(0.85);
});

describe("a task", () => {
  const decided = { body: "Teknisk Udvalg", date: "2025-11-04" };
  const one = (text: string) => followUpsIn(text, decided)[0];

  test("has the meeting's date, of this year or the next", () => {
    expect(one("Forvaltningen fremlægger et notat på mødet den 2. december.")).toEqual({
      text: "Forvaltningen fremlægger et notat på mødet den 2. december.",
      responsible: "Forvaltningen",
      due: "på mødet den 2. december",
      dueMeeting: { body: "Teknisk Udvalg", date: "2025-12-02" },
      forwardTo: null,
    });
    expect(one("Sagen genoptages på mødet den 13. januar.")?.dueMeeting?.date).toBe("2026-01-13");
    expect(one("Sagen genoptages på mødet den 31. februar.")?.dueMeeting?.date).toBeNull();
  });

  test("is due by the sentence behind it that says only when", () => {
    const text = "Forvaltningen undersøger prisen.\n\nSvaret skal foreligge til maj 2026.";
    expect(followUpsIn(text, decided)).toHaveLength(1);
    expect(one(text)?.due).toBe("til maj 2026");
  });

  test("is no remark in a list of what was said, unless somebody is named", () => {
    const text =
      "Rådets bemærkninger:\n- modellen afprøves flere steder\n- Sekretariatet retter kortet.";
    expect(followUpsIn(text, decided).map((task) => task.responsible)).toEqual(["Sekretariatet"]);
  });

  test("that goes on to another body says so", () => {
    expect(one("Planen sendes til Økonomiudvalget.")?.forwardTo).toBe("Økonomiudvalget");
  });

  test("stands in an entry of a list, without its dash", () => {
    const text =
      "Godkendt med følgende bemærkninger:\n\n- Direktøren undersøger prisen.\n- Fint forslag.";
    expect(followUpsIn(text, decided).map((task) => task.text)).toEqual([
      "Direktøren undersøger prisen.",
    ]);
  });
});

test("what is no sentence any more isn't searched", () => {
  const decided = { body: "Byrådet", date: "2025-01-01" };
  const task = "Forvaltningen undersøger prisen";
  expect(followUpsIn(`${task}.`, decided)).toHaveLength(1);
  for (const long of [`${task} og `.repeat(4000), "skal ".repeat(20_000)])
    expect(followUpsIn(long, decided)).toEqual([]);
});

const shared = path.resolve("../shared");
describe.skipIf(!existsSync(shared))("real documents", () => {
  const samples = (name: string) =>
    JSON.parse(readFileSync(path.join(shared, "samples", name), "utf8")) as {
      doc: string;
      item: string;
      text: string;
      section?: string;
    }[];
  const seed = async (number: string) => {
    const folder = path.join(shared, "seeds");
    const name = readdirSync(folder).find((one) => one.startsWith(number)) ?? "";
    return findFollowUps((await readPaper(name, readFileSync(path.join(folder, name)))).document);
  };

  test.each(["000", "001"])("%s gives the tasks that it gives, and no more", async (number) => {
    const wanted = samples("followups.json").filter(({ doc }) => doc === number);
    const found = (await seed(number)).map(({ item, text }) => ({ item, text }));
    expect(found).toEqual(wanted.map(({ item, text }) => ({ item, text })));
    for (const near of samples("followups.nearmisses.json"))
      expect(found.map(({ text }) => text)).not.toContain(near.text);
  });
});
