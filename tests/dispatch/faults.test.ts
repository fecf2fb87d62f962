import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freeItem, onAgenda, openedMeeting, rowsOf } from "../setup/house-agenda.ts";
import { dispatching, DISPATCH_DAY } from "../setup/house-dispatch.ts";
import { type House, openHouse, type Part } from "../setup/house.ts";
import { ForbiddenError } from "../../src/platform/errors.ts";
import { beginMeeting } from "../../src/modules/decisions/actions/begin-meeting.ts";
import { stopsOf } from "../../src/modules/cases/index.ts";
import { openAgenda, planMeetings, scheduleEntries } from "../../src/modules/meetings/index.ts";
import { makeSchedule } from "../../src/modules/meetings/actions/change-schedule.ts";
import { withdrawItem } from "../../src/modules/meetings/actions/withdraw-item.ts";
import { answerItemFile } from "../../src/modules/meetings/item-file.ts";
import { openMeeting } from "../../src/modules/meetings/meeting-head.ts";
import { openItem } from "../../src/modules/meetings/item-view.ts";
import { readRecord } from "../../src/modules/publication/index.ts";
import { paperFilePath } from "../../src/modules/papers/links.ts";
import { prepareDispatch } from "../../src/modules/papers/prepare-dispatch.ts";

// What goes wrong around meetings, and what must not come of it.

let house: House;
let papers: Awaited<ReturnType<typeof dispatching>>;
beforeAll(async () => {
  house = await openHouse();
  papers = await dispatching(house);
});
afterAll(() => house.close());

const revisionOf = async (id: string) => {
  const { rows } = await house.transact((tx) =>
    sql<{ n: number }>`select agenda_revision as n from app.meeting where id = ${id}`.execute(tx),
  );
  return rows[0]!.n;
};
const lastPath = async (id: string, what: "agenda" | "bundle") =>
  paperFilePath(id, { dispatchId: (await papers.sent(id))[0]!.id, what });
const nowPath = (id: string, what: "agenda" | "bundle") =>
  paperFilePath(id, { dispatchId: null, what });

test("an item withdrawn after dispatch: told to members and public, and its case waits", async () => {
  const id = await openedMeeting(house, { date: "2027-06-01" });
  const { documentId, itemId } = await onAgenda(house, id);
  await freeItem(house, id, "Ny mødesal");
  await papers.send(id, papers.wish({ revision: await revisionOf(id), offentlig: "now" }));
  await house.as("secretary", (tx, desk) =>
    withdrawItem(tx, desk, id, itemId, "Høringen er ikke slut."),
  );
  const [stop] = await house.transact((tx) => stopsOf(tx, documentId));
  expect([stop?.state, stop?.meetingId]).toEqual(["ready", null]);
  const before = await papers.openedBy("member", id, await lastPath(id, "agenda"));
  expect(before).toContain("Havnen udvides.");
  await papers.send(
    id,
    papers.wish({ slags: "correction", revision: await revisionOf(id), offentlig: "now" }),
  );
  const told = await papers.openedBy("member", id, await lastPath(id, "agenda"));
  expect(told).toContain("Høringen er ikke slut.");
  expect(told).not.toContain("Havnen udvides.");
  expect(told).toContain("Ny mødesal");
  const items = await readRecord(house.database.public, house.authorityId).itemsOf([id]);
  expect(JSON.stringify(items)).not.toContain("Havnen udvides.");
  expect(items.map(({ title }) => title)).toContain("Havnens udvidelse");
});

describe("a member who is recused", () => {
  test("gets nothing of the item by any link: page, file, agenda, bundle, as sent and as it stands", async () => {
    const meeting = await papers.meetingInWork();
    await papers.send(meeting.id, papers.wish());
    const part: Part = "recused member";
    for (const path of [
      await lastPath(meeting.id, "agenda"),
      await lastPath(meeting.id, "bundle"),
      nowPath(meeting.id, "agenda"),
      nowPath(meeting.id, "bundle"),
    ]) {
      const text = await papers.openedBy(part, meeting.id, path);
      expect(text).not.toMatch(/Promenaden trænger|Bænke langs kajen|Skitse/);
      expect(text).toContain("Havnens promenade");
    }
    const desk = await house.signedInAs(part);
    const opened = await desk.transact((tx) => openItem(tx, desk.viewer, meeting.id, meeting.open));
    expect(opened.item).toBeNull();
    await expect(
      answerItemFile(desk, new Request("https://hvidsund.example/"), {
        meetingId: meeting.id,
        itemId: meeting.open,
        position: 0,
      }),
    ).rejects.toBeInstanceOf(ForbiddenError);
  });

  test("by a ruling after he has had it gets it no more, not from a bundle that is made already", async () => {
    const meeting = await papers.meetingInWork();
    await papers.send(meeting.id, papers.wish());
    const bundle = await lastPath(meeting.id, "bundle");
    expect(await papers.openedBy("member", meeting.id, bundle)).toContain(
      "Vurderet til tre millioner",
    );
    await house.transact((tx) =>
      sql`insert into app.item_recusal (authority_id, item_id, person_id, reason, raised_by, raised_at, ruling, ruled_by, ruled_at)
        values (${house.authorityId}, ${meeting.closed}, ${house.people.member}, 'Nabo', ${house.people.secretary}, now(), 'recused', ${house.people.secretary}, now())`.execute(
        tx,
      ),
    );
    expect(await papers.openedBy("member", meeting.id, bundle)).not.toMatch(
      /millioner|hemmelig|Tangvej/,
    );
    expect(
      await papers.openedBy("member", meeting.id, await lastPath(meeting.id, "agenda")),
    ).not.toMatch(/hemmelig|Tangvej/);
  });
});

test("attachments that can't be converted stand in the bundle with why, and nothing fails", async () => {
  const meeting = await papers.meetingInWork();
  const { files } = await house.signedInAs("secretary");
  const broken = await files.put(Buffer.from("PK\u0003\u0004 ikke et Word-dokument"));
  const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  await house.transact(async (tx) => {
    for (const [at, [title, sha, name, type]] of [
      ["Ødelagt notat", broken.sha256, "notat.docx", word],
      ["Regneark", broken.sha256, "tal.xlsx", sheet],
      ["Borte", "d".repeat(64), "borte.pdf", "application/pdf"],
      ["Ødelagt PDF", broken.sha256, "kort.pdf", "application/pdf"],
    ].entries())
      await sql`insert into app.attachment (authority_id, item_id, position, title, sha256, file_name, media_type, size)
        values (${house.authorityId}, ${meeting.guest}, ${at}, ${title}, ${sha}, ${name}, ${type}, 30)`.execute(
        tx,
      );
  });
  await papers.send(meeting.id, papers.wish());
  const text = await papers.openedBy("member", meeting.id, await lastPath(meeting.id, "bundle"));
  for (const title of ["Ødelagt notat", "Regneark", "Borte", "Ødelagt PDF"])
    expect(text).toMatch(new RegExp(`Bilag \\d: ${title}`));
  for (const why of ["Filer af denne slags", "beskadiget", "mangler i fillageret"])
    expect(text).toContain(why);
  // What can be shown is there all the same.
  expect(text).toContain("Bænke langs kajen");
});

describe("a body without rules of its own", () => {
  test.each(["political", "administrative", "med", "inter-municipal"])(
    "of kind %s: a meeting is planned, its agenda opened, sent out, and begun",
    async (kind) => {
      await house.transact((tx) =>
        sql`update app.body set kind = ${kind}, rules = '{}' where id = ${house.bodyId}`.execute(
          tx,
        ),
      );
      const facts = { date: "2027-08-11", start: "16:00", end: "18:00", place: "Rådhuset" };
      const desk = await house.signedInAs("secretary");
      const now = new Date("2027-07-01T10:00:00Z");
      const [id] = await desk.transact((tx) =>
        planMeetings(tx, desk.viewer, house.bodyId, [{ ...facts, online: null, title: null }], {
          now,
          seriesId: null,
        }),
      );
      await desk.transact((tx) => openAgenda(tx, desk.viewer, id!, now));
      const { itemId } = await onAgenda(house, id!);
      await desk.transact((tx) => makeSchedule(tx, desk, id!));
      const rows = await rowsOf(house, id!);
      expect(rows.map((row) => row.id)).toContain(itemId);
      expect(rows.every(({ number }) => number !== "")).toBe(true);
      await papers.send(id!, papers.wish({ revision: await revisionOf(id!) }), now);
      const text = await papers.openedBy("member", id!, await lastPath(id!, "bundle"));
      expect(text).toContain("Havnen udvides.");
      await house.as("secretary", (tx, at) => beginMeeting(tx, at, id!));
      await house.transact((tx) =>
        sql`update app.body set kind = 'political' where id = ${house.bodyId}`.execute(tx),
      );
    },
  );
});

describe("the night in which clocks are changed", () => {
  const meetingOf = async (date: string, start: string, end: string) => {
    const desk = await house.signedInAs("secretary");
    const facts = { date, start, end, place: "Rådhuset", online: null, title: null };
    const now = new Date(`${date}T00:00:00Z`);
    const [id] = await desk.transact((tx) =>
      planMeetings(tx, desk.viewer, house.bodyId, [facts], { now, seriesId: null }),
    );
    await desk.transact((tx) => openAgenda(tx, desk.viewer, id!, now));
    await freeItem(house, id!, "Natarbejde", { minutes: "60" });
    await freeItem(house, id!, "Gæsteoplæg", { minutes: "30" });
    await desk.transact((tx) => makeSchedule(tx, desk, id!));
    return id!;
  };
  const hoursOf = async (id: string, title: string) => {
    const { rows } = await house.transact((tx) =>
      sql<{ from: string; to: string }>`
        select to_char(from_time, 'HH24:MI') as from, to_char(to_time, 'HH24:MI') as to
        from app.schedule_row where meeting_id = ${id} and title = ${title}`.execute(tx),
    );
    return [rows[0]?.from, rows[0]?.to];
  };

  test("a meeting over it has its real hours in time table, check list and calendar", async () => {
    const id = await meetingOf("2028-03-26", "01:30", "04:00");
    const entries = await house.transact((tx) => scheduleEntries(tx, id));
    const before = entries.findIndex(({ title }) => title === "Natarbejde");
    const lead = entries.slice(0, before).reduce((sum, { minutes }) => sum + minutes, 0);
    // From two o'clock it is three.
    expect(lead).toBeLessThan(30);
    expect(await hoursOf(id, "Natarbejde")).toEqual([
      `01:${30 + lead}`,
      `03:${String(30 + lead).padStart(2, "0")}`,
    ]);
    const desk = await house.signedInAs("secretary");
    const { checks } = await desk.transact(async (tx) => {
      const { access } = await openMeeting(tx, desk.viewer, id);
      return prepareDispatch(tx, access, [], new Date("2028-03-01T10:00:00Z"));
    });
    // An hour and a half, though the clock says two and a half.
    expect(checks.map(({ text }) => text).join("\n")).toMatch(
      /Punkterne varer \d+ minutter, og mødet kun 90/,
    );
    await house.transact((tx) => sql`delete from app.mail`.execute(tx));
    await papers.send(
      id,
      papers.wish({ revision: await revisionOf(id) }),
      new Date("2028-03-01T10:00:00Z"),
    );
    const { rows } = await house.transact((tx) =>
      sql<{ attachments: { content: string }[] }>`
        select attachments from app.mail where subject like 'Indkaldelse%' limit 1`.execute(tx),
    );
    const calendar = Buffer.from(rows[0]!.attachments[0]!.content, "base64").toString();
    expect(calendar).toContain("DTSTART;TZID=Europe/Copenhagen:20280326T013000");
    expect(calendar).toContain("DTEND;TZID=Europe/Copenhagen:20280326T040000");
  });

  test("the deadline ends with its day in Denmark, in winter time and in summer time", async () => {
    const lateAt = async (id: string, at: string) => {
      const desk = await house.signedInAs("secretary");
      return desk.transact(async (tx) => {
        const { access } = await openMeeting(tx, desk.viewer, id);
        const { isLate, deadlines } = await prepareDispatch(tx, access, [], new Date(at));
        return [isLate, deadlines.agenda.date];
      });
    };
    // Clocks go forward on Sunday the 26th: the day before the deadline, and after the last of winter.
    const spring = await meetingOf("2028-03-31", "16:00", "18:00");
    const [, day] = await lateAt(spring, "2028-03-01T10:00:00Z");
    expect(day).toBe("2028-03-27");
    expect(await lateAt(spring, "2028-03-27T21:59:00Z")).toEqual([false, day]);
    expect(await lateAt(spring, "2028-03-27T22:01:00Z")).toEqual([true, day]);
    const winter = await meetingOf("2028-03-24", "16:00", "18:00");
    const [, other] = await lateAt(winter, "2028-03-01T10:00:00Z");
    expect(await lateAt(winter, `${String(other)}T22:59:00Z`)).toEqual([false, other]);
    expect(await lateAt(winter, `${String(other)}T23:01:00Z`)).toEqual([true, other]);
  });

  test("nothing is published at an hour that night hasn't, and once at one that it has twice", async () => {
    const { id } = await papers.meetingInWork();
    const at = (dato: string, kl: string) =>
      papers.send(id, papers.wish({ offentlig: "at", dato, kl }), DISPATCH_DAY);
    await expect(at("2027-03-28", "02:30")).rejects.toThrow("findes ikke den nat");
    await at("2027-10-31", "02:30");
    const [one] = await papers.sent(id);
    expect(one?.publicAt).toEqual(new Date("2027-10-31T00:30:00Z"));
  });
});
