import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelMeeting } from "../../src/modules/meetings/actions/cancel-meeting.ts";
import { changeMeeting } from "../../src/modules/meetings/actions/change-meeting.ts";
import { withdrawItem } from "../../src/modules/meetings/actions/withdraw-item.ts";
import { guestNewsText } from "../../src/modules/meetings/guest-news-text.ts";
import { guestNews } from "../../src/modules/meetings/guest-news.ts";
import { addGuest, tellGuests } from "../../src/modules/meetings/index.ts";
import { shiftSchedule } from "../../src/modules/meetings/shift-schedule.ts";
import { scheduleEntries } from "../../src/modules/meetings/store/schedule.ts";
import { paperFilePath } from "../../src/modules/papers/links.ts";
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

describe("guests, after the agenda is sent", () => {
  test("hear with all others of a move, with the hours they are called in then", async () => {
    const { id } = await at.sentMeeting();
    await at.mails();
    const date = await at.dateOf(id);
    await at.act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:45")));
    const sent = await at.mails();
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
    const [change] = await at.papers.sent(id);
    expect(change!.outsiders).toEqual([{ name: "Bo Udefra" }]);
    expect(await at.act((tx, desk) => guestNews(tx, desk.authority.id, id))).toEqual([]);
    await at.act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:00")));
    const entries = await house.transact((tx) => scheduleEntries(tx, id));
    expect(entries.map(({ fixedStart }) => fixedStart)).toEqual([null, "17:00", null]);
    expect(hoursIn((await at.mails())[0]!)).toEqual(["1715", "1745"]);
  });

  test("and members read in what was sent where the meeting is now, and when", async () => {
    const { id } = await at.sentMeeting();
    const [sent] = await at.papers.sent(id);
    const path = paperFilePath(id, { dispatchId: sent!.id, what: "agenda" });
    expect(await at.papers.openedBy("member", id, path)).not.toContain("flyttet");
    const date = await at.dateOf(id);
    await at.act((tx, desk) => changeMeeting(tx, desk, id, moved(date, "16:45")));
    const text = await at.papers.openedBy("member", id, path);
    expect(text).toMatch(/Mødet er flyttet fra .* kl\. 16[.:]00, Rådhuset\./);
    expect(text).toMatch(/kl\. 16[.:]45/);
    // The coffee at five o'clock is moved as far.
    expect(text).toMatch(/17[.:]45/);
    expect(text).not.toMatch(/17[.:]00/);
    await at.mails();
  });

  test("hear that it is cancelled", async () => {
    const { id } = await at.sentMeeting();
    await at.mails();
    await at.act((tx, desk) => cancelMeeting(tx, desk, id, "For få sager."));
    const [bo, ...others] = await at.mails();
    expect(bo).toMatchObject({ to: "bo", what: "Aflyst" });
    expect(bo!.text).toContain("For få sager.");
    expect(bo!.calendar).toMatch(/METHOD:CANCEL.*STATUS:CANCELLED/s);
    expect(others).toHaveLength(4);
  });

  test("hear of another hour when the secretary says so, once, and nobody else does", async () => {
    const made = await at.sentMeeting();
    await at.mails();
    expect(await at.act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(0);
    await at.plan(made, 75, "17:30");
    expect(await at.mails()).toEqual([]);
    const told = await at.act((tx, desk) => guestNews(tx, desk.authority.id, made.id));
    expect(told.map(guestNewsText)).toEqual([
      "Bo Udefra er nu kaldt ind kl.\u00a017.45–18.15 (før kl.\u00a017.15–17.45).",
      "other unit's staff er nu kaldt ind kl.\u00a017.45–18.15 (før kl.\u00a017.15–17.45).",
    ]);
    expect(await at.act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(2);
    const sent = await at.mails();
    expect(lines(sent)).toEqual(["bo Ny tid", "other.units.staff Ny tid"]);
    expect(hoursIn(sent[0]!)).toEqual(["1745", "1815"]);
    expect(sent[0]!.calendar).toContain("SEQUENCE:1");
    expect(await at.act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(0);
    expect((await at.papers.sent(made.id)).map(({ kind }) => kind)).toEqual(["guests", "agenda"]);
  });

  test("hear that they aren't called in any more when their item is withdrawn, or they are taken off", async () => {
    const made = await at.sentMeeting();
    await at.mails();
    await at.act((tx, desk) => withdrawItem(tx, desk, made.id, made.guest, "Mangler høring."));
    expect(await at.act((tx, desk) => tellGuests(tx, desk, made.id))).toBe(2);
    const sent = await at.mails();
    expect(lines(sent)).toEqual([
      "bo Ikke længere kaldt ind",
      "other.units.staff Ikke længere kaldt ind",
    ]);
    expect(sent[0]!.calendar).toMatch(/METHOD:CANCEL.*STATUS:CANCELLED/s);
    const date = await at.dateOf(made.id);
    await at.act((tx, desk) => changeMeeting(tx, desk, made.id, moved(date, "17:30")));
    expect(lines(await at.mails()).filter((line) => /^(bo|other)/.test(line))).toEqual([]);
  });

  test("who is called in since is invited by the next supplement or by hand; who has no address isn't", async () => {
    const { id, open } = await at.sentMeeting();
    await at.mails();
    const guest = { person: null, function: null, callAt: "16:10" };
    await at.act((tx, desk) =>
      addGuest(tx, desk, id, open, { ...guest, name: "Eva Ny", email: "eva@udefra.example" }),
    );
    await at.act((tx, desk) =>
      addGuest(tx, desk, id, open, { ...guest, name: "Uden Post", email: null }),
    );
    const revision = await at.revisionOf(id);
    await at.papers.send(id, at.papers.wish({ slags: "correction", revision }), at.now());
    const sent = await at.mails();
    expect(lines(sent)).toEqual(["eva Indkaldelse"]);
    expect(hoursIn(sent[0]!)[0]).toBe("1610");
    expect(await at.act((tx, desk) => tellGuests(tx, desk, id))).toBe(0);
  });

  test("are told by nobody but who keeps the agenda", async () => {
    const { id } = await at.sentMeeting();
    for (const part of ["member", "observer", "administrator", "unit's staff"] as const)
      await expect(at.act((tx, desk) => tellGuests(tx, desk, id), part)).rejects.toThrow();
  });
});

test("a time table moves over midnight and back again", async () => {
  const made = await at.papers.meetingInWork();
  await at.plan(made, 20);
  await at.act((tx) => shiftSchedule(tx, made.id, 8 * 60));
  const late = await house.transact((tx) => scheduleEntries(tx, made.id));
  expect(late[1]!.fixedStart).toBe("01:00");
  await at.act((tx) => shiftSchedule(tx, made.id, -8 * 60));
  const back = await house.transact((tx) => scheduleEntries(tx, made.id));
  expect(back[1]!.fixedStart).toBe("17:00");
});
