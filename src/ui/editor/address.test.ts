import { expect, test } from "vitest";
import { addressOf, isPlainlyAddress } from "./address.ts";

test.each([
  ["https://hvidsund.example/plan", "https://hvidsund.example/plan"],
  [" www.hvidsund.example/a?b=1 ", "https://www.hvidsund.example/a?b=1"],
  ["post@hvidsund.example", "mailto:post@hvidsund.example"],
  ["mailto:post@hvidsund.example", "mailto:post@hvidsund.example"],
  ["javascript:alert(1)", null],
  ["java\nscript:alert(1)", null],
  ["data:text/html,x", null],
  ["file:///c:/sag.docx", null],
  ["/intern/sager", null],
  ["kl.14.dk", null],
  ["to ord", null],
  ["", null],
])("%j is the address %j", (typed, address) => {
  expect(addressOf(typed)).toBe(address);
});

test("only plain addresses become links while writing", () => {
  expect(
    ["www.hvidsund.example", "https://x.example", "lov.nr", "sag.docx"].map(isPlainlyAddress),
  ).toEqual([true, true, false, false]);
});
