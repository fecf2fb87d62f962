import { z } from "zod";

export const askAccessForm = z.object({
  number: z.string().trim().min(1, "Skriv sagens nummer.").max(60, "Højst 60 tegn."),
  basis: z.enum(["§ 9", "§ 20, stk. 6"], "Vælg et grundlag."),
  reason: z
    .string()
    .trim()
    .min(1, "Skriv, hvad du skal bruge sagen til.")
    .max(2000, "Højst 2000 tegn."),
});

export const decideAccessForm = z.object({
  requestId: z.uuid(),
  answer: z.enum(["granted", "refused", "ended"]),
  decision: z
    .string()
    .trim()
    .max(2000, "Højst 2000 tegn.")
    .nullish()
    .transform((text) => text ?? null),
  validUntil: z.iso
    .date("Skriv datoen som åååå-mm-dd.")
    .nullish()
    .transform((date) => date ?? null),
});
export type AccessDecision = z.output<typeof decideAccessForm>;
