import { z } from "zod";
import { instantInDenmark } from "../../platform/clock.ts";
import { COMMENT_OUTCOME_NAMES, type CommentOutcome } from "./words.ts";

const text = (most: number) =>
  z.string().trim().min(1, "Skal udfyldes.").max(most, `Højst ${most} tegn.`);
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);
const tick = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

export const circulateForm = z
  .object({
    deadlineDate: optional(z.iso.date("Skriv datoen som åååå-mm-dd.")),
    deadlineTime: z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 12:00.")
      .default("12:00"),
    message: optional(text(2000)),
    regardless: tick,
  })
  .transform(({ deadlineDate, deadlineTime, ...rest }) => ({
    ...rest,
    deadline: deadlineDate === null ? null : instantInDenmark(deadlineDate, deadlineTime),
  }));

export const reasonForm = z.object({ reason: text(1000) });
export const approveForm = z.object({ reason: optional(text(1000)) });
export const commentForm = z.object({ itemId: optional(z.uuid()), text: text(4000) });
export const answerForm = z.object({
  commentId: z.uuid(),
  outcome: z.enum(Object.keys(COMMENT_OUTCOME_NAMES) as [CommentOutcome, ...CommentOutcome[]]),
  answer: optional(text(4000)),
});
export const addendumForm = z.object({ itemId: optional(z.uuid()), text: text(8000) });
export const signForm = z.object({
  sha256: z.string().regex(/^[\da-f]{64}$/),
  code: optional(z.string().trim().max(40)),
});
export const holdForm = z.object({ itemId: z.uuid(), reason: text(500), untilTold: tick });
export const itemForm = z.object({ itemId: z.uuid() });
export const redactionForm = z.object({
  id: z.uuid(),
  state: z.enum(["accepted", "refused"]),
});
export const phraseForm = z.object({ itemId: z.uuid(), phrase: text(200) });
