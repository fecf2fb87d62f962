import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { addPerson, foundHvidsund } from "../../../tests/setup/people.ts";
import { inAuthority, type Tx } from "../../platform/database/doors.ts";
import { createLog } from "../../platform/log.ts";
import { type Jobs, openJobs } from "../../platform/jobs/jobs.ts";
import { type NewNotice, notify } from "./actions/notify.ts";
import { countUnread, findNotice, noticesOf, readNotices, settleNotices } from "./store/notices.ts";

let database: TestDatabase;
let jobs: Jobs;
beforeAll(async () => {
  database = await freshDatabase();
  jobs = await openJobs(database.appUrl, createLog("silent"));
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

let authorityId: string;
let aase: string;
let bent: string;
beforeEach(async () => {
  authorityId = await foundHvidsund(database.app);
  aase = await addPerson(database.app, authorityId, { name: "Åse Ørbæk" });
  bent = await addPerson(database.app, authorityId, { name: "Bent Krog" });
});

const as = <T>(work: (tx: Tx) => Promise<T>) =>
  inAuthority(database.app, { authorityId, actor: "test" }, work);
const at = (minute: number) => new Date(Date.UTC(2026, 2, 2, 8, minute));
const tell = (given: Partial<NewNotice>, now = at(0)) =>
  as((tx) =>
    notify(
      tx,
      jobs,
      {
        authorityId,
        personIds: [aase],
        kind: "comment",
        text: "Der er en kommentar til »Cykelsti«.",
        href: "/intern/sager/1",
        subject: { kind: "case", id: "1" },
        ...given,
      },
      now,
    ),
  );
const whole = { unread: false, offset: 0, size: 20 };
const textsOf = async (personId: string, given = whole) =>
  (await as((tx) => noticesOf(tx, { authorityId, personId }, given))).notices.map(
    ({ text, readAt }) => `${readAt === null ? "ulæst" : "læst"}: ${text}`,
  );

test("a matter is told once while it is unread, with the newest words", async () => {
  await tell({ text: "Én kommentar." });
  await tell({ text: "To\r\n\tkommentarer." }, at(1));
  await tell({ text: "En anden sag.", subject: { kind: "case", id: "2" } }, at(2));
  await tell({ text: "En anden slags.", kind: "mentioned" }, at(3));
  expect(await textsOf(aase)).toEqual([
    "ulæst: En anden slags.",
    "ulæst: En anden sag.",
    "ulæst: To kommentarer.",
  ]);
  await as((tx) => readNotices(tx, { authorityId, personId: aase }, "all", at(4)));
  await tell({ text: "Tre kommentarer." }, at(5));
  expect((await textsOf(aase))[0]).toBe("ulæst: Tre kommentarer.");
  expect(await as((tx) => countUnread(tx, { authorityId, personId: aase }))).toBe(1);
});

test("what has no subject is told each time", async () => {
  await tell({ subject: null });
  await tell({ subject: null });
  expect(await textsOf(aase)).toHaveLength(2);
});

test("the unread come first, then the newest, page by page", async () => {
  for (const n of [1, 2, 3]) await tell({ text: `Nr. ${n}`, subject: null }, at(n));
  const { notices, count } = await as((tx) =>
    noticesOf(tx, { authorityId, personId: aase }, { ...whole, size: 1 }),
  );
  expect(count).toBe(3);
  await as((tx) => readNotices(tx, { authorityId, personId: aase }, [notices[0]!.id], at(9)));
  expect(await textsOf(aase)).toEqual(["ulæst: Nr. 2", "ulæst: Nr. 1", "læst: Nr. 3"]);
  expect(await textsOf(aase, { ...whole, offset: 1, size: 1 })).toEqual(["ulæst: Nr. 1"]);
  expect(await textsOf(aase, { ...whole, unread: true })).toHaveLength(2);
});

test("another's notices are neither read nor marked", async () => {
  await tell({});
  const { notices } = await as((tx) => noticesOf(tx, { authorityId, personId: aase }, whole));
  const { id } = notices[0]!;
  expect(await textsOf(bent)).toEqual([]);
  expect(await as((tx) => findNotice(tx, { authorityId, personId: bent }, id))).toBeNull();
  expect(await as((tx) => findNotice(tx, { authorityId, personId: aase }, "x' or 1=1"))).toBeNull();
  await as((tx) => readNotices(tx, { authorityId, personId: bent }, [id], at(1)));
  await as((tx) => readNotices(tx, { authorityId, personId: bent }, "all", at(1)));
  expect(await as((tx) => countUnread(tx, { authorityId, personId: aase }))).toBe(1);
});

test("a matter that is dealt with is read by those whom it concerned", async () => {
  const subject = { kind: "case", id: "1" };
  await tell({ kind: "approval_waiting", personIds: [aase, bent, aase] });
  await tell({ kind: "comment" });
  await as((tx) =>
    settleNotices(tx, authorityId, { subject, kinds: ["approval_waiting"], personIds: [bent] }),
  );
  expect(await as((tx) => countUnread(tx, { authorityId, personId: bent }))).toBe(0);
  expect(await as((tx) => countUnread(tx, { authorityId, personId: aase }))).toBe(2);
  await as((tx) => settleNotices(tx, authorityId, { subject, kinds: ["approval_waiting"] }));
  expect(await as((tx) => countUnread(tx, { authorityId, personId: aase }))).toBe(1);
});

test("a notice of a change that is rolled back doesn't exist; one leads nowhere but here", async () => {
  await expect(
    as(async (tx) => {
      await notify(tx, jobs, {
        authorityId,
        personIds: [aase],
        kind: "approved",
        text: "Godkendt.",
        href: "/intern/sager/1",
        subject: null,
      });
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  await expect(tell({ href: "//ond.example/" })).rejects.toThrow(/href/);
  await expect(tell({ href: "https://ond.example/" })).rejects.toThrow(/href/);
  await expect(tell({ text: "   " })).rejects.toThrow(/text/);
  expect(await textsOf(aase)).toEqual([]);
});
