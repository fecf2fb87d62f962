import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { ForbiddenError, InputError } from "../../../platform/errors.ts";
import { check } from "../../../platform/http/form.ts";
import { previewSeries } from "../preview-series.ts";
import { askedSeries, chosenDays, ruleOf, seriesRule } from "../series-schema.ts";
import { makeSeries } from "./make-series.ts";

const NOW = new Date("2026-01-05T09:00:00Z");
const ASKED = {
  body: "teknikudvalget",
  rhythm: "weeks",
  weekday: "3",
  every: "2",
  from: "2026-01-07",
  until: "2026-06-30",
  start: "16:00",
  end: "18:00",
  place: "Byrådssalen",
};

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
};
const input = check(seriesRule, formOf(ASKED));
const facts = { start: "16:00", end: "18:00", place: "Byrådssalen", online: null, title: null };
const make = (dates: string[], part: Part = "body secretary") =>
  house.as(part, (tx, { viewer }) =>
    makeSeries(tx, viewer, house.bodyId, { ...facts, dates, rule: ruleOf(input) }, NOW),
  );
const stored = () =>
  house.transact(async (tx) => {
    const { rows } = await sql<{ date: string; series: number }>`
      select date, count(*) over (partition by series_id)::int as series from app.meeting order by date`.execute(
      tx,
    );
    return rows;
  });

test("a day on which the body is no more stops the whole series", async () => {
  await house.transact((tx) =>
    sql`update app.body set valid_to = '2026-03-31' where id = ${house.bodyId}`.execute(tx),
  );
  await expect(make(["2026-03-04", "2026-03-18", "2026-04-15"])).rejects.toBeInstanceOf(InputError);
  expect(await stored()).toEqual([]);
  await house.transact((tx) =>
    sql`update app.body set valid_to = null where id = ${house.bodyId}`.execute(tx),
  );
});

test("the chosen days are planned as one series, each once, in the order of their dates", async () => {
  expect(await make(["2026-03-18", "2026-03-04", "2026-03-18"])).toBe(2);
  expect(await stored()).toEqual([
    { date: "2026-03-04", series: 2 },
    { date: "2026-03-18", series: 2 },
  ]);
});

test("the preview leaves out free days and those on which the body meets already", async () => {
  const days = await house.transact((tx) =>
    previewSeries(tx, { id: house.bodyId }, { ...input, without: ["easter"] }, "2026-01-05"),
  );
  const left = days.filter(({ chosen }) => !chosen);
  expect(left.map(({ date, notes }) => [date, notes[0]])).toEqual([
    ["2026-03-04", expect.stringContaining("allerede et møde den dag")],
    ["2026-03-18", expect.stringContaining("allerede et møde den dag")],
    ["2026-04-01", "Foreslås udeladt: påskeferie."],
  ]);
  expect(days.length).toBeGreaterThan(10);
});

test.each<Part>(["administrator", "member", "handler"])("%s makes no series", async (part) => {
  await expect(make(["2026-05-06"], part)).rejects.toBeInstanceOf(ForbiddenError);
});

test.each([
  [{ every: "0" }, "every"],
  [{ every: "en" }, "every"],
  [{ weekday: "8" }, "weekday"],
  [{ rhythm: "days" }, "rhythm"],
  [{ from: "i går" }, "from"],
  [{ until: "2026-01-06" }, "until"],
  [{ until: "2035-01-01" }, "until"],
  [{ start: "" }, "start"],
  [{ end: "12:00" }, "end"],
  [{ "without[]": "evigt" }, "without"],
])("%o is refused at its field, and what was typed comes back", (fields, name) => {
  const { rule, refused } = askedSeries(new URLSearchParams({ ...ASKED, ...fields }));
  expect(rule).toBeNull();
  expect(refused?.fields).toHaveProperty(name);
  expect(refused?.values["place"]).toEqual(["Byrådssalen"]);
});

test("no day, a day that is none and an hour that a day doesn't have are refused", () => {
  const chosen = (...dates: string[]) => {
    const form = formOf({ start: "02:30" });
    for (const date of dates) form.append("dates[]", date);
    return () => check(chosenDays, form);
  };
  expect(chosen()).toThrow(InputError);
  expect(chosen("2026-02-30")).toThrow(InputError);
  expect(chosen("2026-03-28", "2026-03-29")).toThrow(InputError);
  expect(chosen("2026-03-28")().dates).toEqual(["2026-03-28"]);
});
