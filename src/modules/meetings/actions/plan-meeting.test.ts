import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { check } from "../../../platform/http/form.ts";
import { ForbiddenError, InputError, NotFoundError } from "../../../platform/errors.ts";
import { storeTerm } from "../../organisation/index.ts";
import { meetingFacts, planForm } from "../plan-schema.ts";
import { previewOf } from "../plan-preview.ts";
import { stepsOf } from "../store/steps.ts";
import { planMeeting } from "./plan-meeting.ts";

const NOW = new Date("2026-01-05T09:00:00Z");

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.transact((tx) =>
    storeTerm(tx, house.bodyId, null, {
      label: "2026-2029",
      startsOn: "2026-01-01",
      endsOn: "2029-12-31",
    }),
  );
});
afterAll(() => house.close());

const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const facts = (fields: Record<string, string> = {}) =>
  check(meetingFacts, formOf({ date: "2026-03-04", start: "16:00", ...fields }));
const plan = (fields: Record<string, string> = {}, part: Part = "body secretary", now = NOW) =>
  house.as(part, (tx, { viewer }) => planMeeting(tx, viewer, house.bodyId, facts(fields), now));
const stored = (id: string) =>
  house.transact(async (tx) => {
    const { rows } = await sql<Record<string, unknown>>`
      select m.slug, m.state, m.origin, m.kind, m.title, m.place, m.online_url, t.label,
        m.starts_at, to_char(m.end_time, 'HH24:MI') as end_time, m.created_by
      from app.meeting m left join app.term t on t.id = m.term_id where m.id = ${id}`.execute(tx);
    return rows[0];
  });

test("a meeting is planned with its term, and its first step tells who did it", async () => {
  const id = await plan({
    end: "18:30",
    title: "Budgetmøde",
    place: " Byrådssalen ",
    online: "https://teams.example.dk/l/meetup",
  });
  expect(await stored(id)).toEqual({
    slug: "2026-03-04",
    state: "planned",
    origin: "own",
    kind: "agenda",
    title: "Budgetmøde",
    place: "Byrådssalen",
    online_url: "https://teams.example.dk/l/meetup",
    label: "2026-2029",
    starts_at: new Date("2026-03-04T15:00:00Z"),
    end_time: "18:30",
    created_by: house.people["body secretary"],
  });
  expect(await house.transact((tx) => stepsOf(tx, id))).toMatchObject([
    { kind: "planned", who: "body secretary", at: NOW },
  ]);
});

test("a second meeting on a day has an address of its own, also when two plan at once", async () => {
  const day = { date: "2026-04-08" };
  const ids = await Promise.all([plan(day), plan(day), plan(day, "secretary")]);
  const slugs = await Promise.all(ids.map(async (id) => (await stored(id))?.["slug"] as string));
  expect(new Set(slugs)).toEqual(new Set(["2026-04-08", "2026-04-08-2", "2026-04-08-3"]));
});

test("what is only blanks is left out", async () => {
  const id = await plan({ date: "2026-09-02", place: "  ", title: " ", online: " " });
  expect(await stored(id)).toMatchObject({ place: null, title: null, online_url: null });
});

test("warnings tell of the day and refuse nothing", async () => {
  await plan({ date: "2026-12-24" });
  const preview = await house.transact((tx) =>
    previewOf(
      tx,
      { id: house.bodyId, kind: "political", rules: {} },
      { date: "2026-12-24", start: "16:00", end: null, place: null },
      { today: "2026-01-05" },
    ),
  );
  expect(preview.warnings).toEqual([
    expect.stringContaining("juleaftensdag"),
    expect.stringContaining("allerede et møde den dag"),
  ]);
  expect(preview.deadlines.map(({ key }) => key)).toContain("agenda");
});

test.each<Part>(["administrator", "member", "unit's staff", "granted access", "dpo"])(
  "%s plans no meeting",
  async (part) => {
    await expect(plan({ date: "2026-05-06" }, part)).rejects.toBeInstanceOf(ForbiddenError);
  },
);

test("who gives support through a secretary's eyes plans no meeting", async () => {
  const viewer = {
    ...(await house.viewer("secretary")),
    supportedBy: { personId: house.people.support, name: "support" },
  };
  const planned = house.transact((tx) => planMeeting(tx, viewer, house.bodyId, facts(), NOW));
  await expect(planned).rejects.toBeInstanceOf(ForbiddenError);
});

test("another authority's body isn't there", async () => {
  const planned = house.as("secretary", (tx, { viewer }) =>
    planMeeting(tx, viewer, crypto.randomUUID(), facts(), NOW),
  );
  await expect(planned).rejects.toBeInstanceOf(NotFoundError);
});

test("a body that is closed, or not begun, and a term that has ended are refused", async () => {
  const refused = async (set: string, date: string, now = NOW) =>
    house
      .as("secretary", async (tx, { viewer }) => {
        await sql`update app.body set ${sql.raw(set)} where id = ${house.bodyId}`.execute(tx);
        await planMeeting(tx, viewer, house.bodyId, facts({ date }), now);
      })
      .then(
        () => "planned",
        (error: unknown) => (error instanceof InputError ? error.message : error),
      );
  expect(await refused("valid_to = '2026-06-30'", "2026-07-01")).toContain("nedlagt");
  expect(await refused("valid_from = '2026-06-30'", "2026-06-29")).toContain("først fra");
  expect(
    await refused("valid_to = null", "2028-02-01", new Date("2030-01-02T00:00:00Z")),
  ).toContain("Perioden 2026-2029 sluttede 31. december 2029");
});

test("the hour that is skipped in spring is refused; of the doubled one in autumn it is the first", async () => {
  expect(() => facts({ date: "2026-03-29", start: "02:30" })).toThrow(InputError);
  expect(() => facts({ date: "2026-03-29", start: "01:30", end: "02:30" })).toThrow(InputError);
  const spring = await plan({ date: "2026-03-29", start: "03:00" });
  expect(await stored(spring)).toMatchObject({ starts_at: new Date("2026-03-29T01:00:00Z") });
  const autumn = await plan({ date: "2026-10-25", start: "02:30", end: "04:00" });
  expect(await stored(autumn)).toMatchObject({ starts_at: new Date("2026-10-25T00:30:00Z") });
});

test.each([
  [{ date: "2026-02-30" }, "date"],
  [{ date: "i morgen" }, "date"],
  [{ date: "0026-03-04" }, "date"],
  [{ start: "25:00" }, "start"],
  [{ start: "" }, "start"],
  [{ end: "15:59" }, "end"],
  [{ end: "16:00" }, "end"],
  [{ online: "http://teams.example.dk/x" }, "online"],
  [{ online: "javascript:alert(1)" }, "online"],
  [{ online: "https://bruger:kode@teams.example.dk" }, "online"],
  [{ online: "teams.example.dk" }, "online"],
  [{ place: "x".repeat(201) }, "place"],
  [{ title: "x".repeat(121) }, "title"],
])("%o is refused at its field", (fields, name) => {
  const form = formOf({ body: "teknikudvalget", date: "2026-03-04", start: "16:00", ...fields });
  let told: unknown;
  try {
    check(planForm, form);
  } catch (error) {
    told = error;
  }
  expect((told as { fields: object }).fields).toHaveProperty(name);
});
