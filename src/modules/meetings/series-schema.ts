import { z } from "zod";
import { day, END_FIRST, hoursAndPlace, tellOfTimes } from "./plan-schema.ts";
import { SCHOOL_HOLIDAY_KEYS } from "./school-holidays.ts";
import { isExpected } from "../../platform/errors.ts";
import { check } from "../../platform/http/form.ts";
import type { Refused } from "../../ui/index.ts";
import type { Rhythm, SeriesRule } from "./series-dates.ts";

const small = (most: number, message: string) =>
  z.coerce.number(message).int(message).min(1, message).max(most, message);

const rule = z.object({
  body: z.string().max(200),
  rhythm: z.enum(["weeks", "months"]),
  weekday: z.coerce.number().int().min(1).max(7),
  every: small(26, "Skriv et tal fra 1 til 26."),
  nth: z.enum(["1", "2", "3", "4", "-1"]).prefault("1"),
  from: day,
  until: day,
  without: z.array(z.enum(SCHOOL_HOLIDAY_KEYS)).prefault([]),
});

/** What a series is made of, before its dates are chosen. */
export const seriesRule = rule
  .extend(hoursAndPlace)
  .superRefine(({ from, until, start, end }, context) => {
    if (context.issues.length > 0) return;
    if (end !== null && end <= start)
      context.addIssue({ code: "custom", path: ["end"], message: END_FIRST });
    const refuse = (message: string) =>
      context.addIssue({ code: "custom", path: ["until"], message });
    if (until < from) refuse("Rækken skal slutte, efter at den er begyndt.");
    else if (Number(until.slice(0, 4)) - Number(from.slice(0, 4)) > 4)
      refuse("En række kan højst gå over fire år.");
  });
export type SeriesInput = z.output<typeof seriesRule>;

/** The days that were chosen among, each as it may have been moved. */
export const chosenDays = z
  .object({ ...hoursAndPlace, dates: z.array(day).min(1, "Vælg mindst én dag.").max(200) })
  .superRefine(({ start, end, dates }, context) => {
    if (context.issues.length > 0) return;
    for (const date of dates) tellOfTimes({ date, start, end }, context);
  });

function rhythmOf({ rhythm, weekday, every, nth }: SeriesInput): Rhythm {
  return rhythm === "weeks"
    ? { kind: "weeks", weekday, every }
    : { kind: "months", weekday, every, nth: Number(nth) as 1 | 2 | 3 | 4 | -1 };
}

/** The rule of a series as it is kept. */
export function ruleOf(input: SeriesInput): SeriesRule {
  const { from, until, without } = input;
  return { rhythm: rhythmOf(input), from, until, without };
}

/** The rule in the page's address, or why it is none; neither before anything is asked for. */
export function askedSeries(query: URLSearchParams): {
  rule: SeriesInput | null;
  refused: Refused | undefined;
} {
  if (!query.has("from")) return { rule: null, refused: undefined };
  const form = new FormData();
  for (const [name, value] of query) form.append(name, value);
  try {
    return { rule: check(seriesRule, form), refused: undefined };
  } catch (error) {
    if (!isExpected(error)) throw error;
    const fields = (error as { fields?: Record<string, string> }).fields ?? {};
    const values = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]));
    return { rule: null, refused: { message: error.message, hint: error.hint, fields, values } };
  }
}
