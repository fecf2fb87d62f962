import { expect, test } from "vitest";
import { momentOf } from "./moment.ts";

const at = (text: string) => new Date(text);

test.each([
  ["16:30", "2026-03-04", "2026-03-04T15:00:00Z", "2026-03-04T16:00:00Z", "2026-03-04T15:30:00Z"],
  // After midnight.
  ["00:20", "2026-03-04", "2026-03-04T18:00:00Z", "2026-03-04T23:40:00Z", "2026-03-04T23:20:00Z"],
  // Summer time ends at 3 in the night after 24 October: half past two comes twice.
  ["02:30", "2026-10-24", "2026-10-24T18:00:00Z", "2026-10-25T00:45:00Z", "2026-10-25T00:30:00Z"],
  ["02:30", "2026-10-24", "2026-10-24T18:00:00Z", "2026-10-25T01:45:00Z", "2026-10-25T01:30:00Z"],
  // And in March it doesn't come at all; the clock shows half past three.
  ["03:30", "2026-03-28", "2026-03-28T18:00:00Z", "2026-03-29T01:45:00Z", "2026-03-29T01:30:00Z"],
  // A little before the chair's bell.
  ["15:55", "2026-03-04", "2026-03-04T15:00:00Z", "2026-03-04T15:10:00Z", "2026-03-04T14:55:00Z"],
])("%s at the meeting of %s", (time, date, startedAt, now, expected) => {
  expect(momentOf(time, { date, startedAt: at(startedAt) }, at(now))).toEqual(at(expected));
});

test("a time that the clock skips is taken as the next hour's", () => {
  const meeting = { date: "2026-03-29", startedAt: at("2026-03-29T00:00:00Z") };
  expect(momentOf("02:30", meeting, at("2026-03-29T05:00:00Z"))).toEqual(
    at("2026-03-29T01:30:00Z"),
  );
});
