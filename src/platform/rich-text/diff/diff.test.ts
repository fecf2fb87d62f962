import fc from "fast-check";
import { expect, test } from "vitest";
import { fromPlain, toHtml, type RichText } from "../index.ts";
import { randomDocument } from "../random-document.ts";
import { diff, renderBeside, renderDiff } from "./index.ts";
import { withNotesInPlace } from "./notes.ts";

const compare = (before: string, after: string) => diff(fromPlain(before), fromPlain(after));
const inline = (before: string, after: string) =>
  renderDiff(compare(before, after), { headingLevel: 3 });

test.each([
  ["a word", "Stien er slidt.", "Stien er meget slidt.", "<p>Stien er <ins>meget </ins>slidt.</p>"],
  [
    "a figure",
    "Det koster 1.250,50 kr. i 2026.",
    "Det koster 1.300,00 kr. i 2026.",
    "<p>Det koster <del>1.250,50</del><ins>1.300,00</ins> kr. i 2026.</p>",
  ],
  [
    "words beside each other, as one change",
    "Udvalget indstiller at stien lukkes i 2026 og 2027.",
    "Udvalget indstiller at broen åbnes i 2026 og 2027.",
    "<p>Udvalget indstiller at <del>stien lukkes</del><ins>broen åbnes</ins> i 2026 og 2027.</p>",
  ],
  [
    "an entry",
    "- Grus på stien\n- Bro",
    "- Grus på stien\n- Hegn langs vejen\n- Bro",
    "<ul><li>Grus på stien</li><li><ins>Hegn langs vejen</ins></li><li>Bro</li></ul>",
  ],
  [
    "a cell",
    "Område\tBudget\nVeje\t120",
    "Område\tBudget\nVeje\t130",
    '<table><thead><tr><th scope="col">Område</th><th scope="col">Budget</th></tr></thead>' +
      "<tbody><tr><td>Veje</td><td><del>120</del><ins>130</ins></td></tr></tbody></table>",
  ],
  [
    "the kind of a list",
    "- Grus på stien\n- Bro",
    "1. Grus på stien\n2. Bro",
    "<ol><li>Grus på stien</li><li>Bro</li></ol>",
  ],
  [
    "a whole paragraph",
    "Stien er slidt.\n\nUdvalget holder møde.",
    "Stien er slidt.\n\nPrisen kendes ikke endnu.",
    "<p>Stien er slidt.</p><p><del>Udvalget holder møde.</del></p><p><ins>Prisen kendes ikke endnu.</ins></p>",
  ],
])("shows %s", (_, before, after, html) => {
  expect(inline(before, after)).toBe(html);
});

test("stands side by side, a block in one text only beside nothing", () => {
  const rows = renderBeside(compare("Stien er slidt.\n\nUdgår.", "Stien er meget slidt."), {
    headingLevel: 3,
  });
  expect(rows).toEqual([
    {
      status: "changed",
      before: "<p>Stien er slidt.</p>",
      after: "<p>Stien er <ins>meget </ins>slidt.</p>",
    },
    { status: "removed", before: "<p><del>Udgår.</del></p>", after: "" },
  ]);
  expect(compare("Stien er slidt.\n\nUdgår.", "Stien er meget slidt.").words).toEqual({
    added: 1,
    removed: 1,
  });
});

test("a paragraph that became a heading, and a note that changed", () => {
  const text = (value: string) => ({ type: "text" as const, text: value });
  const before: RichText = {
    type: "doc",
    content: [
      { type: "paragraph", content: [text("Økonomi")] },
      {
        type: "paragraph",
        content: [text("Stien er slidt"), { type: "footnote", content: [text("Fra 1974")] }],
      },
    ],
  };
  const after: RichText = {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 1 }, content: [text("Økonomi")] },
      {
        type: "paragraph",
        content: [text("Stien er slidt"), { type: "footnote", content: [text("Fra 1975")] }],
      },
    ],
  };
  expect(renderDiff(diff(before, after), { headingLevel: 3 })).toBe(
    "<h3>Økonomi</h3><p>Stien er slidt [Fodnote: Fra <del>1974</del><ins>1975</ins>]</p>",
  );
});

/** The texts as they are, without what marks the changes. */
const bare = (html: string) => html.replace(/<\/?(ins|del)>/g, "");

test("each side is its whole text, whatever changed", () => {
  fc.assert(
    fc.property(randomDocument(), randomDocument(), fc.boolean(), (one, two, mixes) => {
      const other: RichText = mixes
        ? { type: "doc", content: [...two.content.slice(0, 2), ...one.content.slice(1)] }
        : two;
      const difference = diff(one, other);
      for (const [view, doc] of [
        ["before", one],
        ["after", other],
      ] as const) {
        const content = doc.content.map(withNotesInPlace);
        const shown = renderDiff(difference, { headingLevel: 1, view });
        expect(joined(bare(shown))).toBe(
          joined(toHtml({ type: "doc", content }, { headingLevel: 1 })),
        );
      }
      expect(diff(one, one).words).toEqual({ added: 0, removed: 0 });
    }),
    { numRuns: 40 },
  );
});

/** A run that is cut in two reads the same: "<em>a</em><em>b</em>" is "<em>ab</em>". */
function joined(html: string): string {
  const once = html.replace(/<\/(strong|em|u|s)><\1>|<\/a><a href="[^"]*">/g, "");
  return once === html ? html : joined(once);
}

test("texts that have nothing in common are compared in time", () => {
  const words = (from: number) =>
    Array.from({ length: 6000 }, (_, at) => `ord${from + at}`).join(" ");
  expect(compare(words(0), words(50_000)).words).toEqual({ added: 6000, removed: 6000 });
  const lines = (from: number) =>
    Array.from({ length: 1500 }, (_, at) => `Linje ${from + at} om stien`).join("\n\n");
  expect(compare(lines(0), lines(5000)).blocks.length).toBeGreaterThanOrEqual(1500);
});
