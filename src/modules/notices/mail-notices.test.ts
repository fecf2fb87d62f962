import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { type MailServer, startMailServer } from "../../../tests/setup/mail-server.ts";
import { addPerson, foundHvidsund } from "../../../tests/setup/people.ts";
import { inAuthority, type Tx } from "../../platform/database/doors.ts";
import { type Jobs, openJobs } from "../../platform/jobs/jobs.ts";
import { createLog } from "../../platform/log.ts";
import { mailHandlers, type MailTransport, openMailTransport } from "../../platform/mail/index.ts";
import { type NewNotice, notify } from "./actions/notify.ts";
import type { Delivery, NoticeKind } from "./kinds.ts";
import { mailDueNotices, noticeHandlers, type NoticePost } from "./mail-notices.ts";
import { readNotices } from "./store/notices.ts";
import { preferencesOf, storePreferences } from "./store/preferences.ts";

const baseUrl = "https://dagsorden.hvidsund.example";
const log = createLog("silent");
let database: TestDatabase;
let jobs: Jobs;
beforeAll(async () => {
  database = await freshDatabase();
  jobs = await openJobs(database.appUrl, log);
});
afterAll(async () => {
  await jobs.stop();
  await database.close();
});

let server: MailServer;
let transport: MailTransport;
let post: NoticePost;
/** A Monday, five past seven in Denmark. */
const MONDAY = new Date("2026-03-02T06:05:00Z");
let now: Date;
let authorityId: string;
let aase: string;
beforeEach(async () => {
  now = MONDAY;
  server = await startMailServer();
  transport = openMailTransport(server.url, "tingsted@hvidsund.example");
  authorityId = await foundHvidsund(database.app);
  const authority = { id: authorityId, name: "Hvidsund Kommune" };
  const clock = () => now;
  post = { app: database.app, jobs, log, authority: async () => authority, baseUrl, clock };
  aase = await addPerson(database.app, authorityId, {
    name: "Åse Ørbæk",
    email: "aase@hvidsund.example",
  });
});
afterEach(async () => {
  transport.close();
  await server.close();
});

const as = <T>(work: (tx: Tx) => Promise<T>) =>
  inAuthority(database.app, { authorityId, actor: "test" }, work);
const tell = (given: Partial<NewNotice>, when = now) =>
  as((tx) =>
    notify(
      tx,
      jobs,
      {
        authorityId,
        personIds: [aase],
        kind: "approval_waiting",
        text: "»Cykelsti langs Søndre Ærøvej« venter på din godkendelse.",
        href: "/intern/sager/1",
        subject: null,
        ...given,
      },
      when,
    ),
  );
async function sendAll() {
  const sending = { app: database.app, transport, log, clock: post.clock };
  await jobs.drain({ ...noticeHandlers(post), ...mailHandlers(sending) });
  return server.mails();
}
const round = async () => {
  await mailDueNotices(post);
  return sendAll();
};
const prefer = (kind: NoticeKind, delivery: Delivery, rhythm = {}) =>
  as(async (tx) => {
    const reader = { authorityId, personId: aase };
    const old = await preferencesOf(tx, reader);
    await storePreferences(tx, reader, {
      deliveries: { ...old.deliveries, [kind]: delivery },
      rhythm: { ...old.rhythm, ...rhythm },
    });
  });
const later = (hours: number) => (now = new Date(now.getTime() + hours * 3_600_000));

test("what waits for somebody is told at once, in one mail that leads to it", async () => {
  await tell({});
  const [mail, ...more] = await sendAll();
  expect(more).toEqual([]);
  const { rows } = await as((tx) => sql<{ id: string }>`select id from app.notice`.execute(tx));
  const link = `${baseUrl}/intern/besked/${rows[0]!.id}`;
  expect(mail).toMatchObject({
    subject: "»Cykelsti langs Søndre Ærøvej« venter på din godkendelse.",
    messageId: `<notice.${rows[0]!.id}@dagsorden.hvidsund.example>`,
    text: [
      "Kære Åse Ørbæk",
      "",
      "»Cykelsti langs Søndre Ærøvej« venter på din godkendelse.",
      link,
      "",
      "-- ",
      "Sendt automatisk fra Tingsted i Hvidsund Kommune. Mailen kan ikke besvares.",
      `Vælg, hvad du får mail om: ${baseUrl}/intern/besked/indstillinger`,
      "",
    ].join("\n"),
  });
  expect(mail?.html).toContain(`<a href="${link}">»Cykelsti langs Søndre Ærøvej«`);
  expect(mail?.headers.get("list")).toMatchObject({
    unsubscribe: { url: `${baseUrl}/intern/besked/indstillinger` },
  });
  await round();
  later(1);
  expect(await round()).toHaveLength(1);
});

test("marks in a text stay marks in the mail, and a long one is cut in the subject", async () => {
  const text = `<b>Sagen</b> & ${"meget lange ord ".repeat(10)}`.trim();
  await tell({ text });
  const [mail] = await sendAll();
  expect(mail?.html).toContain("&lt;b&gt;Sagen&lt;/b&gt; &amp;");
  expect(mail?.text).toContain(text);
  expect(mail?.subject).toMatch(/^<b>Sagen<\/b> & meget .* …$/);
  expect(mail?.subject?.length).toBeLessThan(95);
});

test("the digest tells all of a day, kind by kind, once, and isn't sent when there is nothing", async () => {
  later(-20);
  await tell({ kind: "comment", text: "Bent Krog har skrevet en kommentar." });
  await tell({ kind: "approved", text: "»Havnebad« er godkendt." });
  await tell({ kind: "comment", text: "Ida Lund har skrevet en kommentar." });
  later(19);
  expect(await round()).toEqual([]);
  later(1);
  await Promise.all([mailDueNotices(post), mailDueNotices(post)]);
  const [mail, ...more] = await round();
  expect(more).toEqual([]);
  expect(mail?.subject).toBe("3 nye beskeder i Tingsted");
  expect(
    mail?.text
      ?.replaceAll(/besked\/[0-9a-f-]{36}/g, "besked/…")
      .split("\n\n")
      .slice(1, -1),
  ).toEqual([
    "Her er det, der er kommet til dig siden sidst.",
    "GODKENDT",
    `»Havnebad« er godkendt.\n${baseUrl}/intern/besked/…`,
    "KOMMENTARER",
    `Bent Krog har skrevet en kommentar.\n${baseUrl}/intern/besked/…`,
    `Ida Lund har skrevet en kommentar.\n${baseUrl}/intern/besked/…`,
  ]);
  await tell({ kind: "comment", text: "Efter den samlede mail." });
  later(3);
  expect(await round()).toHaveLength(1);
  later(24);
  const [, next] = await round();
  expect(next?.subject).toBe("1 ny besked i Tingsted");
  later(24);
  expect(await round()).toHaveLength(2);
});

test("what was read is mailed no more", async () => {
  later(-20);
  await tell({ kind: "comment" });
  await tell({});
  await as((tx) => readNotices(tx, { authorityId, personId: aase }, "all", now));
  later(20);
  expect(await round()).toEqual([]);
});

test("each chooses: at once, in the digest, or no mail; also for what waits already", async () => {
  await prefer("approval_waiting", "digest");
  await prefer("comment", "at_once");
  await prefer("mentioned", "none");
  await tell({ text: "Til den samlede mail." });
  await tell({ kind: "comment", text: "Straks." });
  await tell({ kind: "mentioned", text: "Slet ikke." });
  await tell({ kind: "case_moved", text: "Først samlet, så slet ikke." });
  expect((await round()).map((mail) => mail.subject)).toEqual(["Straks."]);
  await prefer("case_moved", "none");
  later(24);
  const [, digest, ...more] = await round();
  expect(more).toEqual([]);
  expect(digest?.text).toContain("Til den samlede mail.");
  expect(digest?.text).not.toContain("slet ikke");
});

test("the digest comes at the chosen hour and days, and not on holidays", async () => {
  await prefer("comment", "digest", { hour: 15, weekdays: [4] });
  await tell({ kind: "comment" });
  const days: string[] = [];
  // Until the second Thursday after Easter, hour by hour; Maundy Thursday lies among them.
  now = new Date("2026-04-01T00:30:00Z");
  while (days.length === 0) {
    later(1);
    if ((await round()).length > 0) days.push(now.toISOString());
  }
  expect(days).toEqual(["2026-04-09T13:30:00.000Z"]);
});

test("who is inactive or has no address gets no mail, and keeps the notice", async () => {
  const inactive = { name: "Bent Krog", email: "bent@hvidsund.example", isActive: false };
  const strange = { name: "Ida\r\nBcc: x@y.dk", email: "a,b@hvidsund.example" };
  const personIds = [
    await addPerson(database.app, authorityId, inactive),
    await addPerson(database.app, authorityId, { name: "Uden Adresse" }),
    await addPerson(database.app, authorityId, strange),
    aase,
  ];
  await tell({ personIds });
  await as((tx) => sql`update app.person set is_active = false where id = ${aase}`.execute(tx));
  expect(await sendAll()).toEqual([]);
  later(1);
  expect(await round()).toEqual([]);
  const { rows } = await as((tx) =>
    sql<{ delivery: string }>`select delivery from app.notice`.execute(tx),
  );
  expect(rows.map((row) => row.delivery)).toEqual(["none", "none", "none", "none"]);
});

test("a single notice whose job was lost goes out with a later round", async () => {
  await as((tx) =>
    notify(
      tx,
      { enqueue: async () => undefined },
      {
        authorityId,
        personIds: [aase],
        kind: "overdue",
        text: "Fristen er overskredet.",
        href: "/intern/sager/1",
        subject: null,
      },
      now,
    ),
  );
  expect(await round()).toEqual([]);
  later(1);
  expect((await round()).map((mail) => mail.subject)).toEqual(["Fristen er overskredet."]);
});
