import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { openedMeeting, rowsOf, seenOf, setRules } from "../../../../tests/setup/house-agenda.ts";
import { freeItemForm, guestForm } from "../agenda-schema.ts";
import { readSchedule } from "../schedule-schema.ts";
import { addFreeItem } from "./add-free-item.ts";
import { changeSchedule, makeSchedule } from "./change-schedule.ts";
import { addGuest } from "./guests.ts";
import { moveItem } from "./move-item.ts";
import { withdrawItem } from "./withdraw-item.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await setRules(house, {
    standing: [{ kind: "schedule", title: "Tidsplan", at: "first", chapter: null }],
  });
});
afterAll(() => house.close());

const free = (meetingId: string, title: string, minutes: number) =>
  house.as("secretary", (tx, desk) =>
    addFreeItem(
      tx,
      desk,
      meetingId,
      freeItemForm.parse({ title, itemType: "case", minutes: String(minutes) }),
    ),
  );

async function table(meetingId: string): Promise<string[]> {
  const { rows } = await house.transact((tx) =>
    sql<{ line: string }>`
      select concat_ws(' ', to_char(from_time, 'HH24:MI') || '-' || to_char(to_time, 'HH24:MI'),
        title, case when guests <> '{}' then '[' || array_to_string(guests, '; ') || ']' end) as line
      from app.schedule_row where meeting_id = ${meetingId} order by position`.execute(tx),
  );
  return rows.map(({ line }) => line);
}

type TypedRow = Record<string, string | number>;

/** A form of the time table, sent by `button`. */
function formOf(revision: number, rows: TypedRow[], button = ""): FormData {
  const form = new FormData();
  form.set("revision", String(revision));
  if (button !== "") form.set("raekke", button);
  for (const [at, row] of rows.entries())
    for (const [field, value] of Object.entries(row))
      form.set(`raekke-${at}-${field}`, String(value));
  return form;
}

const save = async (
  part: Part,
  meetingId: string,
  rows: TypedRow[],
  button = "",
  revision?: number,
) => {
  const now = revision ?? (await seenOf(house, meetingId)).revision;
  return house.as(part, (tx, desk) =>
    changeSchedule(tx, desk, meetingId, readSchedule(formOf(now, rows, button))),
  );
};

test("it is made with the agenda where the body wants one, and follows the agenda from then on", async () => {
  const id = await openedMeeting(house);
  expect(await table(id)).toEqual(["09:00-09:05 Tidsplan"]);
  const a = await free(id, "A", 20);
  await free(id, "B", 30);
  await house.as("secretary", (tx, desk) =>
    addGuest(tx, desk, id, a, guestForm.parse({ name: "Bo Udenfor", function: "Ingeniør" })),
  );
  expect(await table(id)).toEqual([
    "09:00-09:05 Tidsplan",
    "09:05-09:25 A [Bo Udenfor (Ingeniør)]",
    "09:25-09:55 B",
  ]);
  const seen = await seenOf(house, id);
  await house.as("secretary", (tx, desk) => moveItem(tx, desk, id, seen, { id: a, to: "down" }));
  await house.as("secretary", (tx, desk) =>
    withdrawItem(tx, desk, id, seen.order[0]!, "Ikke nødvendig"),
  );
  expect(await table(id)).toEqual(["09:00-09:30 B", "09:30-09:50 A [Bo Udenfor (Ingeniør)]"]);
});

test("rows are typed, added, moved and removed; an item takes what its rows take", async () => {
  const id = await openedMeeting(house);
  const a = await free(id, "A", 20);
  const rows = [
    { kind: "entry", title: "Ankomst", minutes: 30, fixedStart: "08:30", itemId: "" },
    {
      kind: "item",
      title: "falsk titel",
      minutes: 15,
      itemId: a,
      fixedStart: "09:00",
      block: "Blok 1",
    },
    { kind: "break", title: "Pause", minutes: 10, itemId: "" },
    { kind: "item", title: "A", minutes: 25, itemId: a },
  ];
  await save("secretary", id, rows);
  expect(await table(id)).toEqual([
    "08:30-09:00 Ankomst",
    "09:00-09:15 A",
    "09:15-09:25 Pause",
    "09:25-09:50 A",
  ]);
  expect((await rowsOf(house, id)).find((row) => row.id === a)?.minutes).toBe(40);
  await save("secretary", id, rows, "op:2");
  expect(await table(id)).toEqual([
    "08:30-09:00 Ankomst",
    "09:00-09:10 Pause",
    "09:00-09:15 A",
    "09:15-09:40 A",
  ]);
  await save("secretary", id, rows, "vaek:0");
  await save("secretary", id, rows.slice(2), "ny:break");
  expect((await table(id)).at(-1)).toBe("09:35-09:50 Pause");
  await house.as("secretary", (tx, desk) => makeSchedule(tx, desk, id));
  expect((await table(id)).some((line) => line.endsWith("Tidsplan"))).toBe(true);
});

test("what can't be read is told by its row; who was slower, or isn't the secretary, stores nothing", async () => {
  const id = await openedMeeting(house);
  const ok = { kind: "entry", title: "Frokost", minutes: 30, itemId: "" };
  for (const [bad, told] of [
    [{ minutes: "mange" }, "Række 1: Skriv et antal minutter."],
    [{ minutes: -5 }, "Række 1: Mindst 0 minutter."],
    [{ minutes: 2000 }, "Række 1: Højst et døgn."],
    [{ minutes: 1.5 }, "Række 1: Skriv hele minutter."],
    [{ title: " " }, "Række 1: Skriv, hvad der sker."],
    [{ fixedStart: "25:00" }, "Række 1: Skriv tiden som 09:30."],
    [{ kind: "andet" }, "Række 1: Vælg en slags."],
  ] as const)
    expect(() => readSchedule(formOf(1, [{ ...ok, ...bad }]))).toThrow(told);
  expect(() => readSchedule(formOf(Number.NaN, [ok]))).toThrow();
  const { revision } = await seenOf(house, id);
  await save("secretary", id, [ok]);
  await expect(save("body secretary", id, [], "", revision)).rejects.toThrow("er ændret");
  await expect(save("member", id, [])).rejects.toThrow("ikke adgang");
  const stranger = { kind: "item", title: "x", minutes: 5, itemId: crypto.randomUUID() };
  await save("secretary", id, [ok, stranger]);
  expect(await table(id)).toEqual(["09:00-09:30 Frokost"]);
});
