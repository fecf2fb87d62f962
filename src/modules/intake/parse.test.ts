import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { parse } from "./parse.ts";
import { readPaper } from "./read-paper.ts";
import { readText } from "./read-text.ts";
import { type ParsedDocument, parsedDocumentSchema } from "./parsed-document.ts";

const fixtures = path.join(import.meta.dirname, "fixtures");
const shared = path.resolve("../shared");
const names = readdirSync(fixtures).filter((name) => name.endsWith(".txt"));

test.each(names)("%s is read as its record says", (name) => {
  const document = parse(readFileSync(path.join(fixtures, name), "utf8"));
  const record = path.join(fixtures, name.replace(".txt", ".json"));
  expect(document).toEqual(JSON.parse(readFileSync(record, "utf8")));
  expect(parsedDocumentSchema.parse(document)).toEqual(document);
});

test.each(names)("%s reads the same from another system's file", (name) => {
  const text = readFileSync(path.join(fixtures, name), "utf8");
  const printed = text.replaceAll("—", "–");
  const bytes = iconv.encode(printed.replaceAll("\n", "\r\n"), "windows-1252");
  expect(parse(readText(bytes, name))).toEqual(parse(printed));
});

test("form feeds count the pages of a scanned agenda as blanks before its lines do", () => {
  const text = readFileSync(path.join(fixtures, "agenda-scanned.txt"), "utf8");
  expect(parse(text.replaceAll("\n ", "\n\f"))).toEqual(parse(text));
});

test("a scanned paper is read with its letters put back, and says so", async () => {
  const bytes = readFileSync(path.join(fixtures, "agenda-scanned.txt"));
  const { document } = await readPaper("scanned.txt", bytes);
  expect(document.schedule[1]?.title).toBe("Møde i KKR Vesterland");
  expect(document.preamble?.[1]?.text).toContain("være kendt");
  expect(document.warnings[0]).toMatchObject({
    code: "ocr-damage",
    message: expect.stringMatching(/^Teksten er skannet uden æ, ø og å\. \d+ steder er rettet/),
  });
  expect(parsedDocumentSchema.parse(document)).toEqual(document);
});

describe.skipIf(!existsSync(shared))("real documents", () => {
  const seed = (number: string): ParsedDocument => {
    const folder = path.join(shared, "seeds");
    const name = readdirSync(folder).find((each) => each.startsWith(number)) ?? "";
    return parse(readFileSync(path.join(folder, name), "utf8"));
  };

  test.each(["000", "001"])("%s equals the record that was checked by hand", (number) => {
    const { warnings, ...document } = seed(number);
    const gold = path.join(shared, "samples/gold", `${number}.json`);
    expect(document).toEqual(JSON.parse(readFileSync(gold, "utf8")));
    expect(warnings).toEqual([]);
  });

  test("003: minutes with decisions that name no body", () => {
    const document = seed("003");
    expect(document.warnings).toEqual([]);
    expect(document.body).toEqual({
      name: "Direktionen",
      period: "2021",
      organisation: "Nordfyns Kommune",
    });
    expect([document.date, document.startTime, document.place]).toEqual([
      "2021-04-21",
      "09:00",
      "Teams",
    ]);
    expect(document.participants).toHaveLength(6);
    expect(document.tableOfContents).toHaveLength(10);
    expect(document.schedule).toHaveLength(9);
    const { items } = document;
    expect(items.map(({ caseNumber }) => caseNumber)).toEqual(
      "S2020-59392 S2021-5237 S2021-5237 S2021-783 S2021-746 S2021-746 S2020-57422 S2021-4857 S2021-5637 S2021-746".split(
        " ",
      ),
    );
    expect(items.map(({ page }) => page)).toEqual([3, 4, 5, 7, 8, 9, 10, 11, 13, 14]);
    expect(items.map(({ decisions }) => decisions.map(({ type }) => type).join())).toEqual([
      "approved",
      "discussed",
      "approved",
      "discussed",
      "discussed",
      "approved",
      "approved_with_changes",
      "approved_with_changes",
      "approved_with_changes",
      "noted",
    ]);
    expect(items.map(({ attachments }) => attachments.length)).toEqual([
      0, 3, 2, 3, 0, 1, 1, 0, 0, 1,
    ]);
    const empty = items.flatMap(({ sections }) => sections).filter(({ text }) => text === "");
    expect(empty).toHaveLength(10);
    expect(items[5]?.sections.map(({ kind }) => kind)).toEqual([
      "core",
      "recommendation",
      "background",
      "decision",
      "attachments",
    ]);
  });

  test("002: a scanned agenda with numbers torn into the margin", () => {
    const document = seed("002");
    expect([document.kind, document.date, document.startTime]).toEqual([
      "agenda",
      "2025-08-29",
      "10:00",
    ]);
    expect(document.body).toEqual({ name: "KKR Nordjylland", period: null, organisation: "KL" });
    expect(document.preamble?.map(({ heading }) => heading)).toEqual(["Mission", "Vision"]);
    expect(document.schedule.map(({ from, to }) => `${from}-${to}`)).toEqual([
      "08:30-09:00",
      "09:00-10:00",
      "10:00-12:00",
      "12:00-13:00",
    ]);
    const rows = document.items.flatMap((item) => [item, ...item.items]);
    expect(
      rows.map(({ number, page, caseHandlers }) => [number, page, caseHandlers.join("/")]),
    ).toEqual([
      ["1", 3, ""],
      ["1.1", 3, "hast"],
      ["1.2", 3, "hast"],
      ["2", 4, ""],
      ["2.1", 4, "hast"],
      ["3", 6, ""],
      ["3.1", 6, "hast"],
      ["3.2", 7, "hast"],
      ["3.3", 8, "lifo/hast"],
      ["3.4", 10, "macb/hast"],
      ["3.5", 12, "hast"],
      ["3.6", 14, "lar/chch/hast"],
      ["4", 17, ""],
      ["5", 18, ""],
      ["6", 19, ""],
      ["6.1", 19, "hast"],
      ["7", 20, ""],
    ]);
    const leaves = rows.filter(({ caseNumber }) => caseNumber === "SAG-2025-03133");
    const whole = ["background", "recommendation", "presentation"];
    expect(leaves.map(({ sections }) => sections.map(({ kind }) => kind))).toEqual([
      whole,
      whole,
      whole.slice(1),
      ...Array.from({ length: 6 }, () => whole),
      whole.slice(1),
    ]);
    expect(rows[7]?.title).toMatch(/^EU-kulturhovedstad i 2032 .* hele Nordjylland$/);
    expect(rows[8]?.sections[2]?.text).toContain("\nHele landet\t3.000\t3.000\t6.000\t6.000\n");
    expect(rows[6]?.sections[2]?.text.match(/^- /gm)).toHaveLength(9);
    expect(document.warnings.map(({ code, line }) => [code, line])).toEqual([
      ["ocr-damage", null],
      ["number-repaired", 65],
      ["stray-letter", 110],
      ["stray-letter", 153],
    ]);
  });
});
