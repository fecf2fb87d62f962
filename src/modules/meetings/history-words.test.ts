import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freeItem, openedMeeting, sendOut } from "../../../tests/setup/house-agenda.ts";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { type HistoryWords, readHistory } from "../organisation/index.ts";
import { guestForm } from "./agenda-schema.ts";
import { closeItem } from "./actions/change-item.ts";
import { addGuest } from "./actions/guests.ts";
import { withdrawItem } from "./actions/withdraw-item.ts";
import { ITEM_WORDS, MEETING_WORDS } from "./history-words.ts";

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

/** Tables whose changes the trail keeps of a subject. */
const tablesOf = async (subject: string) => {
  const { rows } = await house.transact((tx) =>
    sql<{ name: string }>`
      select distinct c.relname as name from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'app' and t.tgname like 'audit%'
        and starts_with(encode(t.tgargs, 'escape'), ${`${subject}\\000`})`.execute(tx),
  );
  return rows.map(({ name }) => name);
};
/** The codes that a column may hold, by "table.column". */
const codes = async () => {
  const { rows } = await house.transact((tx) =>
    sql<{ table: string; column: string; rule: string }>`
      select c.relname as table, a.attname as column, pg_get_constraintdef(o.oid) as rule
      from pg_constraint o join pg_class c on c.oid = o.conrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(o.conkey)
      where o.contype = 'c' and n.nspname = 'app' and cardinality(o.conkey) = 1
        and pg_get_constraintdef(o.oid) like '%ANY (ARRAY%'`.execute(tx),
  );
  return rows.map(({ table, column, rule }) => ({
    table,
    column,
    codes: [...rule.matchAll(/'([a-z_]+)'::text/g)].map(([, code]) => code!),
  }));
};

test.each<[string, HistoryWords]>([
  ["meeting", MEETING_WORDS],
  ["agenda-item", ITEM_WORDS],
])("all that the trail keeps of %s has its Danish words", async (subject, words) => {
  const tables = await tablesOf(subject);
  expect(tables.length).toBeGreaterThan(5);
  expect(tables.filter((table) => words.objects[table] === undefined)).toEqual([]);
  const raw = (await codes())
    .filter(({ table, column }) => {
      const isShown = words.columns[`${table}.${column}`] ?? words.columns[column];
      return tables.includes(table) && isShown !== undefined;
    })
    .flatMap(({ table, column, codes: all }) => {
      const known = words.codes?.[`${table}.${column}`] ?? words.codes?.[column] ?? {};
      return all
        .filter((code) => !Object.hasOwn(known, code))
        .map((code) => `${table}.${column}: ${code}`);
    });
  expect(raw).toEqual([]);
});

test("what happened to an item reads as sentences do; who is recused in it reads only that it did", async () => {
  const meetingId = await openedMeeting(house);
  const id = await freeItem(house, meetingId, "Køb af Tangvej 3");
  const guest = guestForm.parse({ name: "Bo Lind", callAt: "10:15" });
  await house.as("secretary", async (tx, desk) => {
    await addGuest(tx, desk, meetingId, id, guest);
    await closeItem(tx, desk, meetingId, id, {
      revision: 1,
      closedGround: "§ 10",
      publicTitle: "Køb",
    });
  });
  await sendOut(house, meetingId);
  await house.as("secretary", (tx, desk) => withdrawItem(tx, desk, meetingId, id, "Trukket."));
  const subject = { kind: "meeting", id: meetingId };
  const read = (hidden: ReadonlySet<string>) =>
    house.transact((tx) =>
      readHistory(tx, subject, {
        words: MEETING_WORDS,
        known: new Map([[id, "Køb"]]),
        hidden,
      }),
    );
  const { rows } = await read(new Set());
  const item = rows.filter(({ what }) => what.startsWith("Punktet »Køb«"));
  expect(
    item.map(({ what, changes }) => [
      what,
      changes.map(({ label, after }) => `${label}: ${after}`),
    ]),
  ).toEqual([
    ["Punktet »Køb« ændret", ["Taget af, fordi: Trukket."]],
    ["Punktet »Køb« ændret", ["Offentlig titel: Køb", "Lukket: ja", "Lukket efter: § 10"]],
    [
      "Punktet »Køb« tilføjet",
      expect.arrayContaining(["Titel: Køb af Tangvej 3", "Slags: Beslutningssag"]),
    ],
  ]);
  expect(JSON.stringify(await read(new Set([id])))).not.toContain("Tangvej");
  const own = await house.transact((tx) =>
    readHistory(tx, { kind: "agenda-item", id }, { words: ITEM_WORDS }),
  );
  expect(
    own.rows.map(({ what, changes }) => [
      what,
      changes.map(({ label, after }) => `${label}: ${after}`),
    ]),
  ).toEqual([
    ["Gæsten tilføjet", ["Navn: Bo Lind", "Kaldt ind: kl.\u00a010.15", "Tilstand: Ventet"]],
  ]);
});

test("a meeting's history has no row that tells nothing; hours of a clock are read as such", async () => {
  const meetingId = await openedMeeting(house);
  await freeItem(house, meetingId, "Nyt punkt");
  await sendOut(house, meetingId);
  await house.transact((tx) =>
    sql`update app.meeting set calendar_sequence = calendar_sequence + 1,
      started_at = '2026-03-04T09:05:00Z' where id = ${meetingId}`.execute(tx),
  );
  const { rows } = await house.transact((tx) =>
    readHistory(tx, { kind: "meeting", id: meetingId }, { words: MEETING_WORDS }),
  );
  expect(rows[0]).toMatchObject({
    what: "Mødet ændret",
    changes: [{ label: "Begyndt", before: null, after: "4. marts 2026 kl.\u00a010.05" }],
  });
  const meeting = rows.filter(({ what }) => what === "Mødet ændret");
  expect(meeting.filter(({ changes }) => changes.length === 0)).toEqual([]);
});
