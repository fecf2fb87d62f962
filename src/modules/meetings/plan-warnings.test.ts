import { expect, test } from "vitest";
import { type OtherMeeting, warningsOf } from "./plan-warnings.ts";

const planned = {
  bodyId: "mine",
  date: "2026-03-04",
  start: "16:00",
  end: "18:00",
  place: "Byrådssalen, Rådhuset",
};
const known = {
  today: "2026-01-05",
  termLabel: "2026-2029",
  hasTerms: true,
  others: [] as OtherMeeting[],
};
const other: OtherMeeting = {
  id: "1",
  bodyId: "theirs",
  body: "Kulturudvalget",
  title: null,
  startTime: "17:00",
  endTime: "19:00",
  place: "byrådssalen  rådhuset",
};
const warns = (change: Partial<typeof planned>, knowing: Partial<typeof known> = {}) =>
  warningsOf({ ...planned, ...change }, { ...known, ...knowing });

test("a plain day warns of nothing", () => {
  expect(warns({})).toEqual([]);
});

test.each([
  ["2026-04-03", "langfredag"],
  ["2026-12-24", "juleaftensdag"],
  ["2026-06-05", "grundlovsdag"],
  ["2026-03-07", "en lørdag"],
  ["2026-03-08", "en søndag"],
])("%s is %s", (date, why) => {
  expect(warns({ date })).toEqual([expect.stringContaining(`er ${why}.`)]);
});

test("a room is taken while another meets there, and free when that has ended", () => {
  const taken = (change: Partial<typeof planned>, of: Partial<OtherMeeting> = {}) =>
    warns(change, { others: [{ ...other, ...of }] });
  expect(taken({})).toEqual([
    "byrådssalen  rådhuset er optaget: Kulturudvalget kl.\u00a017.00–19.00.",
  ]);
  expect(taken({ start: "19:00", end: "20:00" })).toEqual([]);
  expect(taken({ start: "15:00", end: "17:00" })).toEqual([]);
  expect(taken({ place: "Mødelokale 2" })).toEqual([]);
  // Without an end, two hours are kept.
  expect(taken({}, { startTime: "14:30", endTime: null })).toHaveLength(1);
  expect(taken({}, { startTime: "14:00", endTime: null })).toEqual([]);
});

test("two meetings of a body on a day, a day that has passed and one without a term are told of", () => {
  const others = [{ ...other, bodyId: "mine", place: null, title: "Temamøde" }];
  expect(warns({}, { others })).toEqual([
    "Udvalget har allerede et møde den dag: Temamøde (Kulturudvalget) kl.\u00a017.00–19.00.",
  ]);
  expect(warns({}, { today: "2026-03-05" })).toEqual([expect.stringContaining("er passeret")]);
  // "no term" is worth a word only where the body has any.
  const none = { termLabel: null as never };
  expect(warns({}, none)).toEqual([expect.stringContaining("perioder")]);
  expect(warns({}, { ...none, hasTerms: false })).toEqual([]);
});
