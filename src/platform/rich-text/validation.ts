import { z } from "zod";
import { isSafeHref } from "./links.ts";
import type { Block, RichText } from "./schema.ts";

/** Deeper lists than this no reader can follow, and a hostile document could nest without end. */
const DEEPEST_LIST = 9;

const mark = z.discriminatedUnion("type", [
  z.object({ type: z.literal("bold") }),
  z.object({ type: z.literal("italic") }),
  z.object({
    type: z.literal("link"),
    attrs: z.object({
      href: z.string().refine(isSafeHref, "A link must begin with https://, http:// or mailto:"),
    }),
  }),
]);

const inline = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("text"),
    text: z.string().min(1),
    marks: z.array(mark).exactOptional(),
  }),
  z.object({ type: z.literal("hardBreak") }),
]);

const paragraph = z.object({
  type: z.literal("paragraph"),
  content: z.array(inline).exactOptional(),
});

const heading = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.literal([1, 2, 3]) }),
  content: z.array(inline).exactOptional(),
});

const cell = z.object({
  type: z.enum(["tableCell", "tableHeader"]),
  content: z.array(paragraph).min(1),
});

const row = z.object({ type: z.literal("tableRow"), content: z.array(cell).min(1) });
const table = z.object({ type: z.literal("table"), content: z.array(row).min(1) });

function block(depth: number): z.ZodType<Block> {
  if (depth === 0) return z.discriminatedUnion("type", [paragraph, heading, table]);
  const item = z.object({ type: z.literal("listItem"), content: z.array(block(depth - 1)).min(1) });
  const content = z.array(item).min(1);
  return z.discriminatedUnion("type", [
    paragraph,
    heading,
    table,
    z.object({ type: z.literal("bulletList"), content }),
    z.object({
      type: z.literal("orderedList"),
      attrs: z.object({ start: z.int().min(0) }),
      content,
    }),
  ]);
}

/**
 * Rich text from outside: an editor, an upload, the API. Unknown nodes and marks are refused,
 * attributes the schema doesn't know are left out.
 */
export const richTextSchema: z.ZodType<RichText> = z.object({
  type: z.literal("doc"),
  content: z.array(block(DEEPEST_LIST)),
});
