import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";

/** Reads a paper with two items below a head, and sees to it that no word is lost or doubled. */
function read(head: string, decisions: readonly [string, string] = ["Godkendt.", "Udsat."]) {
  const [one, other] = decisions;
  const text = `REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n${head}1. Stier\n\nBeslutning\n\n${one}\n\n2. Veje\n\nBeslutning\n\n${other}\n`;
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  return parse(text);
}

test("who took no part in the meeting was away, when one decision says so", () => {
  expect(read("", ["Godkendt.\n\nIda Holm deltog ikke i mødet.", "Udsat."]).absent).toEqual([
    "Ida Holm",
  ]);
});

test("who is named below each decision was away, and not who is named below one", () => {
  const always = "Afbud under hele mødet: Ida Holm";
  const told = read("", [`Godkendt.\n\n${always}`, `Udsat.\n\n${always}\n\nFraværende: Bo Ek`]);
  expect(told.absent).toEqual(["Ida Holm"]);
});

test.each([
  ["Stedfortræder: Per Ås (V)"],
  ["Per Ås (V) deltog som stedfortræder."],
  ["Per Ås (V) var indkaldt som suppleant."],
])("for the only one who was away came: %s", (sentence) => {
  const { absent, substitutes } = read("Afbud: Ida Holm\n\n", [
    `Godkendt.\n\n${sentence}`,
    "Udsat.",
  ]);
  expect(absent).toEqual(["Ida Holm"]);
  expect(substitutes).toEqual([{ for: "Ida Holm", by: "Per Ås (V)" }]);
});

test("a remark in the head tells who was away and who came, each in a sentence", () => {
  const { absent, substitutes } = read(
    "Bemærkninger: Der var afbud fra Ida Holm. Per Ås deltog som suppleant for Ida Holm. Bo Ek deltog som suppleant for Jonna Friis.\n\n",
  );
  expect(absent).toEqual(["Ida Holm", "Jonna Friis"]);
  expect(substitutes).toEqual([
    { for: "Ida Holm", by: "Per Ås" },
    { for: "Jonna Friis", by: "Bo Ek" },
  ]);
});

test("what stands behind a member's name says that she came", () => {
  const { participants, absent } = read(
    "Medlemmer:\nIda Holm (A) - Deltog\nBo Ek (V) - Deltog\nPer Ås (F) - Afbud\n\n",
  );
  expect({ participants, absent }).toEqual({
    participants: ["Ida Holm (A)", "Bo Ek (V)"],
    absent: ["Per Ås (F)"],
  });
});

test("a page's head is none of who was away, with a number of the page or without", () => {
  const head = "Miljøudvalget, tirsdag den 12. marts 2024";
  const text = `Ådal Kommune\n\nMiljøudvalget\n\nReferat\n\nDato: 12. marts 2024\nAfbud: Ida Holm\n\f${head}\n\nIndholdsfortegnelse\n1. Stier    7\n2. Veje    9\n\f${head}        7\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\f${head}        9\n\n2. Veje\n\nBeslutning\n\nUdsat.\n`;
  expect(wordBalance(text)).toEqual({ missing: [], surplus: [] });
  expect(parse(text)).toMatchObject({
    absent: ["Ida Holm"],
    tableOfContents: [
      { title: "Stier", page: 7 },
      { title: "Veje", page: 9 },
    ],
  });
});

test("questions and what is said at the end decide nothing", () => {
  const text = (title: string, said: string) =>
    parse(`REFERAT\n\nMiljøudvalget\n\n12. marts 2024\n\n1. ${title}\n\nBeslutning\n\n${said}\n`)
      .items[0]?.decisions[0]?.type;
  expect(text("Spørgetid", "Ida Holm spurgte til lyset på stien.")).toBe("none");
  expect(text("Eventuelt", "Formanden mindede om turen i maj.")).toBe("none");
  expect(text("Plan for stien", "Anbefalingen fra Vejudvalget tiltrædes.")).toBe("recommended");
});

test("behind a dash stands who came, where it says so, and else what the name belongs to", () => {
  const below = (text: string) => read("", [`Godkendt.\n\n${text}`, `Udsat.\n\n${text}`]);
  const told = below("Fraværende: Ida Holm (A) - Per Ås (A) mødte som stedfortræder.");
  expect(told.absent).toEqual(["Ida Holm (A)"]);
  expect(told.substitutes).toEqual([{ for: "Ida Holm (A)", by: "Per Ås (A)" }]);
  expect(below("Fraværende: Ida Holm - Venstre").substitutes).toEqual([]);
});
