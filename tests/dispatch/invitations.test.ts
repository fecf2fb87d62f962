import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeMeeting } from "../../src/modules/meetings/actions/change-meeting.ts";
import { type House, openHouse } from "../setup/house.ts";
import { hoursIn, lines, moved, sentOut } from "../setup/house-sent.ts";

let house: House;
let at: Awaited<ReturnType<typeof sentOut>>;
beforeAll(async () => {
  house = await openHouse();
  at = await sentOut(house);
});
afterAll(() => house.close());
beforeEach(() => house.transact((tx) => sql`delete from app.mail`.execute(tx)));

describe("invitations", () => {
  test("go out with the agenda, guests with their own hours and outsiders without our pages", async () => {
    const { id } = await at.sentMeeting();
    const sent = await at.mails();
    expect(lines(sent)).toEqual([
      "bo Indkaldelse",
      "member Indkaldelse",
      "observer Indkaldelse",
      "other.units.staff Indkaldelse",
      "recused.member Indkaldelse",
    ]);
    const [bo, member, , guest] = sent;
    expect(member!.calendar).toContain("METHOD:REQUEST");
    expect(hoursIn(member!)).toEqual(["1600", "1800"]);
    expect(hoursIn(guest!)).toEqual(["1715", "1745"]);
    expect(hoursIn(bo!)).toEqual(["1715", "1745"]);
    expect(bo!.text).toContain("Du er kaldt ind til");
    expect(bo!.text + bo!.calendar).not.toContain("/intern/");
    expect(member!.calendar.replaceAll("\r\n ", "")).toContain(`/intern/moeder/${id}`);
  });

  test("go to each once: a supplement invites only who has come since, or has another address", async () => {
    const { id } = await at.sentMeeting();
    await at.mails();
    await house.transact(async (tx) => {
      await sql`insert into app.attendance (authority_id, meeting_id, person_id, position, role, state)
        values (${house.authorityId}, ${id}, ${house.people.adviser}, 9, 'substitute', 'expected')`.execute(
        tx,
      );
      await sql`update app.person set email = 'adviser@hvidsund.example' where id = ${house.people.adviser}`.execute(
        tx,
      );
      await sql`update app.person set email = 'ny@hvidsund.example' where id = ${house.people.observer}`.execute(
        tx,
      );
    });
    const wish = { slags: "supplement" as const, revision: await at.revisionOf(id) };
    await at.papers.send(id, at.papers.wish(wish), at.now());
    expect(lines(await at.mails())).toEqual(["adviser Indkaldelse", "ny Indkaldelse"]);
    await at.papers.send(
      id,
      at.papers.wish({ ...wish, revision: await at.revisionOf(id) }),
      at.now(),
    );
    expect(await at.mails()).toEqual([]);
    await house.transact((tx) =>
      sql`update app.person set email = 'observer@hvidsund.example' where id = ${house.people.observer}`.execute(
        tx,
      ),
    );
  });

  test("after a move a new member is invited to where it is now; the others know", async () => {
    const { id } = await at.sentMeeting();
    const date = await at.dateOf(id);
    await at.act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:30")));
    await at.mails();
    await house.transact((tx) =>
      sql`insert into app.attendance (authority_id, meeting_id, person_id, position, role, state)
        values (${house.authorityId}, ${id}, ${house.people.adviser}, 9, 'substitute', 'expected')`.execute(
        tx,
      ),
    );
    const revision = await at.revisionOf(id);
    await at.papers.send(id, at.papers.wish({ slags: "correction", revision }), at.now());
    const sent = await at.mails();
    expect(lines(sent)).toEqual(["adviser Indkaldelse"]);
    expect(sent[0]!.calendar).toMatch(/SEQUENCE:1\r\n.*DTSTART[^:]*:\d{8}T163000/s);
  });

  test("a distribution list reads along, and stays out of calendars", async () => {
    const { id } = await at.papers.meetingInWork();
    const list = crypto.randomUUID();
    await house.transact(async (tx) => {
      await sql`insert into app.distribution_list (authority_id, id, name) values (${house.authorityId}, ${list}, 'Pressen')`.execute(
        tx,
      );
      await sql`insert into app.distribution_source (authority_id, list_id, person_id)
        values (${house.authorityId}, ${list}, ${house.people.approver})`.execute(tx);
      await sql`update app.person set email = 'presse@hvidsund.example' where id = ${house.people.approver}`.execute(
        tx,
      );
    });
    await at.papers.send(id, at.papers.wish({ lister: [list] }), at.now());
    const date = await at.dateOf(id);
    await at.act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "15:00")));
    expect(lines(await at.mails()).filter((line) => line.startsWith("presse"))).toEqual([]);
    const [change] = await at.papers.sent(id);
    expect(change).toMatchObject({ kind: "moved" });
    expect(change!.recipients.map(({ role }) => role)).toContain("list");
  });
});
