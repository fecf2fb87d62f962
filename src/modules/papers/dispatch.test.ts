import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dispatching, DISPATCH_DAY } from "../../../tests/setup/house-dispatch.ts";
import { type House, openHouse } from "../../../tests/setup/house.ts";
import { startMailServer } from "../../../tests/setup/mail-server.ts";
import { pdfText } from "../../../tests/pdf-text.ts";
import { createLog } from "../../platform/log.ts";
import { deliverDue, openMailTransport } from "../../platform/mail/index.ts";
import { openMeeting } from "../meetings/index.ts";
import { readRecord } from "../publication/index.ts";
import { paperFilePath } from "./links.ts";
import { prepareDispatch } from "./prepare-dispatch.ts";
import { publishDue } from "./publish-due.ts";

let house: House;
let papers: Awaited<ReturnType<typeof dispatching>>;
beforeAll(async () => {
  house = await openHouse();
  papers = await dispatching(house);
});
afterAll(() => house.close());

describe("sending the agenda", () => {
  test("takes the meeting on, and records what went to whom", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ besked: "Husk støvler." }));
    const [one] = await papers.sent(id);
    expect(one).toMatchObject({ kind: "agenda", message: "Husk støvler.", sender: "secretary" });
    const got = one!.recipients.map(({ name, role, sees }) => `${name} ${role} ${sees}`);
    expect(got.toSorted()).toEqual([
      "body secretary secretary all",
      "member member all",
      "observer observer open",
      "other unit's staff guest items",
      "recused member member all",
    ]);
    const { rows } = await house.transact((tx) =>
      sql<{ state: string; versions: number }>`
        select state, (select count(*)::int from app.agenda_version v where v.meeting_id = m.id) as versions
        from app.meeting m where id = ${id}`.execute(tx),
    );
    expect(rows).toEqual([{ state: "dispatched", versions: 1 }]);
  });

  test("is done once, though the form comes twice at once and again later", async () => {
    const { id } = await papers.meetingInWork();
    const form = papers.wish();
    await Promise.all([papers.send(id, form), papers.send(id, form)]);
    await papers.send(id, form);
    expect(await papers.sent(id)).toHaveLength(1);
    await expect(papers.send(id, papers.wish())).rejects.toThrow("udsendt");
  });

  test("is refused when the agenda was changed meanwhile, and to others than the secretary", async () => {
    const { id } = await papers.meetingInWork();
    await expect(papers.send(id, papers.wish({ revision: 7 }))).rejects.toThrow("ændret");
    for (const part of ["member", "administrator"] as const)
      await expect(papers.send(id, papers.wish(), DISPATCH_DAY, part)).rejects.toThrow();
    expect(await papers.sent(id)).toEqual([]);
  });

  test("after the deadline asks for a reason and keeps it", async () => {
    const { id } = await papers.meetingInWork();
    const late = new Date("2027-03-03T10:00:00Z");
    await expect(papers.send(id, papers.wish(), late)).rejects.toThrow("efter fristen");
    await papers.send(id, papers.wish({ forsinkelse: "Sekretæren var syg." }), late);
    expect((await papers.sent(id))[0]).toMatchObject({ lateReason: "Sekretæren var syg." });
  });

  test("is stopped by a closed item without ground, and warns until it is seen", async () => {
    const { id, closed } = await papers.meetingInWork();
    await expect(papers.send(id, { ...papers.wish(), set: undefined })).rejects.toThrow(
      "Tjeklisten",
    );
    await house.transact((tx) =>
      sql`update app.agenda_item set closed_ground = null where id = ${closed}`.execute(tx),
    );
    await expect(papers.send(id, papers.wish())).rejects.toThrow("står ikke hvorfor");
    expect(await papers.sent(id)).toEqual([]);
  });

  test("what standing items tell is written when the agenda is sent, and a correction leaves it", async () => {
    const { id, guest } = await papers.meetingInWork();
    const decided = (title: string) =>
      house.transact((tx) =>
        sql`insert into app.chair_decision (authority_id, body_id, title, text, decided_on, person_id, is_closed)
          values (${house.authorityId}, ${house.bodyId}, ${title}, 'Givet.', '2027-02-01', ${house.people.member}, false)`.execute(
          tx,
        ),
      );
    await decided("Tilskud til roklubben");
    await house.transact((tx) =>
      sql`update app.agenda_item set standing = 'chair_decisions' where id = ${guest}`.execute(tx),
    );
    await papers.send(id, papers.wish());
    await decided("Flag på havnen");
    await papers.send(id, papers.wish({ slags: "correction", revision: 2 }));
    const [correction] = await papers.sent(id);
    const path = paperFilePath(id, { dispatchId: correction!.id, what: "agenda" });
    const text = await papers.openedBy("member", id, path);
    expect(text).toContain("Tilskud til roklubben");
    expect(text).not.toContain("Flag på havnen");
    await house.transact((tx) => sql`delete from app.chair_decision`.execute(tx));
  });

  test("a correction may follow, and says what has changed", async () => {
    const { id, guest } = await papers.meetingInWork();
    await papers.send(id, papers.wish());
    await house.transact((tx) =>
      sql`update app.agenda_item set withdrawn_at = now(), withdrawn_reason = 'Mangler høring'
        where id = ${guest}`.execute(tx),
    );
    await papers.send(
      id,
      papers.wish({ slags: "correction", revision: 2, besked: "Punkt 3 er taget af." }),
    );
    const sent = await papers.sent(id);
    // The item's guest heard that he isn't called in any more.
    expect(sent.map(({ kind }) => kind)).toEqual(["correction", "agenda", "guests"]);
    const [correction, agenda] = sent;
    const path = (dispatchId: string) => paperFilePath(id, { dispatchId, what: "agenda" });
    expect(await papers.openedBy("member", id, path(correction!.id))).toContain("Mangler høring");
    expect(await papers.openedBy("member", id, path(agenda!.id))).toContain("Skolerne er glade");
  });
});

test("mails hold the way to the papers, and nothing that is closed", async () => {
  const server = await startMailServer();
  const transport = openMailTransport(server.url, "moede@hvidsund.example");
  try {
    const { id } = await papers.meetingInWork();
    await house.transact((tx) =>
      sql`insert into app.item_guest (authority_id, item_id, name, email) values
        (${house.authorityId}, (select id from app.agenda_item where meeting_id = ${id} and number = '3'),
         'Bo Udefra', 'bo@udefra.example'),
        (${house.authorityId}, (select id from app.agenda_item where meeting_id = ${id} and number = '2'),
         'Mægler Lind', 'lind@udefra.example')`.execute(tx),
    );
    await house.transact((tx) => sql`delete from app.mail`.execute(tx));
    await papers.send(id, papers.wish({ besked: "Husk støvler." }));
    const post = {
      app: house.database.app,
      transport,
      log: createLog("silent"),
      clock: () => DISPATCH_DAY,
    };
    await deliverDue(post, house.authorityId);
    const all = await server.mails();
    const invitations = all.filter(({ subject }) => subject?.startsWith("Indkaldelse"));
    const mails = all.filter((mail) => !invitations.includes(mail));
    const by = new Map(mails.map((mail) => [[mail.to].flat()[0]!.text, mail]));
    expect([invitations.length, mails.length]).toEqual([6, 6]);
    for (const mail of all)
      expect(`${mail.subject} ${mail.text} ${String(mail.html)}`).not.toMatch(/Tangvej|hemmelig/);
    for (const mail of mails) {
      expect(mail.text).toContain("Husk støvler.");
      for (const { content } of mail.attachments)
        expect(await pdfText(new Uint8Array(content))).not.toMatch(/Tangvej|hemmelig|millioner/);
    }
    const of = (address: string) => [...by].find(([to]) => to.includes(address))![1];
    expect(of("observer@").attachments).toHaveLength(1);
    expect(of("observer@").text).toContain(`/intern/moeder/${id}/papirer/`);
    const member = mails.find((mail) => /(^|<|")member@/.test([mail.to].flat()[0]!.text));
    expect(member?.attachments).toEqual([]);
    expect(await pdfText(new Uint8Array(of("bo@").attachments[0]!.content))).toContain("Skolerne");
    expect(of("bo@").text).not.toContain("/intern/");
    expect(of("lind@").attachments).toEqual([]);
  } finally {
    transport.close();
    await server.close();
  }
});

describe("what the public gets", () => {
  const seen = async (id: string) => {
    const { rows } = await house.database.public
      .withTables<{ "record.meeting": { id: string; authority_id: string } }>()
      .selectFrom("record.meeting")
      .select("id")
      .where("id", "=", id)
      .execute()
      .then((all) => ({ rows: all }));
    const items = await readRecord(house.database.public, house.authorityId).itemsOf([id]);
    return { isThere: rows.length > 0, titles: items.map(({ title }) => title) };
  };

  test("at once: the open part", async () => {
    const { id } = await papers.meetingInWork();
    expect((await seen(id)).isThere).toBe(false);
    await papers.send(id, papers.wish({ offentlig: "now" }));
    const { isThere, titles } = await seen(id);
    expect(isThere).toBe(true);
    expect(titles.join(" ")).toContain("Havnens promenade");
    expect(titles.join(" ")).not.toContain("Tangvej");
  });

  test("at a set time: not before, then once, whoever does it, and without what isn't sent", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "at", dato: "2027-02-21", kl: "12:00" }));
    const draft = crypto.randomUUID();
    await house.transact(async (tx) => {
      await sql`insert into app.agenda_item (authority_id, id, meeting_id, position, number, title, closed, is_own, item_type)
        values (${house.authorityId}, ${draft}, ${id}, 9, '4', 'Et udkast', false, true, 'case')`.execute(
        tx,
      );
      await sql`insert into app.schedule_row (authority_id, meeting_id, position, from_time, to_time, title, item_id)
        values (${house.authorityId}, ${id}, 9, '17:00', '17:10', 'Et udkast', ${draft})`.execute(
        tx,
      );
    });
    const desk = await house.signedInAs("secretary");
    const given = { app: house.database.app, jobs: desk.jobs };
    const round = (at: string) => publishDue(given, house.authorityId, new Date(at));
    expect(await round("2027-02-21T10:59:00Z")).toBe(0);
    expect((await seen(id)).isThere).toBe(false);
    const counts = await Promise.all([1, 2, 3].map(() => round("2027-02-21T11:00:00Z")));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
    const { titles } = await seen(id);
    expect(titles).toContain("Havnens promenade");
    expect(titles).not.toContain("Et udkast");
    const { rows } = await house.transact((tx) =>
      sql<{
        document: string;
      }>`select document from record.version where meeting_id = ${id}`.execute(tx),
    );
    expect(rows.map(({ document }) => document).join()).not.toMatch(/Et udkast|17:10/);
    expect((await papers.sent(id))[0]?.publishedAt).toEqual(new Date("2027-02-21T11:00:00Z"));
    await expect(
      papers.send(
        id,
        papers.wish({
          slags: "correction",
          revision: 2,
          offentlig: "at",
          dato: "2020-01-01",
          kl: "12:00",
        }),
      ),
    ).rejects.toThrow("passeret");
  });

  test("nothing of a meeting that is cancelled before the time", async () => {
    const { id } = await papers.meetingInWork();
    await papers.send(id, papers.wish({ offentlig: "at", dato: "2027-02-22", kl: "12:00" }));
    await house.transact((tx) =>
      sql`update app.meeting set state = 'cancelled' where id = ${id}`.execute(tx),
    );
    const desk = await house.signedInAs("secretary");
    await publishDue(
      { app: house.database.app, jobs: desk.jobs },
      house.authorityId,
      new Date("2027-02-23T12:00:00Z"),
    );
    expect((await seen(id)).isThere).toBe(false);
  });
});

test("the check list tells of recusals, parties, CPR numbers, and files that can't be pages", async () => {
  const { id, open } = await papers.meetingInWork();
  await house.transact(async (tx) => {
    const a = house.authorityId;
    await sql`insert into app.case_party (authority_id, case_id, name)
      select ${a}, case_id, 'Member' from app.agenda_item where id = ${open}`.execute(tx);
    await sql`insert into app.attachment (authority_id, item_id, position, title, sha256, file_name, media_type, size)
      values (${a}, ${open}, 1, 'Regneark', ${"c".repeat(64)}, 'a.xlsx', 'application/vnd.ms-excel', 1),
        (${a}, ${open}, 2, 'Uden fil', null, null, null, null),
        (${a}, ${open}, 3, 'Brev om 150786-1235', ${"d".repeat(64)}, 'b.pdf', 'application/pdf', 1)`.execute(
      tx,
    );
  });
  const checks = await house.as("secretary", async (tx, { viewer }) => {
    const { access } = await openMeeting(tx, viewer, id);
    return (await prepareDispatch(tx, access, [], DISPATCH_DAY)).checks;
  });
  const texts = checks.map(({ kind, text }) => `${kind} ${text}`).join("\n");
  expect(texts).toMatch(/know recused member er inhabil/);
  expect(texts).toMatch(/warn Member hedder det samme som en part/);
  expect(texts).toMatch(/know Bilaget »Regneark« kan ikke vises/);
  expect(texts).toMatch(/warn Bilaget »Uden fil« har ingen fil/);
  expect(texts).toMatch(/warn Der står noget, som ligner et CPR-nummer/);
  expect(texts).not.toContain("150786");
  expect(checks.filter(({ kind }) => kind === "stop")).toEqual([]);
});
