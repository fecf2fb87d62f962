import { putTimes } from "./head-dates.ts";
import type { Line } from "./lines.ts";
import type { Head } from "./parse-head.ts";
import { leave, putHeadPlace, type Reading } from "./reading.ts";
import { findTimes } from "./times.ts";

const placeLike =
  /(?:salen|lokale|værelse|rådhus|kantine|hotel|skole|center|centret|huset|teams|online|virtuelt)/i;

/** "Rådhuset, kl. 14.30" */
const clockBehind = /,?\s+kl\.?\s*\d[\d.:]*\s*(?:[-–]\s*(?:kl\.?\s*)?\d[\d.:]*)?$/i;

/** Where no label names the place, a line of the head that reads as one. */
export function namePlace(head: Head, lines: readonly Line[], reading: Reading): Line[] {
  if (head.place !== null || head.date === "" || reading.isMarked) return [...lines];
  const line = lines.find(
    ({ text }) => /^\p{L}[^:;]{3,79}$/u.test(text) && !/[.!?]$/.test(text) && placeLike.test(text),
  );
  if (line === undefined) return [...lines];
  head.place = withoutClock(head, line.text, line, reading);
  putHeadPlace(reading, "/place", [line]);
  return lines.filter((each) => each !== line);
}

/** "Rådhuset kl. 10.00 - 12.00" */
export function withoutClock(head: Head, printed: string, line: Line, reading: Reading): string {
  // The full stop of "… afholdt Byrådet møde i Rådhussalen."
  const place = printed.replace(/(?<=\p{L}{4})\.$/u, "");
  const clock = clockBehind.exec(place)?.[0] ?? "";
  if (clock === "" || clock === place) return place;
  const times = findTimes(clock);
  putTimes(head, times, line, reading);
  leave(reading, line, clock, "normalised", times.join(" "));
  return place.slice(0, place.length - clock.length);
}
