import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { dispatching, DISPATCH_DAY } from "../../../tests/setup/house-dispatch.ts";
import { type House, openHouse, type Part } from "../../../tests/setup/house.ts";
import { addGuest, changeSchedule, tellGuests } from "../meetings/index.ts";
import { cancelMeeting } from "../meetings/actions/cancel-meeting.ts";
import { changeMeeting } from "../meetings/actions/change-meeting.ts";
import { withdrawItem } from "../meetings/actions/withdraw-item.ts";
import { paperFilePath } from "./links.ts";
import { guestNews } from "../meetings/guest-news.ts";
import { guestNewsText } from "../meetings/guest-news-text.ts";
import { shiftSchedule } from "../meetings/shift-schedule.ts";
import { scheduleEntries } from "../meetings/store/schedule.ts";

let house: House;
let papers: Awaited<ReturnType<typeof dispatching>>;
beforeAll(async () => {
  house = await openHouse();
  papers = await dispatching(house);
});
afterAll(() => house.close());
beforeEach(() => house.transact((tx) => sql`delete from app.mail`.execute(tx)));

let later = 0;
/** Does something as the secretary, a minute after whatever was done before. */
const act = async <T>(
  doing: (
    tx: Parameters<Parameters<House["transact"]>[0]>[0],
    desk: Awaited<ReturnType<House["signedInAs"]>>,
  ) => Promise<T>,
  part: Part = "secretary",
): Promise<T> => {
  const now = new Date(DISPATCH_DAY.getTime() + ++later * 60_000);
  const desk = { ...(await house.signedInAs(part)), clock: () => now };
  return desk.transact((tx) => doing(tx, desk));
};
const now = () => new Date(DISPATCH_DAY.getTime() + ++later * 60_000);

/** "member@…: Indkaldelse: …", and what the calendars are told, in order of address. */
async function mails() {
  const { rows } = await house.transact((tx) =>
    sql<{ to: string; subject: string; text: string; attachments: { content: string }[] }>`
      select to_address as to, subject, text, attachments from app.mail order by to_address, subject`.execute(
      tx,
    ),
  );
  await house.transact((tx) => sql`delete from app.mail`.execute(tx));
  return rows
    .filter(({ subject }) => /^(Indkaldelse|Flyttet|Ny tid|Ikke|Aflyst)/.test(subject))
    .map(({ to, subject, text, attachments }) => ({
      to: to.split("@")[0]!,
      what: subject.split(":")[0]!,
      text,
      calendar: Buffer.from(attachments[0]!.content, "base64").toString(),
    }));
}
const lines = (all: Awaited<ReturnType<typeof mails>>) =>
  all.map(({ to, what }) => `${to} ${what}`);
const hoursIn = ({ calendar }: { calendar: string }) =>
  [/DTSTART;[^:]*:\d{8}T(\d{4})/, /DTEND;[^:]*:\d{8}T(\d{4})/].map(
    (one) => one.exec(calendar)?.[1],
  );

/** Sent out, with a time table, and a guest from outside on the same item as the guest of the house. */
async function sentMeeting() {
  const made = await papers.meetingInWork();
  await house.transact(async (tx) => {
    await sql`insert into app.item_guest (authority_id, item_id, name, email) values
      (${house.authorityId}, ${made.guest}, 'Bo Udefra', 'bo@udefra.example')`.execute(tx);
  });
  await plan(made, 20);
  await papers.send(made.id, papers.wish({ revision: await revisionOf(made.id) }), now());
  return made;
}

const revisionOf = async (id: string) => {
  const { rows } = await house.transact((tx) =>
    sql<{ n: number }>`select agenda_revision as n from app.meeting where id = ${id}`.execute(tx),
  );
  return rows[0]!.n;
};

/** The open item for so many minutes from 16:00, a coffee break at 17:00, and the guests' item after it. */
async function plan(
  made: { id: string; open: string; guest: string },
  minutes: number,
  coffee = "17:00",
) {
  const row = { block: null, fixedStart: null };
  const revision = await revisionOf(made.id);
  await act((tx, desk) =>
    changeSchedule(tx, desk, made.id, {
      revision,
      rows: [
        { ...row, kind: "item", itemId: made.open, title: "Åben", minutes },
        { ...row, kind: "break", itemId: null, title: "Kaffe", minutes: 15, fixedStart: coffee },
        { ...row, kind: "item", itemId: made.guest, title: "Skolerne", minutes: 30 },
      ],
    }),
  );
}
const moved = (date: string, start: string, reason: string | null = "Salen er optaget") => ({
  date,
  start,
  end: null,
  place: "Rådhuset",
  online: null,
  title: null,
  reason,
});
const dateOf = async (id: string) => {
  const { rows } = await house.transact((tx) =>
    sql<{ date: string }>`select date::text as date from app.meeting where id = ${id}`.execute(tx),
  );
  return rows[0]!.date;
};

describe("invitations", () => {
  test("go out with the agenda, guests with their own hours and outsiders without our pages", async () => {
    const { id } = await sentMeeting();
    const sent = await mails();
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
    const { id } = await sentMeeting();
    await mails();
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
    const wish = { slags: "supplement" as const, revision: await revisionOf(id) };
    await papers.send(id, papers.wish(wish), now());
    expect(lines(await mails())).toEqual(["adviser Indkaldelse", "ny Indkaldelse"]);
    await papers.send(id, papers.wish({ ...wish, revision: await revisionOf(id) }), now());
    expect(await mails()).toEqual([]);
    await house.transact((tx) =>
      sql`update app.person set email = 'observer@hvidsund.example' where id = ${house.people.observer}`.execute(
        tx,
      ),
    );
  });

  test("after a move a new member is invited to where it is now; the others know", async () => {
    const { id } = await sentMeeting();
    const date = await dateOf(id);
    await act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:30")));
    await mails();
    await house.transact((tx) =>
      sql`insert into app.attendance (authority_id, meeting_id, person_id, position, role, state)
        values (${house.authorityId}, ${id}, ${house.people.adviser}, 9, 'substitute', 'expected')`.execute(
        tx,
      ),
    );
    const revision = await revisionOf(id);
    await papers.send(id, papers.wish({ slags: "correction", revision }), now());
    const sent = await mails();
    expect(lines(sent)).toEqual(["adviser Indkaldelse"]);
    expect(sent[0]!.calendar).toMatch(/SEQUENCE:1\r\n.*DTSTART[^:]*:\d{8}T163000/s);
  });

  test("a distribution list reads along, and stays out of calendars", async () => {
    const { id } = await papers.meetingInWork();
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
    await papers.send(id, papers.wish({ lister: [list] }), now());
    const date = await dateOf(id);
    await act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "15:00")));
    expect(lines(await mails()).filter((line) => line.startsWith("presse"))).toEqual([]);
    const [change] = await papers.sent(id);
    expect(change).toMatchObject({ kind: "moved" });
    expect(change!.recipients.map(({ role }) => role)).toContain("list");
  });
});

describe("guests, after the agenda is sent", () => {
  test("hear with all others of a move, with the hours they are called in then", async () => {
    const { id } = await sentMeeting();
    await mails();
    const date = await dateOf(id);
    await act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:45")));
    const sent = await mails();
    expect(lines(sent)).toEqual([
      "bo Flyttet",
      "member Flyttet",
      "observer Flyttet",
      "other.units.staff Flyttet",
      "recused.member Flyttet",
    ]);
    const [bo, member] = sent;
    expect(hoursIn(bo!)).toEqual(["1800", "1830"]);
    expect(bo!.text).toContain("Salen er optaget. Tidsplanen er flyttet tilsvarende.");
    expect(bo!.text).toContain("Du er kaldt ind kl.\u00a018.00–18.30.");
    expect(hoursIn(member!)[0]).toBe("1645");
    const [change] = await papers.sent(id);
    expect(change!.outsiders).toEqual([{ name: "Bo Udefra" }]);
    expect(await act((tx, desk) => guestNews(tx, desk.authority.id, id))).toEqual([]);
    await act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:00")));
    const entries = await house.transact((tx) => scheduleEntries(tx, id));
    expect(entries.map(({ fixedStart }) => fixedStart)).toEqual([null, "17:00", null]);
    expect(hoursIn((await mails())[0]!)).toEqual(["1715", "1745"]);
  });

  test("and members read in what was sent where the meeting is now, and when", async () => {
    const { id } = await sentMeeting();
    const [sent] = await papers.sent(id);
    const path = paperFilePath(id, { dispatchId: sent!.id, what: "agenda" });
    expect(await papers.openedBy("member", id, path)).not.toContain("flyttet");
    const date = await dateOf(id);
    await act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:45")));
    const text = await papers.openedBy("member", id, path);
    expect(text).toMatch(/Mødet er flyttet fra .* kl\. 16[.:]00, Rådhuset\./);
    expect(text).toMatch(/kl\. 16[.:]45/);
    // The coffee at five o'clock is moved as far.
    expect(text).toMatch(/17[.:]45/);
    expect(text).not.toMatch(/17[.:]00/);
    await mails();
  });

  test("hear that it is cancelled", async () => {
    const { id } = await sentMeeting();
    await mails();
    await act((tx, desk) => cancelMeeting(tx, desk, id, "For få sager."));
    const [bo, ...others] = await mails();
    expect(bo).toMatchObject({ to: "bo", what: "Aflyst" });
    expect(bo!.text).toContain("For få sager.");
    expect(bo!.calendar).toMatch(/METHOD:CANCEL.*STATUS:CANCELLED/s);
    expect(others).toHaveLength(4);
  });

  test("hear of another hour when the secretary says so, once, and nobody else does", async () => {
    const made = await sentMeeting();
    await mails();
    expect(await act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(0);
    await plan(made, 75, "17:30");
    expect(await mails()).toEqual([]);
    const told = await act((tx, desk) => guestNews(tx, desk.authority.id, made.id));
    expect(told.map(guestNewsText)).toEqual([
      "Bo Udefra er nu kaldt ind kl.\u00a017.45–18.15 (før kl.\u00a017.15–17.45).",
      "other unit's staff er nu kaldt ind kl.\u00a017.45–18.15 (før kl.\u00a017.15–17.45).",
    ]);
    expect(await act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(2);
    const sent = await mails();
    expect(lines(sent)).toEqual(["bo Ny tid", "other.units.staff Ny tid"]);
    expect(hoursIn(sent[0]!)).toEqual(["1745", "1815"]);
    expect(sent[0]!.calendar).toContain("SEQUENCE:1");
    expect(await act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(0);
    expect((await papers.sent(made.id)).map(({ kind }) => kind)).toEqual(["guests", "agenda"]);
  });

  test("hear that they aren't called in any more when their item is withdrawn, or they are taken off", async () => {
    const made = await sentMeeting();
    await mails();
    await act((tx, desk) => withdrawItem(tx, desk, made.id, made.guest, "Mangler høring."));
    expect(await act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(2);
    const sent = await mails();
    expect(lines(sent)).toEqual([
      "bo Ikke længere kaldt ind",
      "other.units.staff Ikke længere kaldt ind",
    ]);
    expect(sent[0]!.calendar).toMatch(/METHOD:CANCEL.*STATUS:CANCELLED/s);
    const date = await dateOf(made.id);
    await act((tx, desk) => changeMeeting(tx, desk, made.id, moved(date, "17:30")));
    expect(lines(await mails()).filter((line) => /^(bo|other)/.test(line))).toEqual([]);
  });

  test("who is called in since is invited by the next supplement or by hand; who has no address isn't", async () => {
    const { id, open } = await sentMeeting();
    await mails();
    const guest = { person: null, function: null, callAt: "16:10" };
    await act((tx, desk) =>
      addGuest(tx, desk, id, open, { ...guest, name: "Eva Ny", email: "eva@udefra.example" }),
    );
    await act((tx, desk) =>
      addGuest(tx, desk, id, open, { ...guest, name: "Uden Post", email: null }),
    );
    const revision = await revisionOf(id);
    await papers.send(id, papers.wish({ slags: "correction", revision }), now());
    const sent = await mails();
    expect(lines(sent)).toEqual(["eva Indkaldelse"]);
    expect(hoursIn(sent[0]!)[0]).toBe("1610");
    expect(await act((tx, desk) => tellGuests(tx, desk, id))).toBe(0);
  });

  test("are told by nobody but who keeps the agenda", async () => {
    const { id } = await sentMeeting();
    for (const part of ["member", "observer", "administrator", "unit's staff"] as const)
      await expect(act((tx, desk) => tellGuests(tx, desk, id), part)).rejects.toThrow();
  });
});

test("a time table moves over midnight and back again", async () => {
  const made = await papers.meetingInWork();
  await plan(made, 20);
  await act((tx) => shiftSchedule(tx, made.id, 8 * 60));
  const late = await house.transact((tx) => scheduleEntries(tx, made.id));
  expect(late[1]!.fixedStart).toBe("01:00");
  await act((tx) => shiftSchedule(tx, made.id, -8 * 60));
  const back = await house.transact((tx) => scheduleEntries(tx, made.id));
  expect(back[1]!.fixedStart).toBe("17:00");
});
