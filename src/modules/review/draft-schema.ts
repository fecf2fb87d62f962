import { z } from "zod";
import {
  doubtSchema,
  type ParsedDocument,
  parsedDocumentSchema,
  placesSchema,
} from "../intake/index.ts";

/** A time table while somebody types in it: what is no hour yet is told of by `draftFaults`. */
const schedule = z.array(
  z.strictObject({
    from: z.string().max(20),
    to: z.string().max(20),
    title: z.string(),
    participants: z.array(z.string()),
    block: z.string().nullable(),
  }),
);

const draftDocument = z.looseObject({ schedule }).transform((given, context): ParsedDocument => {
  const parsed = parsedDocumentSchema.safeParse({ ...given, schedule: [] });
  if (parsed.success) return { ...parsed.data, schedule: given.schedule };
  for (const { path, message } of parsed.error.issues)
    context.addIssue({ code: "custom", path, message });
  return z.NEVER;
});

/** A draft as the review page sends it, upon the revision that it was made from. */
const draftSchema = z.strictObject({
  document: draftDocument,
  doubts: z.array(doubtSchema.extend({ settled: z.boolean() })),
  places: placesSchema,
});

export const savedDraftSchema = z.strictObject({
  revision: z.int().nonnegative(),
  draft: draftSchema,
});
