import fc from "fast-check";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fromPlain, richTextSchema, toHtml, toPlain, toTypst, type RichText } from "./index.ts";

const html = (text: string) => toHtml(fromPlain(text), { headingLevel: 4 });
const doc = (...content: RichText["content"]): RichText => ({ type: "doc", content });

describe("plain text", () => {
  const word = fc.stringMatching(/^[a-zæøå0-9.,§()<>&-]{1,12}$/);
  const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
  const listBlock = fc
    .array(fc.tuple(fc.nat({ max: 2 }), fc.constantFrom("- ", "1. ", "2. ", "7. "), line))
    .map((rows) => rows.map(([depth, mark, text]) => " ".repeat(depth) + mark + text).join("\n"));
  const tableBlock = fc
    .array(fc.array(fc.oneof(line, fc.constant("")), { minLength: 2, maxLength: 4 }))
    .map((rows) => rows.map((cells) => cells.join("\t")).join("\n"));
  const paragraph = fc.array(line, { maxLength: 3 }).map((lines) => lines.join("\n"));
  const text = fc
    .array(fc.oneof(paragraph, listBlock, tableBlock))
    .map((blocks) => blocks.join("\n\n"));

  test("comes back unchanged, whatever it holds", () => {
    const comesBack = (source: string) => toPlain(fromPlain(source)) === source;
    fc.assert(fc.property(text, comesBack), { numRuns: 100 });
    fc.assert(fc.property(fc.string({ unit: "binary" }), comesBack));
    const signs = fc.constantFrom("\n", "\n\n", "\t", " ", "- ", "1. ", "2. ", "ord");
    fc.assert(
      fc.property(
        fc.array(signs).map((parts) => parts.join("")),
        comesBack,
      ),
      {
        numRuns: 200,
      },
    );
  });

  test("always gives a document that is accepted at the edges", () => {
    fc.assert(fc.property(text, (source) => richTextSchema.safeParse(fromPlain(source)).success));
  });

  test("knows nested and numbered lists", () => {
    const [list] = fromPlain("3. Sti\n - Grus\n - Asfalt\n4. Bro").content;
    expect(list).toMatchObject({ type: "orderedList", attrs: { start: 3 } });
    expect(html("3. Sti\n - Grus\n - Asfalt\n4. Bro")).toBe(
      '<ol start="3"><li>Sti<ul><li>Grus</li><li>Asfalt</li></ul></li><li>Bro</li></ol>',
    );
  });

  test("keeps as lines what only looks like a list", () => {
    expect(html("1. Sti\n1. Bro")).toBe("<p>1. Sti<br>1. Bro</p>");
    expect(html("Valgt:\n- Sti")).toBe("<p>Valgt:<br>- Sti</p>");
  });

  test("finds the header of a table by the figures below it", () => {
    expect(html("Område\tBudget\nVeje\t120\nStier")).toBe(
      '<table><thead><tr><th scope="col">Område</th><th scope="col">Budget</th></tr></thead>' +
        "<tbody><tr><td>Veje</td><td>120</td></tr><tr><td>Stier</td><td></td></tr></tbody></table>",
    );
    expect(html("Bodil\tformand\nEjnar\tmedlem")).not.toContain("<th");
  });

  test("shows a heading and several blocks in an entry as lines", () => {
    const list = doc(
      { type: "heading", attrs: { level: 1 }, content: [{ type: "text", text: "Valg" }] },
      {
        type: "bulletList",
        content: [
          {
            type: "listItem",
            content: [
              { type: "paragraph", content: [{ type: "text", text: "Sti" }] },
              { type: "paragraph", content: [{ type: "text", text: "med grus" }] },
            ],
          },
        ],
      },
    );
    expect(toPlain(list)).toBe("Valg\n\n- Sti\n  med grus");
  });
});

describe("HTML", () => {
  test("escapes everything", () => {
    expect(html(`<script>alert("1 & '2'")</script>`)).toBe(
      "<p>&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;</p>",
    );
    fc.assert(
      fc.property(fc.string(), (source) => {
        const tags = html(source).match(/<[^>]*>/g) ?? [];
        return tags.every((tag) => /^<\/?(p|br|table|tbody|tr|td|ul|ol|li)>$/.test(tag));
      }),
    );
  });

  test.each([
    ["Se https://kommune.example/a_(b).", "https://kommune.example/a_(b)"],
    ["(se https://kommune.example/plan)", "https://kommune.example/plan"],
    ["<https://kommune.example/plan>", "https://kommune.example/plan"],
    ["[Planen \\(pdf\\)](https://kommune.example/plan)", "https://kommune.example/plan"],
  ])("links the address in %s", (text, href) => {
    expect(html(text).match(/<a href="([^"]*)">/)?.[1]).toBe(href);
  });

  test("shows a link whose address is lost as its words", () => {
    expect(html("[Planen \\(kommune.example\\)](#)")).toBe("<p>Planen (kommune.example)</p>");
    expect(toPlain(fromPlain("[Planen](#)"))).toBe("[Planen](#)");
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "/relative", " javascript:x"])(
    "never links to %s",
    (href) => {
      const unsafe = doc({
        type: "paragraph",
        content: [{ type: "text", text: "her", marks: [{ type: "link", attrs: { href } }] }],
      });
      expect(toHtml(unsafe, { headingLevel: 4 })).toBe("<p>her</p>");
      expect(JSON.stringify(toTypst(unsafe))).toContain('"href":null');
      expect(richTextSchema.safeParse(unsafe).success).toBe(false);
    },
  );

  test("nests marks and lowers headings, at most to h6 and without leaving one out", () => {
    const marked = doc(
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Sti" }] },
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Valg" }] },
      {
        type: "paragraph",
        content: [{ type: "text", text: "ja", marks: [{ type: "bold" }, { type: "italic" }] }],
      },
    );
    expect(toHtml(marked, { headingLevel: 5 })).toBe(
      "<h5>Sti</h5><h6>Valg</h6><p><strong><em>ja</em></strong></p>",
    );
  });
});

describe("data for Typst", () => {
  const widths = (text: string) => {
    const [block] = toTypst(fromPlain(text));
    return block?.kind === "table" ? block.widths.map(Math.round) : [];
  };

  test("keeps a short column on one line beside a long one", () => {
    const [time, title] = widths(`8.30 - 8.50\t${"drøftelse af ".repeat(20)}\n9.00\tpause`);
    expect(time).toBe("8.30 - 8.50".length + 2);
    expect(time! + title!).toBe(86);
  });

  test("makes the type of a crowded table smaller, and breaks words at the least", () => {
    const [block] = toTypst(fromPlain(Array(30).fill("kolonnenavn").join("\t")));
    expect(block?.kind === "table" && block.scale).toBeLessThan(0.6);
    expect(JSON.stringify(block)).toContain("kol\u200bonn\u200bena\u200bvn");
  });

  test("hyphenates compounds only, and no address", () => {
    const [block] = toTypst(
      fromPlain("En vandløbsregulering på https://vandloebsregulering.example"),
    );
    const marked =
      block?.kind === "paragraph" ? block.text.filter((s) => "text" in s && s.hyphenate) : [];
    expect(marked).toMatchObject([{ text: "vandløbsregulering" }]);
  });
});

describe("schema", () => {
  test("refuses unknown nodes and marks, and lists without end", () => {
    const refused = (content: unknown) =>
      !richTextSchema.safeParse({ type: "doc", content }).success;
    expect(refused([{ type: "iframe", attrs: { src: "x" } }])).toBe(true);
    expect(refused([{ type: "paragraph", content: [{ type: "image" }] }])).toBe(true);
    const marks = [{ type: "style" }];
    expect(refused([{ type: "paragraph", content: [{ type: "text", text: "x", marks }] }])).toBe(
      true,
    );
    let list: unknown = { type: "paragraph" };
    for (let depth = 0; depth < 5000; depth++) {
      list = { type: "bulletList", content: [{ type: "listItem", content: [list] }] };
    }
    expect(refused([list])).toBe(true);
  });

  test("leaves out attributes it doesn't know", () => {
    const start = { start: 1, type: null };
    const items = [{ type: "listItem", content: [{ type: "paragraph" }] }];
    const source = {
      type: "doc",
      content: [{ type: "orderedList", attrs: start, content: items }],
    };
    expect(richTextSchema.parse(source).content[0]).toMatchObject({ attrs: { start: 1 } });
    expect(JSON.stringify(richTextSchema.parse(source))).not.toContain("null");
  });
});

const gold = path.resolve("../shared/samples/gold");

describe.skipIf(!existsSync(gold))("texts of real documents", () => {
  test("come back unchanged, with their lists and tables", () => {
    const texts = readdirSync(gold).flatMap((name) => {
      const found: string[] = [];
      JSON.parse(readFileSync(path.join(gold, name), "utf8"), (key, value) => {
        if (key === "text") found.push(value);
        return value;
      });
      return found;
    });
    for (const text of texts) expect(toPlain(fromPlain(text))).toBe(text);
    const kinds = texts.flatMap((text) => fromPlain(text).content.map(({ type }) => type));
    expect(new Set(kinds)).toEqual(new Set(["paragraph", "bulletList", "orderedList", "table"]));
  });
});
