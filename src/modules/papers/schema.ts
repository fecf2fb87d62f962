import { z } from "zod";
import { SENT_KINDS } from "./words.ts";

/** The form that sends papers out. */
export const dispatchForm = z.object({
  /** Given by the page: the same form sent twice is one dispatch. */
  udsendelse: z.uuid(),
  /** Revision of the agenda that the page showed. */
  revision: z.coerce.number().int(),
  slags: z.enum(SENT_KINDS),
  besked: z.string().trim().max(4000).optional(),
  forsinkelse: z.string().trim().max(1000).optional(),
  offentlig: z.enum(["now", "at", "no"]),
  dato: z.iso.date("Skriv datoen som 2026-03-04.").optional(),
  kl: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 12:00.")
    .optional(),
  lister: z.array(z.uuid()).max(50).prefault([]),
  vedhaeft: z.literal("on").optional(),
  set: z.literal("on").optional(),
});

export type DispatchWish = z.output<typeof dispatchForm>;
