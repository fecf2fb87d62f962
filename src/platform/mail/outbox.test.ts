import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "kysely";
import { freshDatabase, type TestDatabase } from "../../../tests/setup/database.ts";
import { type MailServer, startMailServer } from "../../../tests/setup/mail-server.ts";
import { inAuthority, type Tx } from "../database/doors.ts";
import { createLog } from "../log.ts";
import { deliverDue, type Post } from "./deliver.ts";
import type { Mail } from "./mail.ts";
import { claimMail, queueMail } from "./outbox.ts";
import { openMailTransport } from "./transport.ts";
import { countMails, outboxOf, retryMails } from "./watch-outbox.ts";

let database: TestDatabase;
let server: MailServer;
let post: Post;
let now: Date;
let authorityId: string;
beforeAll(async () => (database = await freshDatabase()));
afterAll(() => database.close());

beforeEach(async () => {
  authorityId = crypto.randomUUID();
  now = new Date("2026-03-02T08:00:00Z");
  server = await startMailServer();
  const transport = openMailTransport(server.url, "tingsted@hvidsund.example");
  post = { app: database.app, transport, log: createLog("silent"), clock: () => now };
  await as((tx) =>
    sql`insert into app.authority (authority_id, slug, name) values (${authorityId}, ${authorityId}, 'Hvidsund Kommune')`.execute(
      tx,
    ),
  );
});
afterEach(async () => {
  post.transport?.close();
  await server.close();
});

const as = <T>(work: (tx: Tx) => Promise<T>) =>
  inAuthority(database.app, { authorityId, actor: "test" }, work);
/** The jobs have tests of their own; here the minute's round brings the mails out. */
const jobs = { enqueue: async () => undefined };
const mailNo = (n: number): Mail => ({
  to: { name: "Åse Ørbæk", address: "aase@hvidsund.example" },
  subject: `Besked ${n}`,
  text: "Se sagen på https://dagsorden.hvidsund.example/hemmeligt-link\n",
  messageId: `<notice.${n}@hvidsund.example>`,
});
const queue = (mail: Mail) => as((tx) => queueMail(tx, jobs, authorityId, mail, now));
const outbox = () => as((tx) => outboxOf(tx, authorityId, { state: null, offset: 0, size: 10 }));
const minutesLater = (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000));

test("a mail is sent once, however often it is queued and asked for, and its text is forgotten", async () => {
  const id = await queue(mailNo(1));
  expect(await queue(mailNo(1))).toBeNull();
  await Promise.all([deliverDue(post, authorityId), deliverDue(post, authorityId)]);
  minutesLater(60);
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(1);
  expect(await outbox()).toMatchObject([{ id, state: "sent", attempts: 1 }]);
  const { rows } = await as((tx) =>
    sql<{ row: string }>`select to_jsonb(mail)::text as row from app.mail`.execute(tx),
  );
  expect(rows[0]?.row).not.toContain("hemmeligt-link");
});

test("a mail of a change that is rolled back doesn't exist", async () => {
  await expect(
    as(async (tx) => {
      await queueMail(tx, jobs, authorityId, mailNo(1), now);
      throw new Error("no");
    }),
  ).rejects.toThrow("no");
  expect(await outbox()).toEqual([]);
});

test("while the server says later, the waits grow, and the mail goes out at last", async () => {
  await queue(mailNo(1));
  server.replies = [
    { code: 451, text: "4.7.1 Greylisted" },
    { code: 452, text: "4.3.1 No room" },
  ];
  await deliverDue(post, authorityId);
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(1);
  expect(await outbox()).toMatchObject([{ state: "waiting", reason: "451 4.7.1 Greylisted" }]);
  minutesLater(1);
  await deliverDue(post, authorityId);
  minutesLater(1);
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(2);
  minutesLater(1);
  await deliverDue(post, authorityId);
  expect(await outbox()).toMatchObject([{ state: "sent", attempts: 3 }]);
});

test("what stays impossible for two days is given up, with the reason", async () => {
  await queue(mailNo(1));
  minutesLater(49 * 60);
  server.replies = [{ code: 451, text: "4.7.1 Greylisted" }];
  await deliverDue(post, authorityId);
  expect(await outbox()).toMatchObject([
    { state: "failed", reason: "opgivet efter 48 timer: 451 4.7.1 Greylisted" },
  ]);
});

test("a refusal for good is kept with the server's reason, and the others go out", async () => {
  await queue(mailNo(1));
  await queue(mailNo(2));
  server.replies = [{ code: 550, text: "5.1.1 No such user" }];
  await deliverDue(post, authorityId);
  const states = (await outbox()).map(({ state, reason }) => `${state} ${reason}`).toSorted();
  expect(states).toEqual(["failed 550 5.1.1 No such user", expect.stringMatching(/^sent 250/)]);
  minutesLater(600);
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(2);
});

test("a server that hangs up isn't pressed with the rest; all go out in the end", async () => {
  await queue(mailNo(1));
  await queue(mailNo(2));
  server.replies = ["hang up"];
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(1);
  minutesLater(1);
  await deliverDue(post, authorityId);
  const ids = (await server.mails()).map((mail) => mail.messageId ?? "").toSorted();
  expect(ids).toEqual([mailNo(1).messageId, mailNo(2).messageId]);
});

test("a process that dies over a mail leaves it to the others", async () => {
  const id = await queue(mailNo(1));
  await as((tx) => claimMail(tx, authorityId, id ?? "", now));
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(0);
  minutesLater(10);
  await deliverDue(post, authorityId);
  expect(await outbox()).toMatchObject([{ state: "sent", attempts: 2 }]);
});

test("without a mail server mails are held, seen, and let go when somebody says so", async () => {
  const id = await queue(mailNo(1));
  await deliverDue({ ...post, transport: null }, authorityId);
  expect(await outbox()).toMatchObject([{ state: "held", reason: "ikke sendt: SMTP_URL mangler" }]);
  await deliverDue(post, authorityId);
  expect(server.tries).toBe(0);
  expect(await as((tx) => countMails(tx, authorityId))).toMatchObject({ held: 1, sent: 0 });
  expect(await as((tx) => retryMails(tx, jobs, authorityId, [id ?? ""], now))).toEqual([id]);
  await deliverDue(post, authorityId);
  expect(await as((tx) => countMails(tx, authorityId))).toMatchObject({ held: 0, sent: 1 });
  expect(await as((tx) => retryMails(tx, jobs, authorityId, [id ?? ""], now))).toEqual([]);
  const [mail] = await server.mails();
  expect(mail).toMatchObject({ subject: "Besked 1", text: mailNo(1).text });
});
