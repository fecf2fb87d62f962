import { z } from "zod";
import { DECISION_TYPES } from "../decisions/index.ts";
import { SECTION_KINDS } from "../meetings/index.ts";

const civilDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const clockTime = z.string().regex(/^([01]\d|2[0-4]):[0-5]\d$/);
const page = z.int().positive();

const section = z.strictObject({
  heading: z.string().describe("As printed; empty for text that stands before the first heading."),
  kind: z.enum(SECTION_KINDS),
  text: z.string(),
});

const decision = z.strictObject({
  body: z.string().nullable().describe("The deciding body as printed, with its term."),
  date: civilDate.nullable(),
  text: z.string().describe("Without the attendance sentences."),
  type: z.enum(DECISION_TYPES).describe("The weightiest act."),
  types: z.array(z.enum(DECISION_TYPES)).describe("Every act, in printed order."),
  votes: z
    .strictObject({
      for: z.array(z.string()),
      against: z.array(z.string()),
      abstain: z.array(z.string()),
    })
    .nullable(),
  dissents: z.array(z.string()),
});

const item = z.strictObject({
  number: z.string().describe('Without "Punkt" and the closing dot: "1", "3.1".'),
  title: z.string(),
  caseNumber: z.string().nullable(),
  caseHandlers: z.array(z.string()),
  closed: z.boolean(),
  page: page.nullable(),
  sections: z.array(section),
  decisions: z.array(decision),
  attachments: z.array(z.string()),
  attendance: z.array(z.string()),
  get items() {
    return z.array(item);
  },
});

const warning = z.strictObject({
  code: z.string(),
  message: z.string().describe("In Danish, for the one who imports."),
  line: z.int().positive().nullable(),
});

/** The public form of a document that was read, whatever it was read from. */
export const parsedDocumentSchema = z
  .strictObject({
    version: z
      .literal(2)
      .optional()
      .describe("Present when the document has a preamble, or contents without pages."),
    kind: z.enum(["minutes", "agenda"]),
    body: z.strictObject({
      name: z.string().describe("Empty when none is printed."),
      period: z.string().nullable(),
      organisation: z.string().nullable(),
    }),
    date: z.union([civilDate, z.literal("")]).describe("Empty when none is printed."),
    startTime: clockTime.nullable(),
    endTime: clockTime.nullable(),
    place: z.string().nullable(),
    participants: z.array(z.string()),
    absent: z.array(z.string()),
    substitutes: z.array(z.strictObject({ for: z.string(), by: z.string() })),
    tableOfContents: z.array(z.strictObject({ title: z.string(), page: page.nullable() })),
    preamble: z.array(section).min(1).optional().describe("Texts before the first item."),
    schedule: z.array(
      z.strictObject({
        from: clockTime,
        to: clockTime,
        title: z.string(),
        participants: z.array(z.string()),
        block: z.string().nullable(),
      }),
    ),
    items: z.array(item),
    warnings: z.array(warning),
  })
  .refine((document) => (document.version === 2) === isSecond(document), {
    message: "version 2 goes together with a preamble or contents without pages",
  });

/** The first version has neither texts before the items nor contents without pages. */
function isSecond(document: {
  preamble?: unknown;
  tableOfContents: readonly { page: number | null }[];
}): boolean {
  return (
    document.preamble !== undefined || document.tableOfContents.some((row) => row.page === null)
  );
}

export type ParsedDocument = z.infer<typeof parsedDocumentSchema>;
export type ParsedItem = z.infer<typeof item>;
export type ParsedSection = z.infer<typeof section>;
export type ParsedDecision = z.infer<typeof decision>;
export type ParseWarning = z.infer<typeof warning>;

/** The JSON Schema (2020-12) of `parsedDocumentSchema`, as published in docs/. */
export function parsedDocumentJsonSchema(): object {
  return z.toJSONSchema(parsedDocumentSchema);
}
