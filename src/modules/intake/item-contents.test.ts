import { expect, test } from "vitest";
import { wordBalance } from "./fixtures/word-balance.ts";
import { parse } from "./parse.ts";
import { findHeading } from "./section-headings.ts";

/** Reads the items of a paper and sees to it that no word is lost or doubled. */
function itemsOf(text: string) {
  const paper = `REFERAT\n\nMiljøudvalget\n\n12. marts 2024 kl. 16.00\n\n${text}`;
  expect(wordBalance(paper)).toEqual({ missing: [], surplus: [] });
  return parse(paper).items;
}

test("a subject's number below the case's own hides neither the state nor the text", () => {
  const items = itemsOf(
    "1. Stier\n\n12/118\n05.01.00G01\nÅben sag\n\nSagsfremstilling\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n\n2. Køb\n\n12/119\n05.01.00G01\nLukket sag\n",
  );
  expect(items).toMatchObject([
    { caseNumber: "12/118", closed: false, sections: [{ heading: "Sagsfremstilling" }, {}] },
    { caseNumber: "12/119", closed: true, sections: [] },
  ]);
});

test("who decides stands behind the case number, and the case worker below both", () => {
  const [item] = itemsOf(
    "1. Stier\n\nSagsnr.: 14/413          Sagen afgøres i: Byrådet\nSagsbeh.: Lone Dam\n\nSagsfremstilling\n\nStien er smal.\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(item).toMatchObject({ caseNumber: "14/413", caseHandlers: ["Lone Dam"] });
  expect(item?.sections[0]).toEqual({
    heading: "Sagen afgøres i:",
    kind: "process",
    text: "Byrådet",
  });
});

test("a sentence isn't the first line of a decision's heading", () => {
  const [item] = itemsOf(
    "1. Mødeplan\n\nIndstilling\n\nDet indstilles, at mødeplanen godkendes.\nMiljøudvalgets møde den 12. marts 2024:\n\nGodkendt.\n",
  );
  expect(item?.sections).toMatchObject([
    { kind: "recommendation", text: "Det indstilles, at mødeplanen godkendes." },
    { heading: "Miljøudvalgets møde den 12. marts 2024:", kind: "decision", text: "Godkendt." },
  ]);
});

test("a list whose entries name a ruling and a day is no decision", () => {
  const [item] = itemsOf(
    "175. Orientering\n\nSagsfremstilling\n\n1. Status på vejen\n2. Afgørelse fra Ankenævnet om grusgraven i Nordskoven\n3. Besøg fra nabobyen den 2. april 2024\n\nBeslutning\n\nTaget til efterretning.\n\n176. Eventuelt\n\nBeslutning\n\nIntet.\n",
  );
  expect(item?.decisions).toMatchObject([{ type: "noted", date: "2024-03-12" }]);
});

test("the attachments of a list at the end are the items', though the contents name the list", () => {
  const items = itemsOf(
    "Indholdsfortegnelse\n1. Stier   2\n2. Veje i skoven   3\nBilagsoversigt   4\n\n1. Stier\n\nBeslutning\n\nGodkendt.\n\n2. Veje i skoven\n\nBeslutning\n\nGodkendt.\n\nBilagsoversigt\n\n2. Veje i skoven\n1. Kort over veje\n2. Brev\n",
  );
  expect(items.map(({ attachments }) => attachments)).toEqual([[], ["Kort over veje", "Brev"]]);
});

test("names below who voted how, and below who was away, belong to it", () => {
  const [item] = itemsOf(
    "1. Stier\n\nBeslutning\n\nFor indstillingen stemmer:\n\nIda Holm, Per Vad og Bo Krag.\n\nImod indstillingen stemmer:\n\nLone Bak.\n\nFraværende i Udvalget ved punkt 1:\n\nJens Ask, Kaj Ek\n",
  );
  expect(item?.decisions[0]?.votes).toEqual({
    for: ["Ida Holm", "Per Vad", "Bo Krag"],
    against: ["Lone Bak"],
    abstain: [],
  });
  expect(item?.attendance).toEqual(["Fraværende i Udvalget ved punkt 1: Jens Ask, Kaj Ek"]);
});

test("a vote that is told twice counts once", () => {
  const [item] = itemsOf(
    "1. Stier\n\nBeslutning\n\nEt flertal bestående af Ida Holm (A) og Per Vad (V) anbefaler indstillingen.\n\nFor stemte: Ida Holm (A) og Per Vad (V).\n\nImod stemte: Lone Bak (O).\n",
  );
  expect(item?.decisions[0]?.votes).toEqual({
    for: ["Ida Holm (A)", "Per Vad (V)"],
    against: ["Lone Bak (O)"],
    abstain: [],
  });
});

test("the size of a file is no part of an attachment's title", () => {
  const [item] = itemsOf(
    "1. Stier\n\nBilag\n\nKort (PDF, 340 KB)\n\nNotat.docx\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(item?.attachments).toEqual(["Kort", "Notat.docx"]);
});

test("rows of a table that begin with years are no pages", () => {
  const [item] = itemsOf(
    "1. Stier\n\nØkonomi\n\nÅr          Udgift\n2023        150.000\n2024        150.000\n\nBeslutning\n\nGodkendt.\n",
  );
  expect(item?.sections[0]?.text).toBe("År\tUdgift\n2023\t150.000\n2024\t150.000");
});

test.each([
  ["Bilag til punkt nr. 2", "attachments"],
  ["Supplerende sagsfremstilling, den 24. august 2020", "presentation"],
  ["Supplerende sagsfremstilling til Byrådets møde den 31. marts 2022", "presentation"],
  ["CO2-Konsekvensvurdering", "assessment"],
  ["Oversigt over politisk behandling", "process"],
])("%s is a heading of %s", (text, kind) => {
  expect(findHeading(text)?.kind).toBe(kind);
});
