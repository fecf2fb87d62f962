import { expect, test } from "vitest";
import { linksIn } from "./links.ts";

test("links are read from angle brackets, brackets and bare text", () => {
  const text =
    "<https://www.eksempel.dk/vej>\n\n[Vejplan \\(2026\\)](https://eksempel.dk/plan)\n\nSe https://eksempel.dk/a?b=c.";
  expect(linksIn(text)).toEqual([
    { title: "https://www.eksempel.dk/vej", url: "https://www.eksempel.dk/vej" },
    { title: "Vejplan (2026)", url: "https://eksempel.dk/plan" },
    { title: "https://eksempel.dk/a?b=c", url: "https://eksempel.dk/a?b=c" },
  ]);
});

test("a link that lost its target is none", () => {
  expect(linksIn("[Plakat.pdf](#) og [script](javascript:alert(1))")).toEqual([]);
});
