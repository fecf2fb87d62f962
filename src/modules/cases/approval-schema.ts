import { z } from "zod";
import { PURPOSES } from "./route.ts";

const text = z.string().trim().min(1, "Skal udfyldes.").max(4000, "Højst 4000 tegn.");
const perhaps = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? null);
const date = z.iso.date("Skriv datoen som åååå-mm-dd.");
/** The step that the person saw, so that two don't act on one. */
const position = z.coerce.number().int().min(1);

export const sendForm = z.object({
  wishedOn: perhaps(date),
  lateReason: perhaps(text),
  /** Units to be asked beside those that the body always asks. */
  adviceUnits: z.array(z.uuid()).max(12, "Højst 12 enheder.").default([]),
  adviceDueOn: perhaps(date),
});
export type SendInput = z.output<typeof sendForm>;

// Each form of the page has field names of its own, so that each field can be pointed at.
export const approveForm = z
  .object({ position, remark: perhaps(text), conditions: perhaps(text) })
  .transform(({ remark, ...rest }) => ({ ...rest, comment: remark }));
export const returnForm = z.object({ position, comment: text });
export const skipForm = z
  .object({ position, skipReason: text })
  .transform((form) => ({ position: form.position, reason: form.skipReason }));

export const askAdviceForm = z.object({ unitId: z.uuid("Vælg en enhed."), dueOn: date });
export const answerAdviceForm = z
  .object({
    adviceId: z.uuid(),
    answer: z.enum(["no_remarks", "remarks", "against"], { error: "Vælg et svar." }),
    text: perhaps(text),
  })
  .superRefine((form, context) => {
    if (form.answer !== "no_remarks" && form.text === null)
      context.addIssue({ code: "custom", path: ["text"], message: "Skriv bemærkningerne." });
  });
export const withdrawAdviceForm = z.object({ adviceId: z.uuid() });

export const stopForm = z.object({
  bodyId: z.uuid("Vælg et udvalg."),
  purpose: z.enum(PURPOSES, { error: "Vælg et formål." }),
  wishedOn: perhaps(date),
});
