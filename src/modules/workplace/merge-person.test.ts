import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { inventMeeting } from "../../../tests/setup/house-meeting.ts";
import type { Tx } from "../../platform/database/doors.ts";
import { loadMeeting, type Meeting, saveMeeting } from "../meetings/index.ts";
import {
  bodyById,
  ensurePeople,
  findPrinted,
  insertMemberships,
  personById,
  readHistory,
} from "../organisation/index.ts";
import { forgetName } from "./actions/forget-name.ts";
import { mergePerson, previewMerge } from "./actions/merge-person.ts";

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const did = <T>(work: (tx: Tx) => Promise<T>) => house.as("administrator", (tx) => work(tx));
const printed = async (name: string) =>
  (await did((tx) => ensurePeople(tx, house.authorityId, [name]))).get(name)!;
const seat = (personId: string, startsOn: string, endsOn: string | null) =>
  did((tx) => {
    const none = { termId: null, substituteFor: null, party: null, area: null };
    const row = { personId, role: "member" as const, startsOn, endsOn, ...none };
    return insertMemberships(tx, house.bodyId, [row]);
  });
const merge = async (printedId: string, personId: string) => {
  const viewer = await house.viewer("administrator");
  return did((tx) => mergePerson(tx, viewer, { printedId, personId }));
};
const save = (date: string, people: Partial<Meeting>) =>
  did((tx) => {
    const meeting: Meeting = {
      bodyId: house.bodyId,
      termId: null,
      slug: date,
      kind: "minutes",
      date,
      startTime: null,
      endTime: null,
      place: null,
      participants: [],
      absent: [],
      substitutes: [],
      preamble: [],
      schedule: [],
      items: [],
      ...people,
    };
    return saveMeeting(tx, house.authorityId, meeting, null);
  });
const namesIn = (meetingId: string) =>
  did(async (tx) => {
    const { rows } = await sql<{ person: string; printed: string | null }>`
      select p.name as person, m.printed_name as printed from app.meeting_person m
      join app.person p on p.id = m.person_id where m.meeting_id = ${meetingId}
      order by m.role, m.position`.execute(tx);
    return rows.map((row) => `${row.printed} = ${row.person}`);
  });

test("seats, meetings and cases become the person's; papers go on saying what they say", async () => {
  const id = await printed("A. Adviser");
  const { people } = house;
  await seat(id, "2018-01-01", "2021-12-31");
  const meeting = await save("2019-03-04", {
    participants: ["Berit Bo"],
    absent: ["A. Adviser"],
    substitutes: [{ by: "Carl Ce", for: "A. Adviser" }],
  });
  const caseId = crypto.randomUUID();
  await did(async (tx) => {
    await sql`
      insert into app.case_file (authority_id, id, number, title, unit_id)
      values (${house.authorityId}, ${caseId}, 'S-1', 'Havnen', ${house.units.roads})`.execute(tx);
    await sql`insert into app.case_handler values (${house.authorityId}, ${caseId}, ${id})`.execute(
      tx,
    );
  });
  await did((tx) =>
    sql`insert into app.attendance (authority_id, meeting_id, person_id, position, role)
      values (${house.authorityId}, ${meeting.id}, ${id}, 1, 'member')`.execute(tx),
  );
  const before = await did((tx) => loadMeeting(tx, house.authorityId, meeting.id));
  const viewer = await house.viewer("administrator");
  const asked = { printedId: id, personId: people.adviser };
  const { held } = await did((tx) => previewMerge(tx, viewer, asked));
  const { name: body } = await did((tx) => bodyById(tx, house.authorityId, house.bodyId));
  expect(held).toEqual([
    { text: `Medlem af ${body} fra 1. januar 2018 til 31. december 2021`, clashes: false },
    { text: `Nævnt i ${body} den 4. marts 2019`, clashes: false },
    { text: "Sagsbehandler på 1 sag", clashes: false },
  ]);
  await merge(id, people.adviser);
  expect(await did((tx) => loadMeeting(tx, house.authorityId, meeting.id))).toEqual(before);
  expect(await namesIn(meeting.id)).toEqual([
    "A. Adviser = adviser",
    "Berit Bo = Berit Bo",
    "Carl Ce = Carl Ce",
  ]);
  expect(await did((tx) => findPrinted(tx, "A. Adviser", 9))).toEqual([]);
  const next = await save("2019-04-01", { participants: ["A. Adviser"] });
  expect(await namesIn(next.id)).toEqual(["A. Adviser = adviser"]);
  const { rows } = await did((tx) =>
    sql<{ seats: number; cases: number }>`select
      (select count(*) from app.membership where person_id = ${people.adviser}) as seats,
      (select count(*) from app.case_handler where person_id = ${people.adviser}) as cases`.execute(
      tx,
    ),
  );
  expect(rows).toEqual([{ seats: 1, cases: 1 }]);
  const subject = { kind: "person", id: people.adviser };
  const history = await did((tx) => readHistory(tx, subject));
  expect(history.rows[0]).toMatchObject({ what: "Personen samlet med et navn i papirer" });
  expect(JSON.stringify(history.rows[0]!.changes)).toContain("den 4. marts 2019");
});

test("a name that is forgotten again is a name of papers only, in its meetings too", async () => {
  const id = await printed("B. Adviser");
  const { adviser } = house.people;
  const meeting = await save("2019-05-06", {
    participants: ["B. Adviser"],
    substitutes: [{ by: "Carl Ce", for: "B. Adviser" }],
  });
  const before = await did((tx) => loadMeeting(tx, house.authorityId, meeting.id));
  await merge(id, adviser);
  expect(await printed("B. Adviser")).toBe(adviser);
  const viewer = await house.viewer("administrator");
  const { author } = house.people;
  await did((tx) => forgetName(tx, viewer, author, "B. Adviser"));
  expect(await printed("B. Adviser"), "it isn't the author's").toBe(adviser);
  await did((tx) => forgetName(tx, viewer, adviser, "B. Adviser"));
  const again = await printed("B. Adviser");
  expect(again).not.toBe(adviser);
  expect(await namesIn(meeting.id)).toEqual(["B. Adviser = B. Adviser", "Carl Ce = Carl Ce"]);
  expect(await did((tx) => loadMeeting(tx, house.authorityId, meeting.id))).toEqual(before);
  expect(await did((tx) => findPrinted(tx, "b. adv", 9))).toEqual([
    { id: again, name: "B. Adviser" },
  ]);
});

test("who sits or is named beside the person may be another, and nothing is changed", async () => {
  const { observer } = house.people;
  const sits = await printed("Sidder Med");
  await seat(sits, "2020-01-01", null);
  await seat(observer, "2021-01-01", null);
  await expect(merge(sits, observer)).rejects.toMatchObject({ name: "ConflictError" });
  const named = await printed("Nævnt Med");
  await merge(await printed("Ob Server"), observer);
  const meeting = await save("2020-05-05", { participants: ["Nævnt Med", "Ob Server"] });
  await expect(merge(named, observer)).rejects.toThrow(/den 5. maj 2020: det er observer også/);
  expect(await namesIn(meeting.id)).toEqual(["Nævnt Med = Nævnt Med", "Ob Server = observer"]);
  expect(await printed("Nævnt Med")).toBe(named);
});

test("a case that both stand on is the person's once, and what nobody moves stops it all", async () => {
  const id = await printed("Dobbelt Hansen");
  const { handler } = house.people;
  await did((tx) =>
    sql`insert into app.case_handler
      select authority_id, id, unnest(array[${handler}, ${id}]::uuid[]) from app.case_file`.execute(
      tx,
    ),
  );
  await did((tx) =>
    sql`update app.unit set leader_id = ${id} where id = ${house.units.schools}`.execute(tx),
  );
  await expect(merge(id, handler)).rejects.toThrow("ikke kan flyttes");
  expect(await printed("Dobbelt Hansen")).toBe(id);
  await did((tx) =>
    sql`update app.unit set leader_id = null where id = ${house.units.schools}`.execute(tx),
  );
  await merge(id, handler);
  const { rows } = await did((tx) =>
    sql`select case_id from app.case_handler where person_id = ${handler}`.execute(tx),
  );
  expect(rows).toHaveLength(1);
});

test("only an administrator, and only a name of papers with a registered person", async () => {
  const id = await printed("Kun Trykt");
  const { handler, adviser } = house.people;
  for (const part of ["records", "secretary", "handler", "dpo"] as const) {
    const viewer = await house.viewer(part);
    for (const attempt of [
      (tx: Tx) => previewMerge(tx, viewer, { printedId: id, personId: adviser }),
      (tx: Tx) => mergePerson(tx, viewer, { printedId: id, personId: adviser }),
      (tx: Tx) => forgetName(tx, viewer, adviser, "Kun Trykt"),
    ])
      await expect(did<unknown>(attempt), part).rejects.toMatchObject({ name: "ForbiddenError" });
  }
  await expect(merge(handler, adviser)).rejects.toMatchObject({ name: "NotFoundError" });
  await expect(merge(id, id)).rejects.toMatchObject({ name: "NotFoundError" });
  await expect(merge("' or true", adviser)).rejects.toMatchObject({ name: "NotFoundError" });
  expect((await did((tx) => personById(tx, handler)))?.name).toBe("handler");
});

test("votes, amendments, statements, tasks, dispatches and approved minutes follow, and print what they printed", async () => {
  const id = await printed("C. Adviser");
  const { adviser, secretary } = house.people;
  const a = house.authorityId;
  const made = await did((tx) => inventMeeting(tx, house, "draft", "2026-03-04"));
  const on = (table: string, columns: string, values: string) =>
    did((tx) =>
      sql`insert into ${sql.id("app", table)} (authority_id, ${sql.raw(columns)})
        values (${a}, ${sql.raw(values)})`.execute(tx),
    );
  const [vote, dispatch, other] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const of = `'${made.open}', '${id}'`;
  await on(
    "meeting_person",
    "meeting_id, role, position, person_id",
    `'${made.id}', 'participant', 0, '${id}'`,
  );
  await on(
    "vote",
    "id, item_id, method, entitled, votes_for, made_by",
    `'${vote}', '${made.open}', 'names', 1, 1, '${secretary}'`,
  );
  await on(
    "vote_cast",
    "vote_id, person_id, voter, choice",
    `'${vote}', '${id}', 'C. Adviser', 'for'`,
  );
  await on("amendment", "item_id, person_id, proposed_by, text", `${of}, 'C. Adviser', 'Mindre.'`);
  await on(
    "dissent",
    "item_id, person_id, who, text, made_by",
    `${of}, 'C. Adviser', 'Nej.', '${secretary}'`,
  );
  await on("follow_up", "item_id, person_id, text, made_by", `${of}, 'Skriv.', '${secretary}'`);
  await on(
    "chair_decision",
    "body_id, person_id, title, text, decided_on",
    `'${house.bodyId}', '${id}', 'Hast', 'Ja.', '2026-02-01'`,
  );
  for (const [sent, people] of [
    [dispatch, [id]],
    [other, [id, adviser]],
  ] as const) {
    await on(
      "dispatch",
      "id, meeting_id, kind, sent_by",
      `'${sent}', '${made.id}', 'agenda', '${secretary}'`,
    );
    for (const one of people)
      await on(
        "dispatch_recipient",
        "dispatch_id, person_id, name, role, sees",
        `'${sent}', '${one}', 'C. Adviser', 'member', 'all'`,
      );
  }
  await did(async (tx) => {
    await sql`update app.meeting set state = 'approved', kind = 'minutes' where id = ${made.id}`.execute(
      tx,
    );
    await sql`insert into app.minutes_lock (authority_id, meeting_id, content, sha256, approved_by)
      values (${a}, ${made.id}, '{}', 'x', 'signature')`.execute(tx);
  });
  const before = await did((tx) => loadMeeting(tx, a, made.id));
  const { held } = await merge(id, adviser);
  const { name: body } = await did((tx) => bodyById(tx, a, house.bodyId));
  expect(held.map(({ text }) => text)).toEqual([
    `Nævnt i ${body} den 4. marts 2026; referatet er godkendt og bliver ved med at skrive navnet, som det står`,
    "Ansvarlig for 1 opgave",
    "Har truffet 1 formandsbeslutning",
    "Modtager af 2 udsendelser",
  ]);
  expect(await did((tx) => loadMeeting(tx, a, made.id))).toEqual(before);
  expect(await namesIn(made.id)).toEqual(["C. Adviser = adviser"]);
  const { rows } = await did((tx) =>
    sql<{ people: number; printed: string[] }>`
      select count(*)::int as people, array_agg(distinct printed) as printed from (
        select voter as printed, person_id from app.vote_cast
        union all select proposed_by, person_id from app.amendment
        union all select who, person_id from app.dissent
        union all select name, person_id from app.dispatch_recipient) r
      where person_id = ${adviser}`.execute(tx),
  );
  expect(rows).toEqual([{ people: 5, printed: ["C. Adviser"] }]);
  // What locked minutes print is held as before.
  for (const attempt of [
    sql`update app.meeting_person set printed_name = 'X' where meeting_id = ${made.id}`,
    sql`update app.meeting_person set person_id = ${secretary}, printed_name = null where meeting_id = ${made.id}`,
    sql`update app.dissent set who = 'X' where item_id = ${made.open}`,
    sql`update app.amendment set person_id = ${secretary}, text = 'X' where item_id = ${made.open}`,
  ])
    await expect(did((tx) => attempt.execute(tx))).rejects.toThrow("locked");
  // Whose name it turned out not to be.
  const viewer = await house.viewer("administrator");
  await did((tx) => forgetName(tx, viewer, adviser, "C. Adviser"));
  expect(await namesIn(made.id)).toEqual(["C. Adviser = C. Adviser"]);
});
