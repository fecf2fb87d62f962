import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { inventMeeting } from "../../../../tests/setup/house-meeting.ts";
import { ConflictError, ForbiddenError, InputError } from "../../../platform/errors.ts";
import { readHistory } from "../../organisation/index.ts";
import { MEETING_WORDS } from "../history-words.ts";
import { stepText } from "../step-text.ts";
import { stepsOf } from "../store/steps.ts";
import { cancelMeeting } from "./cancel-meeting.ts";
import { changeMeeting } from "./change-meeting.ts";

const FACTS = {
  date: "2026-03-04",
  start: "16:00",
  end: null,
  place: "Rådhuset",
  online: null,
  title: null as string | null,
  reason: null as string | null,
};
const WORD = "Havnens promenade";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await house.transact(async (tx) => {
    for (const part of ["member", "observer", "other unit's staff"] as const)
      await sql`update app.person set email = ${`${part.replaceAll(/\W/g, "")}@hvidsund.example`}
        where id = ${house.people[part]}`.execute(tx);
  });
});
afterAll(() => house.close());
beforeEach(() =>
  house.transact(async (tx) => {
    for (const table of ["notice", "mail"])
      await sql`delete from ${sql.id("app", table)}`.execute(tx);
  }),
);

let day = 0;
/** A meeting in that state; "dispatched" has been sent to a member, an observer and a guest. */
async function meetingIn(state: string): Promise<{ id: string; slug: string; stopId: string }> {
  return house.transact(async (tx) => {
    const slug = `2026-03-04-${++day}`;
    const { id, open } = await inventMeeting(tx, house, state);
    await sql`update app.meeting set slug = ${slug} where id = ${id}`.execute(tx);
    const stopId = await schedule(tx, id, open);
    if (state !== "dispatched") return { id, slug, stopId };
    const sent = crypto.randomUUID();
    await sql`insert into app.dispatch (authority_id, id, meeting_id, kind, sent_by)
      values (${house.authorityId}, ${sent}, ${id}, 'agenda', ${house.people.secretary})`.execute(
      tx,
    );
    for (const [part, sees] of [
      ["member", "all"],
      ["observer", "open"],
      ["other unit's staff", "items"],
      ["adviser", "open"],
    ] as const)
      await sql`insert into app.dispatch_recipient (authority_id, dispatch_id, person_id, name, role, sees)
        values (${house.authorityId}, ${sent}, ${house.people[part]}, ${part}, 'member', ${sees})`.execute(
        tx,
      );
    return { id, slug, stopId };
  });
}

/** Puts a document on the item, by the stop of its route. */
async function schedule(
  tx: Parameters<typeof inventMeeting>[0],
  meetingId: string,
  itemId: string,
): Promise<string> {
  const a = house.authorityId;
  const [documentId, stopId] = [crypto.randomUUID(), crypto.randomUUID()];
  await sql`
    insert into app.case_document (authority_id, id, case_id, body_id, title, item_type, template, author_id)
    select ${a}, ${documentId}, case_id, ${house.bodyId}, title, 'case', '{}', ${house.people.author}
    from app.agenda_item where id = ${itemId}`.execute(tx);
  await sql`
    insert into app.route_stop (authority_id, id, document_id, position, body_id, purpose, state, meeting_id)
    values (${a}, ${stopId}, ${documentId}, 0, ${house.bodyId}, 'decision', 'scheduled', ${meetingId})`.execute(
    tx,
  );
  await sql`update app.agenda_item set document_id = ${documentId}, stop_id = ${stopId}
    where id = ${itemId}`.execute(tx);
  return stopId;
}

const change = (id: string, facts: Partial<typeof FACTS>, part: Part = "secretary") =>
  house.as(part, (tx, desk) => changeMeeting(tx, desk, id, { ...FACTS, ...facts }));
const cancel = (id: string, part: Part = "secretary") =>
  house.as(part, (tx, desk) => cancelMeeting(tx, desk, id, "For få sager."));
const rowsOf = <T>(query: ReturnType<typeof sql<T>>) =>
  house.transact(async (tx) => (await query.execute(tx)).rows);
const meetingNow = async (id: string) =>
  (
    await rowsOf(sql<Record<string, unknown>>`
      select slug, state, date, starts_at, place, calendar_sequence as sequence from app.meeting where id = ${id}`)
  )[0];
const told = () =>
  rowsOf(sql<{ person: string; kind: string; text: string }>`
    select p.name as person, n.kind, n.text from app.notice n
    join app.person p on p.id = n.person_id order by p.name`);
const mails = () =>
  rowsOf(sql<{
    to: string;
    subject: string;
    attachments: { mediaType: string; content: string }[];
  }>`
    select to_address as to, subject, attachments from app.mail order by to_address`);

test("a planned meeting is moved in silence, and the move stands with from, to and why", async () => {
  const { id } = await meetingIn("planned");
  await change(id, {
    date: "2026-03-11",
    start: "17:00",
    place: "Havnehuset",
    reason: "Formanden er på ferie.",
  });
  expect(await meetingNow(id)).toEqual({
    slug: "2026-03-11",
    state: "planned",
    date: "2026-03-11",
    starts_at: new Date("2026-03-11T16:00:00Z"),
    place: "Havnehuset",
    sequence: 0,
  });
  expect(await told()).toEqual([]);
  expect(await mails()).toEqual([]);
  const [step] = await house.transact((tx) => stepsOf(tx, id));
  expect(step).toMatchObject({ kind: "moved", who: "secretary", reason: "Formanden er på ferie." });
  expect(stepText(step!)).toBe(
    "Mødet er flyttet fra onsdag den 4. marts 2026 kl.\u00a016.00, Rådhuset til onsdag den 11. marts 2026 kl.\u00a017.00, Havnehuset",
  );
  const history = await house.transact((tx) =>
    readHistory(tx, { kind: "meeting", id }, { words: MEETING_WORDS }),
  );
  expect(history.rows.flatMap(({ changes }) => changes)).toContainEqual({
    label: "Sted",
    before: "Rådhuset",
    after: "Havnehuset",
  });
});

test("a name that is changed is no move", async () => {
  const { id, slug } = await meetingIn("open");
  await change(id, { title: "Temamøde" });
  expect(await meetingNow(id)).toMatchObject({ slug, sequence: 0 });
  expect(await house.transact((tx) => stepsOf(tx, id))).toEqual([]);
});

test("after dispatch a move tells everybody who got the agenda, and only them, and their calendars", async () => {
  const { id } = await meetingIn("dispatched");
  await expect(change(id, { date: "2026-03-12" })).rejects.toBeInstanceOf(InputError);
  await change(id, { date: "2026-03-12", reason: "Strømmen er afbrudt." });
  expect((await told()).map(({ person, kind }) => [person, kind])).toEqual(
    ["adviser", "member", "observer", "other unit's staff"].map((one) => [one, "meeting_changed"]),
  );
  expect((await told())[0]?.text).toContain("til torsdag den 12. marts 2026");
  expect((await told())[0]?.text).toContain("Strømmen er afbrudt.");
  const sent = await mails();
  expect(sent.map(({ to }) => to)).toEqual([
    "member@hvidsund.example",
    "observer@hvidsund.example",
    "otherunitsstaff@hvidsund.example",
  ]);
  const [attached] = sent[0]!.attachments;
  expect(attached?.mediaType).toContain("method=REQUEST");
  const calendar = Buffer.from(attached!.content, "base64").toString();
  expect(calendar).toMatch(/SEQUENCE:1\r\n.*DTSTART;TZID=Europe\/Copenhagen:20260312T160000/s);
  expect(calendar + sent[0]!.subject).not.toContain(WORD);
  const recorded = await rowsOf(sql<{ kind: string; count: number }>`
    select d.kind, count(*)::int as count from app.dispatch d join app.dispatch_recipient r on r.dispatch_id = d.id
    where d.meeting_id = ${id} and d.kind = 'moved' group by d.kind`);
  expect(recorded).toEqual([{ kind: "moved", count: 4 }]);
});

test("a cancelled meeting lets its cases wait again, and calendars take it out", async () => {
  const { id, stopId } = await meetingIn("dispatched");
  await change(id, { start: "17:00", reason: "Lokalet." });
  await cancel(id);
  expect(await meetingNow(id)).toMatchObject({ state: "cancelled", sequence: 2 });
  expect(
    await rowsOf(sql`select state, meeting_id from app.route_stop where id = ${stopId}`),
  ).toEqual([{ state: "ready", meeting_id: null }]);
  const withdrawn = (await mails()).filter(({ subject }) => subject.startsWith("Aflyst"));
  expect(withdrawn).toHaveLength(3);
  const calendar = Buffer.from(withdrawn[0]!.attachments[0]!.content, "base64").toString();
  expect(calendar).toMatch(/METHOD:CANCEL\r\n.*SEQUENCE:2\r\n.*STATUS:CANCELLED/s);
  expect(calendar).not.toContain(WORD);
  await expect(cancel(id)).rejects.toBeInstanceOf(ConflictError);
  await expect(change(id, { start: "18:00" })).rejects.toBeInstanceOf(ConflictError);
});

test("a meeting that nobody has got yet is cancelled in silence", async () => {
  const { id, stopId } = await meetingIn("open");
  await cancel(id);
  expect(await told()).toEqual([]);
  expect(await mails()).toEqual([]);
  expect(await rowsOf(sql`select state from app.route_stop where id = ${stopId}`)).toEqual([
    { state: "ready" },
  ]);
});

test("once something of it is published, its address stays, and the public is to be told", async () => {
  const { id, slug } = await meetingIn("dispatched");
  await house.transact((tx) =>
    sql`insert into record.version (authority_id, seq, meeting_id, version, action, document, sha256, published_at)
      values (${house.authorityId}, 1, ${id}, 1, 'publish', '{}', 'x', now())`.execute(tx),
  );
  await house.transact((tx) =>
    sql`insert into record.meeting (authority_id, id, seq, state, body_slug, body_name, body_kind, slug, kind, date, item_count, document, changed_at, versions)
      values (${house.authorityId}, ${id}, 1, 'published', 'x', 'X', 'political', ${slug}, 'agenda', '2026-03-04', 0, 'x', now(), '[]')`.execute(
      tx,
    ),
  );
  await change(id, { date: "2026-03-19", reason: "Snestorm." });
  expect(await meetingNow(id)).toMatchObject({ slug, date: "2026-03-19" });
  expect(
    await rowsOf(sql`select public_at is not null as waits from app.dispatch
      where meeting_id = ${id} and kind = 'moved'`),
  ).toEqual([{ waits: true }]);
});

test.each(["running", "draft", "circulated", "approved", "published", "cancelled"])(
  "a meeting in state %s is neither moved nor cancelled",
  async (state) => {
    const { id } = await meetingIn(state);
    await expect(change(id, { date: "2026-04-01" })).rejects.toBeInstanceOf(ConflictError);
    await expect(cancel(id)).rejects.toBeInstanceOf(ConflictError);
  },
);

test.each<Part>(["administrator", "member", "observer", "unit's staff", "dpo"])(
  "%s neither moves nor cancels",
  async (part) => {
    const { id } = await meetingIn("planned");
    await expect(change(id, { date: "2026-04-01" }, part)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(cancel(id, part)).rejects.toBeInstanceOf(ForbiddenError);
  },
);

test("of two who move at once the second moves what the first has left", async () => {
  const { id } = await meetingIn("planned");
  await Promise.all([change(id, { date: "2026-06-10" }), change(id, { date: "2026-06-17" })]);
  const steps = await house.transact((tx) => stepsOf(tx, id));
  const [first, second] = steps.map(
    ({ details }) => details as { from: { date: string }; to: { date: string } },
  );
  expect(second?.from.date).toBe(first?.to.date);
  expect((await meetingNow(id))?.["slug"]).toBe(second?.to.date);
});
