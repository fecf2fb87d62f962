import { type FoundDate, weekdayOf } from "./dates.ts";
import type { Line } from "./lines.ts";
import type { Head } from "./parse-head.ts";
import { putHeadPlace, type Reading, warn } from "./reading.ts";

/** Keeps the document's date; two dates that differ, or a date on another weekday, are doubtful. */
export function noteDate(head: Head, found: FoundDate, line: Line, reading: Reading): void {
  if (head.date !== "" && head.date !== found.date) {
    const message = `Dokumentet har to datoer: ${head.date} og ${found.date}.`;
    warn(reading, "dates-differ", line.number, message);
  }
  const right = weekdayOf(found.date);
  if (found.weekday !== null && found.weekday !== right) {
    const message = `${found.date} er en ${right}, ikke en ${found.weekday}.`;
    warn(reading, "weekday-mismatch", line.number, message);
  }
  if (head.date === "") putHeadPlace(reading, "/date", [line]);
  head.date = found.date;
}

/** Keeps the first times that are printed for the meeting. */
export function putTimes(head: Head, times: readonly string[], line: Line, reading: Reading): void {
  if (head.startTime === null && times[0] !== undefined)
    putHeadPlace(reading, "/startTime", [line]);
  if (head.endTime === null && times[1] !== undefined) putHeadPlace(reading, "/endTime", [line]);
  head.startTime ??= times[0] ?? null;
  head.endTime ??= times[1] ?? null;
}
