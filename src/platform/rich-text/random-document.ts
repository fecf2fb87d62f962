import fc from "fast-check";
import { joinTexts } from "./join-texts.ts";
import type { Block, CellBlock, Inline, Mark, RichText, Table, TableCell, Text } from "./schema.ts";

/** Documents of the whole schema for property tests, in the form that every converter gives back. */
export function randomDocument(): fc.Arbitrary<RichText> {
  return fc.array(block(2), { maxLength: 6 }).map((content) => ({ type: "doc", content }));
}

const word = fc.stringMatching(/^[A-Za-zÆØÅæøå0-9.,:;!?§%()<>&"'/-]{1,10}$/);
const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const href = fc.constantFrom("https://hvidsund.example/plan", "mailto:post@hvidsund.example");

/** In the order of the schema, each at most once; what is linked isn't underlined besides. */
const marks = fc
  .record({
    link: fc.option(href, { freq: 6 }),
    others: fc.subarray(["bold", "italic", "underline", "strike"] as const),
  })
  .map(({ link, others }): Mark[] => [
    ...(link === null ? [] : [{ type: "link" as const, attrs: { href: link } }]),
    ...others.filter((type) => link === null || type !== "underline").map((type) => ({ type })),
  ]);

const text = fc.tuple(words, fc.option(marks, { freq: 2 })).map(([value, found]): Text => ({
  type: "text",
  text: value,
  ...(found !== null && found.length > 0 && { marks: found }),
}));

/** Runs, with a line break here and there but neither first nor last. */
function runs(most: number): fc.Arbitrary<(Text | { type: "hardBreak" })[]> {
  return fc
    .array(fc.tuple(text, fc.boolean()), { minLength: 1, maxLength: most })
    .map((all) =>
      all.flatMap(([run, breaks], at) =>
        at > 0 && breaks ? [{ type: "hardBreak" as const }, run] : [run],
      ),
    )
    .map((all) => joinTexts(all));
}

const inlines = fc
  .tuple(runs(3), fc.option(runs(2), { freq: 3 }))
  .map(([own, note]): Inline[] => [
    ...own,
    ...(note === null ? [] : [{ type: "footnote" as const, content: note }]),
  ]);

const paragraph = inlines.map((content) => ({ type: "paragraph" as const, content }));

const heading = fc
  .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), inlines)
  .map(([level, content]) => ({ type: "heading" as const, attrs: { level }, content }));

/** Entries begin with a paragraph and may go on with more of them and with lists. */
function list(depth: number): fc.Arbitrary<CellBlock> {
  const more: fc.Arbitrary<CellBlock[]> =
    depth > 0 ? fc.array(fc.oneof(paragraph, list(depth - 1)), { maxLength: 2 }) : fc.constant([]);
  const item = fc.tuple(paragraph, more).map(([first, rest]) => ({
    type: "listItem" as const,
    content: [first, ...withoutTwins(rest)],
  }));
  const content = fc.array(item, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    content.map((items) => ({ type: "bulletList" as const, content: items })),
    fc.tuple(fc.integer({ min: 1, max: 30 }), content).map(([start, items]) => ({
      type: "orderedList" as const,
      attrs: { start },
      content: items,
    })),
  );
}

const table: fc.Arbitrary<Table> = fc
  .record({
    width: fc.integer({ min: 2, max: 4 }),
    hasHeader: fc.boolean(),
    rows: fc.array(
      fc.array(fc.array(fc.oneof(paragraph, list(0)), { minLength: 1, maxLength: 2 }), {
        minLength: 4,
        maxLength: 4,
      }),
      { minLength: 2, maxLength: 3 },
    ),
    wide: fc.boolean(),
    tall: fc.boolean(),
  })
  .map(({ width, hasHeader, rows, wide, tall }): Table => {
    const isTall = tall && rows.length > 2;
    const content = rows.map((cells, y) => ({
      type: "tableRow" as const,
      content: cells.slice(0, width).flatMap((blocks, x): TableCell[] => {
        const isLast = x === width - 1;
        if (wide && y === 0 && x === 1) return [];
        if (isTall && isLast && y === 2) return [];
        const colspan = wide && y === 0 && x === 0 ? 2 : 1;
        const rowspan = isTall && isLast && y === 1 ? 2 : 1;
        return [
          {
            type: hasHeader && y === 0 ? "tableHeader" : "tableCell",
            ...((colspan > 1 || rowspan > 1) && { attrs: { colspan, rowspan } }),
            content: withoutTwins(blocks),
          },
        ];
      }),
    }));
    return { type: "table", content };
  });

function block(depth: number): fc.Arbitrary<Block> {
  return fc.oneof(paragraph, heading, list(depth), table);
}

/** Two lists of one kind beside each other are one list to every reader. */
function withoutTwins<B extends Block>(blocks: B[]): B[] {
  return blocks.filter(
    (each, at) => each.type === "paragraph" || blocks[at - 1]?.type !== each.type,
  );
}
