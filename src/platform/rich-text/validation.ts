import { z } from "zod";
import { InputError } from "../errors.ts";
import { limitBroken } from "./limits.ts";
import { isSafeHref } from "./links.ts";
import type { Block, CellBlock, RichText } from "./schema.ts";

/** Deeper lists than this no reader can follow, and a hostile document could nest without end. */
export const DEEPEST_LIST = 9;
/** More columns than Word has, and more rows than a page can show as one cell. */
export const WIDEST_SPAN = 100;
export const TALLEST_SPAN = 1000;

const unknown = {
  error: ({ input }: { input?: unknown }) => {
    const type = (input as { type?: unknown } | null | undefined)?.type;
    return typeof type === "string"
      ? `Teksten indeholder noget, som ikke kan gemmes: ${type.slice(0, 40)}.`
      : "Teksten har en form, som ikke kan læses.";
  },
};

const mark = z.discriminatedUnion(
  "type",
  [
    z.object({ type: z.literal("bold") }),
    z.object({ type: z.literal("italic") }),
    z.object({ type: z.literal("underline") }),
    z.object({ type: z.literal("strike") }),
    z.object({
      type: z.literal("link"),
      attrs: z.object({
        href: z
          .string()
          .max(2000, "Et link er for langt.")
          .refine(isSafeHref, "Et link skal begynde med https://, http:// eller mailto:."),
      }),
    }),
  ],
  unknown,
);

/** PostgreSQL stores neither NUL nor half a sign as JSON. */
const storable = (text: string) => text.toWellFormed().replaceAll("\u0000", "\ufffd");

const text = z.object({
  type: z.literal("text"),
  text: z.string().min(1).overwrite(storable),
  marks: z.array(mark).exactOptional(),
});
const hardBreak = z.object({ type: z.literal("hardBreak") });
const footnote = z.object({
  type: z.literal("footnote"),
  content: z.array(z.discriminatedUnion("type", [text, hardBreak], unknown)).exactOptional(),
});
const inlines = z
  .array(z.discriminatedUnion("type", [text, hardBreak, footnote], unknown))
  .exactOptional();

const paragraph = z.object({ type: z.literal("paragraph"), content: inlines });
const heading = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.literal([1, 2, 3]) }),
  content: inlines,
});

/** A cell of one column and one row says nothing about it, so that equal texts are equal JSON. */
const span = z
  .object({
    colspan: z.int().min(1).max(WIDEST_SPAN, "En celle er for bred.").default(1),
    rowspan: z.int().min(1).max(TALLEST_SPAN, "En celle er for høj.").default(1),
  })
  .exactOptional();

function table(content: z.ZodType<CellBlock>) {
  const cell = z
    .object({
      type: z.enum(["tableCell", "tableHeader"]),
      attrs: span,
      content: z.array(content).min(1),
    })
    .transform(({ attrs, ...rest }) =>
      attrs && (attrs.colspan > 1 || attrs.rowspan > 1) ? { ...rest, attrs } : rest,
    );
  const row = z.object({ type: z.literal("tableRow"), content: z.array(cell).default([]) });
  return z.object({
    type: z.literal("table"),
    content: z
      .array(row)
      .refine((rows) => rows.some((each) => each.content.length > 0), "En tabel har ingen celler."),
  });
}

/** The blocks that may stand where `depth` more lists fit inside each other. */
function blocks(depth: number): { any: z.ZodType<Block>; inCell: z.ZodType<CellBlock> } {
  const deepest = { error: "Teksten har lister inden i hinanden i for mange lag." };
  if (depth === 0) {
    const any = z.discriminatedUnion("type", [paragraph, heading, table(paragraph)], deepest);
    return { any, inCell: paragraph };
  }
  const below = blocks(depth - 1);
  const item = z.object({ type: z.literal("listItem"), content: z.array(below.any).min(1) });
  const content = z.array(item).min(1);
  const bullets = z.object({ type: z.literal("bulletList"), content });
  const attrs = z.object({ start: z.int().min(0).max(999_999_999) });
  const numbers = z.object({ type: z.literal("orderedList"), attrs, content });
  return {
    any: z.discriminatedUnion(
      "type",
      [paragraph, heading, table(below.inCell), bullets, numbers],
      unknown,
    ),
    inCell: z.discriminatedUnion("type", [paragraph, bullets, numbers], unknown),
  };
}

/**
 * Rich text from outside: an editor, an upload, the API. Unknown nodes and marks are refused,
 * attributes the schema doesn't know are left out. Messages are Danish and meant for the writer.
 */
export const richTextSchema: z.ZodType<RichText> = z
  .unknown()
  .superRefine((input, context) => {
    const message = limitBroken(input);
    if (message) context.addIssue({ code: "custom", message, continue: false });
  })
  .pipe(
    z.object({ type: z.literal("doc"), content: z.array(blocks(DEEPEST_LIST).any) }, unknown),
  ) as z.ZodType<RichText>;

/** The document that came in, or an `InputError` that tells the writer what can't be kept of it. */
export function readRichText(input: unknown): RichText {
  const result = richTextSchema.safeParse(input);
  if (result.success) return result.data;
  throw new InputError(result.error.issues[0]!.message, {
    hint: "Fjern det fra teksten, og gem igen. Indsæt det som ren tekst, hvis det kom fra et andet program.",
    cause: result.error,
  });
}
