import { z } from "zod";
import type { SignedIn } from "../../organisation/index.ts";
import { DELIVERIES, type Delivery, KINDS, type NoticeKind } from "../kinds.ts";
import { mayChangeNotices } from "../policy.ts";
import { storePreferences } from "../store/preferences.ts";

const deliveries = Object.fromEntries(KINDS.map((kind) => [kind, z.enum(DELIVERIES)])) as Record<
  NoticeKind,
  z.ZodEnum<{ [D in Delivery]: D }>
>;

/** The form: a choice for each kind, named as the kind; when the digest comes. */
export const preferencesForm = z.object({
  ...deliveries,
  hour: z.coerce.number().int().min(0).max(23),
  weekdays: z
    .array(z.coerce.number().int().min(1).max(7))
    .min(1, "Vælg mindst én ugedag til den samlede mail.")
    .transform((days) => [...new Set(days)].toSorted((a, b) => a - b))
    .prefault([]),
  holidays: z.literal("on").optional(),
});

/** Saves how the viewer wants to be told. @throws ForbiddenError for who only gives support */
export async function savePreferences(
  { viewer, transact }: Pick<SignedIn, "viewer" | "transact">,
  { hour, weekdays, holidays, ...chosen }: z.output<typeof preferencesForm>,
): Promise<void> {
  mayChangeNotices(viewer);
  const rhythm = { hour, weekdays, onHolidays: holidays === "on" };
  await transact((tx) => storePreferences(tx, viewer, { deliveries: chosen, rhythm }));
}
