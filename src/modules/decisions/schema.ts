import { z } from "zod";

/** What the form of a decision between meetings holds. */
export const chairDecisionForm = z
  .object({
    title: z.string().trim().min(1).max(200),
    text: z.string().trim().min(1).max(8000),
    decidedOn: z.iso.date("Skriv datoen, som den er."),
    personId: z.uuid(),
    closed: z
      .literal("on")
      .optional()
      .transform((ticked) => ticked === "on"),
    ground: z
      .string()
      .trim()
      .max(300)
      .nullish()
      .transform((typed) => typed || null),
  })
  .refine(({ closed, ground }) => !closed || ground !== null, {
    path: ["ground"],
    message: "Skriv, hvorfor beslutningen er lukket.",
  });
export type ChairDecisionInput = z.output<typeof chairDecisionForm>;

export const withdrawForm = z.object({ id: z.uuid() });
