import type { Tx } from "../../platform/database/doors.ts";
import { termOn, termsOf } from "../organisation/index.ts";
import { warningsOf } from "./plan-warnings.ts";
import { ruleOf, type SeriesInput } from "./series-schema.ts";
import { seriesDates } from "./series-dates.ts";
import { meetingsOnDays } from "./store/planned.ts";

/** A day of a series that is to be made. */
export interface PreviewDay {
  /** YYYY-MM-DD */
  date: string;
  /** Whether it is chosen at first: no holiday, and the body doesn't meet already. */
  chosen: boolean;
  /** What to think of, as sentences. */
  notes: string[];
}

/** The days that a series would have, with what should be thought of at each. Two queries. */
export async function previewSeries(
  tx: Tx,
  body: { id: string },
  input: SeriesInput,
  today: string,
): Promise<PreviewDay[]> {
  const { start, end, place } = input;
  const dates = seriesDates(ruleOf(input));
  const terms = await termsOf(tx, body.id);
  const met = await meetingsOnDays(
    tx,
    dates.map(({ date }) => date),
  );
  const byDay = Map.groupBy(met, ({ date }) => date);
  return dates.map(({ date, free }) => {
    const others = byDay.get(date) ?? [];
    const notes = warningsOf(
      { bodyId: body.id, date, start, end, place },
      {
        today,
        termLabel: termOn(terms, date)?.label ?? null,
        hasTerms: terms.some(({ startsOn }) => startsOn !== null),
        others,
      },
      // The day's own column tells of it.
      { freeDays: false },
    );
    const meets = others.some(({ bodyId }) => bodyId === body.id);
    return {
      date,
      chosen: free === null && !meets,
      notes: [...(free === null ? [] : [`Foreslås udeladt: ${free}.`]), ...notes],
    };
  });
}
