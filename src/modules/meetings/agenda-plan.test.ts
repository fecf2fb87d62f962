import { expect, test } from "vitest";
import { defaultRulesOf } from "../../../tests/setup/rules.ts";
import { chapterOfCases, plannedItems } from "./agenda-plan.ts";

const ALL = { chairDecisions: true, lastMinutes: true };
const NONE = { chairDecisions: false, lastMinutes: false };

const lines = (...given: Parameters<typeof plannedItems>) =>
  plannedItems(...given).map(({ isChapter, chapterKey, title, pinned }) =>
    isChapter ? `# ${title}` : `${chapterKey ?? pinned}: ${title}`,
  );

test("a council's agenda reports the chair's decisions only when there are any", () => {
  const rules = defaultRulesOf("political");
  expect(lines(rules, NONE)).toEqual([
    "first: Godkendelse af dagsorden",
    "last: Orientering og gensidig information",
    "last: Eventuelt",
    "last: Underskrift af beslutningsprotokollen",
  ]);
  expect(lines(rules, ALL)).toContain("first: Formandens beslutninger mellem møderne");
});

test("an agenda with chapters has them all, also the empty ones, and cases come into the first free one", () => {
  const rules = defaultRulesOf("inter-municipal");
  expect(lines(rules, ALL)).toEqual([
    "# Dagsorden og referat",
    "dagsorden: Godkendelse af dagsorden",
    "dagsorden: Godkendelse af referat",
    "# Orientering",
    "orientering: Nyt siden sidst",
    "# Sager til behandling",
    "# Udpegninger",
    "# Næste møde",
    "naeste: Punkter til næste møde",
    "# Eventuelt",
  ]);
  expect(chapterOfCases(rules)).toBe("sager");
  expect(chapterOfCases(defaultRulesOf("political"))).toBeNull();
});

test("a chapter with the name of a fixed item is that item, and none stands twice", () => {
  const rules = {
    chapters: [
      { key: "a", title: "Godkendelse af DAGSORDEN" },
      { key: "b", title: "Sager" },
    ],
    standing: defaultRulesOf("administrative").standing,
  };
  const planned = plannedItems(rules, ALL);
  expect(planned.filter(({ standing }) => standing === "agenda")).toEqual([
    {
      isChapter: true,
      chapterKey: "a",
      title: "Godkendelse af DAGSORDEN",
      standing: "agenda",
      pinned: null,
    },
  ]);
  expect(chapterOfCases(rules)).toBe("b");
});

test("an item of a chapter that is no more stands outside the chapters; no rules, no items", () => {
  const standing = [{ kind: "other", title: "Arbejdsmiljø", at: "last", chapter: "væk" }] as const;
  expect(lines({ chapters: [], standing: [...standing] }, ALL)).toEqual(["last: Arbejdsmiljø"]);
  expect(lines({ chapters: [], standing: [] }, ALL)).toEqual([]);
});
