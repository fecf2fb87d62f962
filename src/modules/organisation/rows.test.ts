import { expect, test } from "vitest";
import { draftOf, rowCommand, rowsIn, valuesIn } from "./rows.ts";

const form = (pressed: string | null, titles = ["Et", "To", "Tre"]) => {
  const data = new FormData();
  data.set("name", "Skabelon");
  titles.forEach((title, index) => {
    data.set(`rows-${index}-title`, title);
    data.set(`rows-${index}-key`, `nr-${index}`);
  });
  if (pressed !== null) data.set("raekke", pressed);
  return data;
};
const after = (pressed: string) => {
  const draft = draftOf(form(pressed), { rows: { title: "", key: "" } })!;
  return rowsIn(draft, "rows").map(({ title }) => title);
};

test("rows are added, moved and removed", () => {
  expect(after(rowCommand("rows", "add"))).toEqual(["Et", "To", "Tre", ""]);
  expect(after(rowCommand("rows", "up", 2))).toEqual(["Et", "Tre", "To"]);
  expect(after(rowCommand("rows", "down", 0))).toEqual(["To", "Et", "Tre"]);
  expect(after(rowCommand("rows", "remove", 2))).toEqual(["Et", "To"]);
});

test("the first goes no further up, the last no further down, and what isn't there stays away", () => {
  expect(after(rowCommand("rows", "up", 0))).toEqual(["Et", "To", "Tre"]);
  expect(after(rowCommand("rows", "down", 2))).toEqual(["Et", "To", "Tre"]);
  expect(after("rows:up:77")).toEqual(["Et", "To", "Tre"]);
});

test("other fields keep what was typed, and another button makes no draft", () => {
  expect(draftOf(form(rowCommand("rows", "add")), { rows: {} })?.["name"]).toEqual(["Skabelon"]);
  expect(draftOf(form(null), {})).toBeNull();
});

test("ten rows and more stay in order", () => {
  const titles = Array.from({ length: 12 }, (_, n) => `Nr. ${n}`);
  expect(rowsIn(valuesIn(form(null, titles)), "rows").map(({ title }) => title)).toEqual(titles);
});
