import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { BODIES } from "./bodies.ts";
import { isMeetingFree } from "./meeting-free.ts";
import { ownMeetings } from "./own-meetings.ts";
import { sampleMunicipality } from "./index.ts";

test("on any day of four years, the sample's bodies have coming meetings, none of them on a day off", () => {
  for (
    let day = Temporal.PlainDate.from("2026-01-01");
    day.year < 2030;
    day = day.add({ days: 9 })
  ) {
    const today = day.toString();
    for (const { body, dates } of ownMeetings(today)) {
      expect(dates.length, `${body} from ${today}`).toBeGreaterThan(0);
      for (const date of dates) expect(date > today).toBe(true);
    }
    const board = ownMeetings(today).find(({ body }) => body === BODIES.board.name);
    expect(board!.dates.filter((date) => isMeetingFree(Temporal.PlainDate.from(date)))).toEqual([]);
  }
});

test("no meeting is planned on the day of one that has been published", () => {
  const published = new Set(
    sampleMunicipality("2026-11-28").meetings.map(
      ({ document }) => `${document.body.name} ${document.date}`,
    ),
  );
  for (const { body, dates } of ownMeetings("2026-11-28"))
    for (const date of dates) expect(published).not.toContain(`${body} ${date}`);
});
