import { describe, expect, test } from "vitest";
import { citation } from "./citation.ts";
import { excerpt } from "./excerpt.ts";
import { casePath, filePath, itemPath, languagePath } from "./links.ts";
import { readSearchForm, searchHref } from "./search-form.ts";
import { sizeText } from "./size-text.ts";

test("a citation names the place, the version and the address", () => {
  const cited = {
    authority: "Hvidsund Kommune",
    bodyName: "Byrådet",
    kind: "minutes",
    date: "2026-02-04",
    number: "3",
    title: "Placering af ny svømmehal.",
    version: 2,
    sha256: "0123456789abcdef",
    url: "https://hvidsund.example/udvalg/byraadet/2026-02-04/punkt/3",
  } as const;
  expect(citation(cited, "da")).toBe(
    "Hvidsund Kommune, Byrådet, referat 4. februar 2026, punkt 3: Placering af ny svømmehal (version 2, SHA-256 0123456789ab). https://hvidsund.example/udvalg/byraadet/2026-02-04/punkt/3",
  );
});

describe("an excerpt", () => {
  test("is cut at a word and says so", () => {
    expect(excerpt("Byrådet vælger stationen, fordi den ligger midt.", 26)).toBe(
      "Byrådet vælger stationen …",
    );
  });

  test("stays whole when it fits, on one line", () => {
    expect(excerpt("Følges op:\n\n- Veje\n- Broer\n", 80)).toBe("Følges op: Veje · Broer");
  });

  test("a single long word is cut too", () => {
    expect(excerpt("x".repeat(50), 20)).toBe(`${"x".repeat(10)} …`);
  });
});

test("addresses hold what a number or a name may hold", () => {
  expect(casePath("S2025-204/B")).toBe("/sager/S2025-204_B");
  expect(itemPath({ bodySlug: "byraadet", slug: "2026-02-04", number: "3.1" })).toBe(
    "/udvalg/byraadet/2026-02-04/punkt/3.1",
  );
  expect(filePath({ sha256: "ab", name: "Bilag 1 & 2.pdf" })).toBe(
    "/filer/ab/Bilag%201%20%26%202.pdf",
  );
  expect(languagePath("en", "/soeg?q=a&b")).toBe("/sprog/en?til=%2Fsoeg%3Fq%3Da%26b");
});

describe("the search in an address", () => {
  test("comes back as it was asked", () => {
    const form = readSearchForm(
      new URLSearchParams("q= skole &udvalg=byraadet&aar=2026&type=beslutning&side=3"),
    );
    expect(form).toEqual({
      q: "skole",
      udvalg: "byraadet",
      aar: 2026,
      type: "beslutning",
      side: 3,
    });
    expect(searchHref(form, 2)).toBe(
      "/soeg?q=skole&udvalg=byraadet&aar=2026&type=beslutning&side=2",
    );
  });

  test("leaves out what makes no sense", () => {
    const form = readSearchForm(new URLSearchParams("aar=&type=alt&side=-1&udvalg="));
    expect(form).toEqual({ q: "", udvalg: "", aar: null, type: null, side: 1 });
  });
});

test("sizes as people read them", () => {
  expect(sizeText(0, "da")).toBe("1 kB");
  expect(sizeText(840_400, "da")).toBe("840 kB");
  expect(sizeText(1_240_000, "da")).toBe("1,2 MB");
});
