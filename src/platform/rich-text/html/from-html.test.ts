import fc from "fast-check";
import { expect, test } from "vitest";
import { fromPlain, richTextSchema, toHtml, toPlain, type RichText } from "../index.ts";
import { lineTexts } from "../line-texts.ts";
import { randomDocument } from "../random-document.ts";
import { fromHtml } from "./index.ts";

const plain = (html: string) => toPlain(fromHtml(html));
const inlines = (html: string) => {
  const [first] = fromHtml(html).content;
  return first?.type === "paragraph" ? first.content : undefined;
};

const fragment = fc.oneof(
  fc.constantFrom(
    "<script>alert(1)</script>",
    "<style>p{x:expression(1)}</style>",
    "<!--[if mso]><p>x</p><![endif]-->",
    "<![if !supportLists]>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">',
    '<a href=" JaVaScRiPt&colon;alert(1)">',
    '<a href="data:text/html,x">',
    '<a href="https://hvidsund.example/">',
    '<a href="#n" id="r">',
    '<a href="#r" id="n">',
    '<p style="mso-list:l0 level1">',
    '<p style="mso-list:l0 level9">',
    '<span style="mso-list:Ignore">4.</span>',
    '<svg onload="alert(1)">',
    '<td colspan="99999" rowspan="-1" onclick="alert(1)">',
    '<ol start="-4">',
    '<span data-footnote="">',
    "<math>",
    "<template>",
    "<iframe srcdoc='<script>1</script>'>",
    "&#0;",
    "&lt;script&gt;",
    "</p>",
    "<",
    'x"',
  ),
  fc
    .constantFrom(
      "p div b i u s a sup sub table tr td th thead ul ol li h1 h4 br pre o:p del ins".split(" "),
    )
    .chain((tags) => fc.tuple(fc.constantFrom(...tags), fc.boolean()))
    .map(([tag, closes]) => (closes ? `</${tag}>` : `<${tag}>`)),
  fc.string({ unit: "grapheme", maxLength: 8 }),
);
const soup = fc.array(fragment, { maxLength: 40 }).map((parts) => parts.join(""));

test("no input gives an invalid document, a script or an unsafe link", () => {
  fc.assert(
    fc.property(fc.oneof(soup, fc.string()), (html) => {
      const doc = fromHtml(html);
      expect(richTextSchema.safeParse(doc).success).toBe(true);
      expect(fromHtml(html, { isExact: true })).toSatisfy(
        (d) => richTextSchema.safeParse(d).success,
      );
      const shown = toHtml(doc, { headingLevel: 3 });
      const tags = shown.match(/<[^>]*>/g) ?? [];
      expect(tags.filter((tag) => !ALLOWED.test(tag))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
const ALLOWED =
  /^<(\/?(p|br|table|thead|tbody|tr|td|th|ul|ol|li|strong|em|u|s|sup|a|h[3-5])|t[dh]( scope="\w+")?( colspan="\d+")?( rowspan="\d+")?|ol start="\d+"|ol class="footnotes"|li id="[\w-]+"|a href="(https?:\/\/|mailto:|#note-)[^"<>]*"( id="[\w-]+")?( aria-label="[^"]+")?)>$/;

test("our own HTML comes back with every word", () => {
  const words = (doc: RichText) => lineTexts(doc).join(" ").split(/\s+/).toSorted();
  fc.assert(
    fc.property(randomDocument(), (doc) => {
      expect(words(fromHtml(toHtml(doc, { headingLevel: 1 })))).toEqual(words(doc));
    }),
  );
});

test("endless nesting doesn't exhaust it", () => {
  for (const tag of ["div", "b", "ul><li", "table><tr><td", "blockquote"]) {
    expect(plain(`<${tag}>`.repeat(4_000) + "inderst")).toContain("inderst");
  }
  const anchors = '<a href="#n" id="r">1</a>'.repeat(4_000);
  expect(fromHtml(`${anchors}<div id="n">${anchors}</div>`).content.length).toBeGreaterThan(0);
});

test("refuses what is too large, with a way out", () => {
  expect(() => fromHtml("x".repeat(20_000_001))).toThrow("Det indsatte er for stort.");
  expect(() => fromHtml(`<p>${"ord ".repeat(300_000)}`)).toThrow("Teksten er for stor");
});

test("leaves out what runs, hides or isn't text, and tells of it", () => {
  const left: string[] = [];
  const html =
    '<head><title>x</title></head><p onclick="x()">Stien<script>x</script><img src="a.png">' +
    '<span style="display:none">x</span> er<del datetime="2026-01-02">x</del><!-- x --> slidt</p>';
  expect(toHtml(fromHtml(html, { leftOut: (tag) => left.push(tag) }), { headingLevel: 3 })).toBe(
    "<p>Stien er slidt</p>",
  );
  expect(left).toEqual(["head", "script", "img", "span", "del"]);
});

test("keeps marks from elements and styles, and headings, lists and tables", () => {
  expect(
    inlines('<b style="font-weight:normal">a<span style="font-weight:700">b</span></b>'),
  ).toEqual([
    { type: "text", text: "a" },
    { type: "text", text: "b", marks: [{ type: "bold" }] },
  ]);
  expect(inlines('<a href="https://hvidsund.example"><u><i>plan</i></u></a>')).toEqual([
    {
      type: "text",
      text: "plan",
      marks: [{ type: "link", attrs: { href: "https://hvidsund.example" } }, { type: "italic" }],
    },
  ]);
  expect(inlines("<del>a</del><u>b</u>")).toMatchObject([
    { marks: [{ type: "strike" }] },
    { marks: [{ type: "underline" }] },
  ]);
  expect(fromHtml("<h1>A</h1><h2>B</h2><h5>C</h5>").content).toMatchObject(
    [1, 2, 3].map((level) => ({ type: "heading", attrs: { level } })),
  );
  expect(plain("<ol start=3><li>Sti<ul><li>Grus</ul><li>Bro</ol>")).toBe("3. Sti\n - Grus\n4. Bro");
  expect(plain("<ul><li>Sti</li><ul><li>Grus</li></ul><li>Bro</li></ul>")).toBe(
    "- Sti\n - Grus\n- Bro",
  );
  const table = fromHtml(
    "<table><caption>Budget</caption><thead><tr><td colspan=2>Veje</td></tr></thead>" +
      "<tr><td>2026<ul><li>Grus</li></ul></td><td><table><tr><td>120<td>t.kr.</table></td></tr></table>",
  );
  expect(toHtml(table, { headingLevel: 3 })).toBe(
    '<p>Budget</p><table><thead><tr><th scope="col" colspan="2">Veje</th></tr></thead>' +
      "<tbody><tr><td>2026<ul><li>Grus</li></ul></td><td>120<br>t.kr.</td></tr></tbody></table>",
  );
});

test("keeps the text of a frame and of inline elements around blocks", () => {
  expect(plain("<table><tr><td><p>Hej</p><p>Tove</p></td></tr></table>")).toBe("Hej\n\nTove");
  expect(fromHtml("<b>a<p>b</p>c</b>").content).toMatchObject(
    ["a", "b", "c"].map((text) => ({ content: [{ text, marks: [{ type: "bold" }] }] })),
  );
});

test("shows spaces as a browser does, raised figures as signs", () => {
  expect(
    plain("<p> Stien\n er&nbsp;<b> slidt </b> <br> i 10&nbsp;000&shy; m<sup>2</sup>\n</p>"),
  ).toBe("Stien er slidt\ni 10\u00a0000 m²");
  expect(plain("<p>CO<sub>2</sub> og x<sup>te</sup></p>")).toBe("CO₂ og xte");
  expect(plain("<pre>a\n  b</pre>")).toBe("a\nb");
});

test("gives a document that needs no second cleaning", () => {
  const text = "Stien er slidt.\n\n- Grus\n - fint\n\n1. Bro\n\nOmråde\tBudget\nVeje\t120";
  expect(fromHtml(toHtml(fromPlain(text), { headingLevel: 1 }))).toEqual(fromPlain(text));
});
