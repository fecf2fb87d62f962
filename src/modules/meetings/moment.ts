import { instantInDenmark, timeInDenmark } from "../../platform/clock.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The instant that somebody means by a clock time (HH:MM) while a meeting runs: the newest one with that
 * time since it began, on its day or the night after. In the night in which an hour comes twice it is the
 * later one once that has been. A time still ahead, or before the beginning, is the next one.
 */
export function momentOf(
  time: string,
  meeting: { date: string; startedAt: Date | null },
  now: Date,
): Date {
  const first = instantInDenmark(meeting.date, time).getTime();
  const nextDay = new Date(Date.parse(`${meeting.date}T00:00:00Z`) + DAY)
    .toISOString()
    .slice(0, 10);
  const second = instantInDenmark(nextDay, time).getTime();
  const again = (instant: number) =>
    timeInDenmark(new Date(instant + HOUR)) === time ? [instant, instant + HOUR] : [instant];
  const candidates = [...again(first), ...again(second)];
  const begun = meeting.startedAt?.getTime() ?? first;
  const passed = candidates.filter((one) => one >= begun - HOUR && one <= now.getTime());
  return new Date(passed.at(-1) ?? candidates.find((one) => one >= begun) ?? first);
}
