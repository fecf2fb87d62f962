// Long because the minutes' way is one way, played by the same people.
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { inventMeeting, type InventedMeeting } from "../../../tests/setup/house-meeting.ts";
import { connect, type Tx } from "../../platform/database/doors.ts";
import { refusal } from "../../platform/database/refusal.ts";
import { ConflictError, ForbiddenError, NotFoundError } from "../../platform/errors.ts";
import { fromPlain } from "../../platform/rich-text/index.ts";
import { accessToMeeting } from "../meetings/index.ts";
import type { Jobs } from "../../platform/jobs/jobs.ts";
import { addAddendum } from "./actions/add-addendum.ts";
import { answerComment } from "./actions/answer-comment.ts";
import { approveMinutes } from "./actions/approve-minutes.ts";
import { circulateMinutes } from "./actions/circulate-minutes.ts";
import { commentMinutes } from "./actions/comment-minutes.ts";
import { holdItem, liftHold } from "./actions/hold-item.ts";
import { publishMinutes } from "./actions/publish-minutes.ts";
import { recallMinutes } from "./actions/recall-minutes.ts";
import { decideRedaction } from "./actions/redact-phrase.ts";
import { signMinutes } from "./actions/sign-minutes.ts";
import { loadContent } from "./content.ts";
import type { Desk } from "./desk.ts";
import { liftToldHolds, verifyMinutes } from "./index.ts";
import { minutesView } from "./minutes-view.ts";
import { commentsOf } from "./store/comments.ts";
import { redactionsOf } from "./store/redactions.ts";

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

let made: InventedMeeting;
let now = new Date("2026-03-05T09:00:00Z");
let day = 3;
beforeEach(async () => {
  now = new Date("2026-03-05T09:00:00Z");
  day++;
  made = await house.transact(async (tx) => {
    const meeting = await inventMeeting(
      tx,
      house,
      "draft",
      `2026-03-${String(day).padStart(2, "0")}`,
    );
    for (const id of [meeting.open, meeting.closed, meeting.guest])
      await decide(tx, id, "Godkendt.");
    return meeting;
  });
});

async function decide(tx: Tx, itemId: string, text: string): Promise<void> {
  await sql`
    insert into app.decision (authority_id, item_id, position, content, type, types, body_id, changed_by, changed_at)
    values (${house.authorityId}, ${itemId}, 0, ${JSON.stringify(fromPlain(text))}, 'approved', '{approved}',
      ${house.bodyId}, ${house.people.secretary}, now())`.execute(tx);
}

function as<T>(part: Part, work: (tx: Tx, desk: Desk & { jobs: Jobs }) => Promise<T>): Promise<T> {
  return house.as(part, (tx, { viewer, jobs }) => work(tx, { viewer, jobs, now }));
}

async function rule(approval: string): Promise<void> {
  await house.transact((tx) =>
    sql`update app.body set rules = ${JSON.stringify({ minutes: { approval, commentDays: 5 } })}
      where id = ${house.bodyId}`.execute(tx),
  );
}

const circulate = (deadline: Date | null = null) =>
  as("secretary", (tx, desk) =>
    circulateMinutes(tx, desk, made.id, { deadline, message: null, regardless: false }),
  );
const state = async () => {
  const { rows } = await house.transact((tx) =>
    sql<{ state: string; kind: string }>`
      select state, kind from app.meeting where id = ${made.id}`.execute(tx),
  );
  return rows[0];
};
const sign = async (part: Part, sha256?: string) => {
  const content = await house.transact((tx) => loadContent(tx, house.authorityId, made.id));
  return as(part, (tx, desk) =>
    signMinutes(tx, desk, made.id, { sha256: sha256 ?? content.sha256, secondFactor: false }),
  );
};

test("minutes that lack a decision are circulated only when the secretary says so", async () => {
  await house.transact((tx) =>
    sql`delete from app.decision where item_id = ${made.guest}`.execute(tx),
  );
  await expect(circulate()).rejects.toThrow("mangler noget");
  await expect(circulate(new Date("2026-03-05T08:00:00Z"))).rejects.toThrow("Fristen");
  await as("secretary", (tx, desk) =>
    circulateMinutes(tx, desk, made.id, { deadline: null, message: null, regardless: true }),
  );
  expect(await state()).toMatchObject({ state: "circulated", kind: "agenda" });
});

test("with the last signature the minutes are approved, locked and verified", async () => {
  await rule("signature");
  await circulate();
  await expect(sign("member", "0".repeat(64))).rejects.toThrow("ændret");
  await expect(sign("secretary")).rejects.toBeInstanceOf(ForbiddenError);
  await expect(sign("other unit's staff")).rejects.toBeInstanceOf(ForbiddenError);
  await sign("member");
  await sign("member");
  expect(await state()).toMatchObject({ state: "circulated" });
  await sign("recused member");
  expect(await state()).toMatchObject({ state: "approved", kind: "minutes" });
  await expect(sign("member")).rejects.toBeInstanceOf(ForbiddenError);
  expect((await house.transact((tx) => verifyMinutes(tx, house.authorityId))).broken).toEqual([]);
});

test("two last signatures at once approve once", async () => {
  await rule("signature");
  await circulate();
  const { sha256 } = await house.transact((tx) => loadContent(tx, house.authorityId, made.id));
  const both = (["member", "recused member"] as const).map((part) =>
    as(part, (tx, desk) => signMinutes(tx, desk, made.id, { sha256, secondFactor: true })),
  );
  await Promise.all(both);
  expect(await state()).toMatchObject({ state: "approved" });
});

test("a signature is missing: approved with a reason only", async () => {
  await rule("signature");
  await circulate();
  await sign("member");
  const approve = (reason: string | null) =>
    as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, reason));
  await expect(approve(null)).rejects.toThrow("recused member");
  await approve("Medlemmet er sygemeldt.");
  expect(await state()).toMatchObject({ state: "approved" });
});

test("a text that is changed after it was called back is signed anew", async () => {
  await rule("signature");
  await circulate();
  await sign("member");
  await as("secretary", (tx, desk) => recallMinutes(tx, desk, made.id, "Slåfejl i punkt 1"));
  await house
    .transact((tx) => decide(tx, made.open, "Godkendt.").catch(() => undefined))
    .catch(() => undefined);
  await house.transact((tx) =>
    sql`update app.decision set content = ${JSON.stringify(fromPlain("Afvist."))} where item_id = ${made.open}`.execute(
      tx,
    ),
  );
  await circulate();
  await sign("recused member");
  expect(await state()).toMatchObject({ state: "circulated" });
  await sign("member");
  expect(await state()).toMatchObject({ state: "approved" });
});

test("comments come until the deadline, are answered, and only then the minutes are approved", async () => {
  await rule("comments");
  await circulate(new Date("2026-03-10T11:00:00Z"));
  const comment = (part: Part, itemId: string | null) =>
    as(part, (tx, desk) =>
      commentMinutes(tx, desk, made.id, { itemId, text: "Der mangler et ord." }),
    );
  await comment("member", made.open);
  await comment("member", null);
  await expect(comment("recused member", made.open)).rejects.toBeInstanceOf(ForbiddenError);
  await expect(comment("former member", null)).rejects.toBeInstanceOf(ForbiddenError);
  await expect(comment("observer", null)).rejects.toBeInstanceOf(ForbiddenError);
  await expect(comment("member", crypto.randomUUID())).rejects.toBeInstanceOf(NotFoundError);
  const approve = () => as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, null));
  await expect(approve()).rejects.toThrow("2 bemærkninger");
  for (const { id } of await house.transact((tx) => commentsOf(tx, made.id)))
    await as("secretary", (tx, desk) =>
      answerComment(tx, desk, made.id, { commentId: id, outcome: "noted", answer: "Tak." }),
    );
  await expect(approve()).rejects.toThrow("ikke udløbet");
  now = new Date("2026-03-10T11:00:01Z");
  await expect(comment("member", made.open)).rejects.toThrow("overskredet");
  await approve();
  expect(await state()).toMatchObject({ state: "approved" });
});

test("the next meeting approves by its own item; without one a reason is needed", async () => {
  await rule("next-meeting");
  await circulate();
  const approve = (reason: string | null) =>
    as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, reason));
  await expect(approve(null)).rejects.toThrow("næste møde");
  await house.transact(async (tx) => {
    day++;
    const next = await inventMeeting(tx, house, "draft", `2026-03-${String(day).padStart(2, "0")}`);
    await sql`update app.agenda_item set standing = 'minutes' where id = ${next.guest}`.execute(tx);
    await decide(tx, next.guest, "Godkendt.");
    const { rows } = await sql`select from app.minutes_lock where meeting_id = ${made.id}`.execute(
      tx,
    );
    expect(rows).toEqual([]);
  });
  await approve(null);
  expect(await state()).toMatchObject({ state: "approved" });
});

test("locked minutes are changed by nobody, and an addendum stands beside them", async () => {
  await rule("signature");
  const voteId = crypto.randomUUID();
  await house.transact(async (tx) => {
    await sql`insert into app.vote (authority_id, id, item_id, method, entitled, votes_for, made_by)
      values (${house.authorityId}, ${voteId}, ${made.open}, 'names', 3, 1, ${house.people.member})`.execute(
      tx,
    );
    await sql`insert into app.vote_cast (authority_id, vote_id, voter, choice)
      values (${house.authorityId}, ${voteId}, 'Kirsten Krog', 'for')`.execute(tx);
  });
  await circulate();
  await as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, "Enige"));
  const attempts = [
    sql`update app.vote_cast set choice = 'against' where vote_id = ${voteId}`,
    sql`delete from app.vote_cast where vote_id = ${voteId}`,
    sql`insert into app.vote_cast (authority_id, vote_id, voter, choice)
      values (${house.authorityId}, ${voteId}, 'En til', 'for')`,
    sql`update app.decision set content = '{}' where item_id = ${made.open}`,
    sql`delete from app.decision where item_id = ${made.closed}`,
    sql`update app.agenda_item set title = 'Andet' where id = ${made.open}`,
    sql`delete from app.agenda_item where id = ${made.open}`,
    sql`insert into app.section (authority_id, item_id, position, heading, kind, content)
      values (${house.authorityId}, ${made.open}, 7, 'Nyt', 'other', '{}')`,
    sql`update app.minutes_lock set sha256 = ''`,
    sql`delete from app.minutes_signature`,
  ];
  for (const attempt of attempts)
    await expect(
      house
        .transact((tx) => attempt.execute(tx))
        .catch((error: unknown) => Promise.reject(refusal(error))),
    ).rejects.toThrow(/låst|permission denied/);
  await as("secretary", (tx, desk) =>
    addAddendum(tx, desk, made.id, { itemId: made.open, text: "Bilaget er fra 2025." }),
  );
  await expect(
    as("member", (tx, desk) => addAddendum(tx, desk, made.id, { itemId: null, text: "Nej." })),
  ).rejects.toBeInstanceOf(ForbiddenError);
  expect((await house.transact((tx) => verifyMinutes(tx, house.authorityId))).broken).toEqual([]);
});

test("who tampers with locked minutes past the database's guard is found out", async () => {
  await rule("signature");
  await circulate();
  await as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, "Enige"));
  await tamper("Afvist.");
  const { broken } = await house.transact((tx) => verifyMinutes(tx, house.authorityId));
  expect(broken.map((one) => one.meetingId)).toEqual([made.id]);
  await tamper("Godkendt.");
});

/** As who owns the database. */
async function tamper(text: string): Promise<void> {
  const owner = connect(house.database.ownerUrl, 1, "test");
  await sql`alter table app.decision disable trigger hold_locked`.execute(owner);
  await sql`
    update app.decision set content = ${JSON.stringify(fromPlain(text))}
    where item_id = ${made.open}`.execute(owner);
  await sql`alter table app.decision enable trigger hold_locked`.execute(owner);
  await owner.destroy();
}

async function published(): Promise<string> {
  const { rows } = await sql<{ document: string }>`
    select v.document from record.meeting m
    join record.version v on v.authority_id = m.authority_id and v.seq = m.seq
    where m.id = ${made.id}`.execute(house.database.public);
  return rows[0]?.document ?? "";
}

test("a held item is published by itself when its parties have been told", async () => {
  await rule("signature");
  await house.transact((tx) =>
    sql`insert into app.case_party (authority_id, case_id, name)
      select authority_id, case_id, 'Ole Tang' from app.agenda_item where id = ${made.open}`.execute(
      tx,
    ),
  );
  await circulate();
  await as("secretary", (tx, desk) =>
    holdItem(tx, desk, made.id, { itemId: made.open, reason: "Besked først", untilTold: true }),
  );
  await expect(
    as("secretary", (tx, desk) =>
      holdItem(tx, desk, made.id, { itemId: made.guest, reason: "Besked først", untilTold: true }),
    ),
  ).rejects.toThrow("ingen sag");
  const publish = () => as("secretary", (tx, desk) => publishMinutes(tx, desk, made.id));
  await expect(publish()).rejects.toBeInstanceOf(ForbiddenError);
  await as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, "Enige"));
  await publish();
  expect(await state()).toMatchObject({ state: "published" });
  expect(await published()).not.toContain("Havnens promenade");
  const { jobs } = await house.signedInAs("secretary");
  const round = () => liftToldHolds({ app: house.database.app, jobs }, house.authorityId, now);
  await round();
  expect(await published()).not.toContain("Havnens promenade");
  await house.transact((tx) =>
    sql`update app.case_party set told_at = now(), told_how = 'Brev' where name = 'Ole Tang'`.execute(
      tx,
    ),
  );
  await Promise.all([round(), round()]);
  expect(await published()).toContain("Havnens promenade");
  await expect(
    as("secretary", (tx, desk) => liftHold(tx, desk, made.id, made.open)),
  ).rejects.toBeInstanceOf(NotFoundError);
});

test("proposed redactions are decided on before anything is published", async () => {
  await rule("signature");
  await house.transact(async (tx) => {
    await sql`insert into app.case_party (authority_id, case_id, name)
      select authority_id, case_id, 'Lis Holm' from app.agenda_item where id = ${made.open}`.execute(
      tx,
    );
    await sql`update app.decision set content = ${JSON.stringify(fromPlain("Bevilges til Lis Holm, 010203-1234."))}
      where item_id = ${made.open}`.execute(tx);
  });
  await circulate();
  const proposed = await house.transact((tx) => redactionsOf(tx, made.id));
  expect(proposed.map(({ phrase, kind }) => `${kind} ${phrase}`).sort()).toEqual([
    "cpr 010203-1234",
    "party Lis Holm",
  ]);
  await as("secretary", (tx, desk) => approveMinutes(tx, desk, made.id, "Enige"));
  const publish = () => as("secretary", (tx, desk) => publishMinutes(tx, desk, made.id));
  await expect(publish()).rejects.toBeInstanceOf(ConflictError);
  for (const { id } of proposed)
    await as("secretary", (tx, desk) =>
      decideRedaction(tx, desk, made.id, { id, state: "accepted" }),
    );
  await publish();
  expect(await published()).toContain("Bevilges til [navn udeladt], [CPR-nummer udeladt].");
});

test("each reader sees of the minutes what he may see of the items, and of the comments likewise", async () => {
  await rule("comments");
  const see = (part: Part) =>
    as(part, async (tx, { viewer }) => minutesView(tx, await accessToMeeting(tx, viewer, made.id)));
  await circulate();
  await as("member", (tx, desk) =>
    commentMinutes(tx, desk, made.id, { itemId: made.closed, text: "Tangloppe" }),
  );
  const shown = async (part: Part) => JSON.stringify(await see(part));
  expect(await shown("member")).toContain("Køb af Tangvej 3");
  expect(await shown("observer")).not.toMatch(/Tangvej|Tangloppe/);
  const recused = await see("recused member");
  expect(recused.items.find((item) => item.id === made.open)).toMatchObject({
    isRecused: true,
    decisions: [],
  });
});
