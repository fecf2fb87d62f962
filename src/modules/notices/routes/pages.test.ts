import { sql } from "kysely";
import { RouterContextProvider } from "react-router";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { freshDatabase, type TestDatabase } from "../../../../tests/setup/database.ts";
import { addPerson, foundHvidsund } from "../../../../tests/setup/people.ts";
import { inAuthority, type Tx } from "../../../platform/database/doors.ts";
import { openFiles } from "../../../platform/files/store.ts";
import { type Jobs, openJobs } from "../../../platform/jobs/jobs.ts";
import { createLog } from "../../../platform/log.ts";
import { outboxOf, queueMail } from "../../../platform/mail/index.ts";
import { findViewer, signedInContext, type Viewer } from "../../organisation/index.ts";
import { notify } from "../actions/notify.ts";
import { KINDS, NOTICE_KINDS } from "../kinds.ts";
import { countUnread, noticesOf } from "../store/notices.ts";
import { preferencesOf } from "../store/preferences.ts";
import * as list from "./notices.tsx";
import * as open from "./open-notice.tsx";
import * as outbox from "./outbox.tsx";
import * as preferences from "./preferences.tsx";

const now = new Date("2026-03-02T08:00:00Z");
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
let aase: Viewer;
let bent: Viewer;
let noticeId: string;
beforeEach(async () => {
  authorityId = await foundHvidsund(database.app);
  aase = await viewerOf("Åse Ørbæk");
  bent = await viewerOf("Bent Krog");
  await as((tx) =>
    notify(
      tx,
      jobs,
      {
        authorityId,
        personIds: [aase.personId],
        kind: "mentioned",
        text: "Bent Krog har nævnt dig.",
        href: "/intern/sager/7",
        subject: null,
      },
      now,
    ),
  );
  const given = { unread: true, offset: 0, size: 1 };
  noticeId = (await as((tx) => noticesOf(tx, aase, given))).notices[0]!.id;
});

const as = <T>(work: (tx: Tx) => Promise<T>) =>
  inAuthority(database.app, { authorityId, actor: "test" }, work);

async function viewerOf(name: string): Promise<Viewer> {
  const id = await addPerson(database.app, authorityId, { name });
  return (await as((tx) => findViewer(tx, id, now)))!;
}

const supported = (viewer: Viewer): Viewer => ({
  ...viewer,
  supportedBy: { personId: bent.personId, name: bent.name },
});

/** What a route is called with when `viewer` asks for `path`, or sends it `form`. */
function asked(viewer: Viewer, path: string, form?: [string, string][]) {
  const context = new RouterContextProvider();
  context.set(signedInContext, {
    viewer,
    authority: { id: authorityId, name: "Hvidsund Kommune", isSample: false },
    sessionId: crypto.randomUUID(),
    transact: as,
    transactRights: as,
    jobs,
    files: openFiles("/tmp/none"),
    clock: () => now,
    baseUrl: "http://localhost",
  });
  const body = new FormData();
  for (const [name, value] of form ?? []) body.append(name, value);
  const request = new Request(
    `http://localhost${path}`,
    form === undefined ? {} : { method: "POST", body },
  );
  const notice = path.split("/").at(-1) ?? "";
  // The router's own parts that these routes don't look at.
  return {
    request,
    context,
    params: { notice },
    url: new URL(request.url),
    pattern: path,
  } as never;
}

const unreadOf = (viewer: Viewer) => as((tx) => countUnread(tx, viewer));

test("opening a notice leads to the matter and marks it read, for its own person only", async () => {
  const path = `/intern/besked/${noticeId}`;
  await expect(open.loader(asked(bent, path))).rejects.toMatchObject({ init: { status: 404 } });
  await expect(open.loader(asked(bent, "/intern/besked/x"))).rejects.toMatchObject({
    init: { status: 404 },
  });
  await open.loader(asked(supported(aase), path));
  expect(await unreadOf(aase)).toBe(1);
  const answer = await open.loader(asked(aase, path));
  expect(answer.headers.get("location")).toBe("/intern/sager/7");
  expect(await unreadOf(aase)).toBe(0);
});

test("the list holds one's own, and marks one's own", async () => {
  expect((await list.loader(asked(aase, "/intern/besked"))).notices).toMatchObject([
    { text: "Bent Krog har nævnt dig.", label: "Du er nævnt", isRead: false },
  ]);
  expect((await list.loader(asked(bent, "/intern/besked?side=-1"))).notices).toEqual([]);
  for (const form of [[["besked", noticeId]], [["alle", "1"]]] as [string, string][][])
    await list.action(asked(bent, "/intern/besked", form));
  expect(await unreadOf(aase)).toBe(1);
  const supporting = asked(supported(aase), "/intern/besked", [["alle", "1"]]);
  await expect(list.action(supporting)).rejects.toMatchObject({ init: { status: 403 } });
  await list.action(asked(aase, "/intern/besked", [["besked", noticeId]]));
  expect(await unreadOf(aase)).toBe(0);
});

const chosen = (given: Record<string, string>, weekdays: string[]): [string, string][] => [
  ...Object.entries({
    ...Object.fromEntries(KINDS.map((kind) => [kind, NOTICE_KINDS[kind].delivery])),
    hour: "7",
    ...given,
  }),
  ...weekdays.map((day): [string, string] => ["weekdays[]", day]),
];

test("preferences are kept as chosen; what can't be is refused and nothing kept", async () => {
  const path = "/intern/besked/indstillinger";
  const before = await as((tx) => preferencesOf(tx, aase));
  for (const [form, field] of [
    [chosen({}, []), "weekdays"],
    [chosen({ hour: "24" }, ["1"]), "hour"],
    [chosen({ comment: "by pigeon" }, ["1"]), "comment"],
  ] as const) {
    const answer = await preferences.action(asked(aase, path, form));
    expect(answer).toMatchObject({
      data: { refused: { fields: { [field]: expect.any(String) } } },
    });
  }
  expect(await as((tx) => preferencesOf(tx, aase))).toEqual(before);
  const form = chosen({ comment: "none", hour: "16", holidays: "on" }, ["5", "1"]);
  await preferences.action(asked(aase, path, form));
  expect(await as((tx) => preferencesOf(tx, aase))).toEqual({
    deliveries: { ...before.deliveries, comment: "none" },
    rhythm: { hour: 16, weekdays: [1, 5], onHolidays: true },
  });
  expect(await as((tx) => preferencesOf(tx, bent))).toEqual(before);
  await expect(preferences.action(asked(supported(aase), path, form))).rejects.toMatchObject({
    init: { status: 403 },
  });
});

test("administrators alone see the outbox, and let a failed mail go again", async () => {
  const path = "/intern/besked/mails";
  const mailId = await as((tx) =>
    queueMail(tx, jobs, authorityId, {
      to: { name: "Åse Ørbæk", address: "aase@hvidsund.example" },
      subject: "Besked",
      text: "hemmelig tekst",
      messageId: "<notice.1@hvidsund.example>",
    }),
  );
  await as((tx) =>
    sql`update app.mail set state = 'failed', settled_at = now(), reason = '550 nej'`.execute(tx),
  );
  const administrator: Viewer = { ...bent, roles: ["administrator"] };
  const form: [string, string][] = [["mail[]", mailId ?? ""]];
  await expect(outbox.loader(asked(bent, path))).rejects.toMatchObject({ init: { status: 403 } });
  for (const viewer of [bent, supported(administrator)])
    await expect(outbox.action(asked(viewer, path, form))).rejects.toMatchObject({
      init: { status: 403 },
    });
  const shown = await outbox.loader(asked(administrator, path));
  expect(shown).toMatchObject({
    state: "failed",
    mails: [{ subject: "Besked", reason: "550 nej" }],
  });
  expect(JSON.stringify(shown)).not.toContain("hemmelig");
  await outbox.action(asked(administrator, path, form));
  const all = { state: null, offset: 0, size: 9 };
  expect(await as((tx) => outboxOf(tx, authorityId, all))).toMatchObject([{ state: "waiting" }]);
  const { rows } = await as((tx) =>
    sql`select action, subject_id from app.audit_entry where subject_kind = 'mail'`.execute(tx),
  );
  expect(rows).toEqual([{ action: "retried", subject_id: mailId }]);
});
