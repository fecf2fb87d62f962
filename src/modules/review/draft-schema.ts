import { z } from "zod";
import { doubtSchema, parsedDocumentSchema, placesSchema } from "../intake/index.ts";

/** A draft as the review page sends it, upon the revision that it was made from. */
const draftSchema = z.strictObject({
  document: parsedDocumentSchema,
  doubts: z.array(doubtSchema.extend({ settled: z.boolean() })),
  places: placesSchema,
});

export const savedDraftSchema = z.strictObject({
  revision: z.int().nonnegative(),
  draft: draftSchema,
});
