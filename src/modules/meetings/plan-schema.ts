import { z } from "zod";
import { beginningOf } from "./meeting-time.ts";

const hours = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Skriv tiden som 16:30.");
/** A civil date, YYYY-MM-DD. */
export const day = z.iso
  .date("Skriv datoen som dag, måned og år.")
  .refine((date) => date >= "1900-01-01" && date < "2200-01-01", "Kontrollér årstallet.");

export const END_FIRST = "Mødet skal slutte, efter at det er begyndt.";

/** Title, place and address of a meeting, as they are typed; empty ones are null. */
const told = {
  title: z.string().trim().max(120).nullish().transform(orNull),
  place: z.string().trim().max(200).nullish().transform(orNull),
  online: z
    .string()
    .trim()
    .max(2000)
    .refine(
      (text) => text === "" || isSecureAddress(text),
      "Skriv hele adressen, med https:// forrest.",
    )
    .nullish()
    .transform(orNull),
};

const times = { start: hours, end: hours.nullish().transform(orNull) };
/** All that meetings of one series have in common. */
export const hoursAndPlace = { ...times, ...told };

const when = { date: day, ...times };
interface When {
  date: string;
  start: string;
  end: string | null;
}

/** Where and when a meeting is to be, without its body. */
export const meetingFacts = z.object({ ...when, ...told }).superRefine(tellOfTimes);
export type MeetingFacts = z.output<typeof meetingFacts>;

/** The form in which a meeting is planned; `confirmed` when its warnings have been seen. */
export const planForm = z
  .object({ body: z.string().max(200), ...when, ...told, confirmed: z.string().optional() })
  .superRefine(tellOfTimes);

/** The form in which a meeting is changed or moved. */
export const changeForm = z
  .object({
    ...when,
    ...told,
    reason: z.string().trim().max(1000).nullish().transform(orNull),
    confirmed: z.string().optional(),
  })
  .superRefine(tellOfTimes);

/** Why a meeting is cancelled. */
export const cancelForm = z.object({
  reason: z.string().trim().min(1, "Skriv, hvorfor mødet aflyses.").max(1000),
});

/** What can be told of a meeting that is only half typed: see `previewOf`. */
export const previewQuery = z.object({
  body: z.string().max(200).optional().catch(undefined),
  date: day.optional().catch(undefined),
  start: hours.optional().catch(undefined),
  end: hours.optional().catch(undefined),
  place: z.string().trim().max(200).optional().catch(undefined),
});

/** Refuses hours that the day doesn't have, and an end before the beginning. */
export function tellOfTimes({ date, start, end }: When, context: z.RefinementCtx): void {
  // Zod asks this also of what it has refused already.
  if (context.issues.length > 0) return;
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  for (const [field, time] of [
    ["start", start],
    ["end", end],
  ] as const)
    if (time !== null && beginningOf(date, time) === null)
      refuse(field, "Det klokkeslæt findes ikke den nat, fordi uret stilles frem til sommertid.");
  if (end !== null && end <= start) refuse("end", END_FIRST);
}

function isSecureAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
}

/** Nothing but blanks is nothing. */
function orNull(value: string | null | undefined): string | null {
  return value === undefined || value === "" ? null : value;
}
