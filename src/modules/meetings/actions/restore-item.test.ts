import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse } from "../../../../tests/setup/house.ts";
import {
  freeItem,
  linesOf,
  onAgenda,
  openedMeeting,
  rowsOf,
  sendOut,
  setRules,
} from "../../../../tests/setup/house-agenda.ts";
import { ConflictError, ForbiddenError } from "../../../platform/errors.ts";
import { stopsOf } from "../../cases/index.ts";
import { agendaNow, agendaVersion, saveAgendaVersion } from "../agenda-version.ts";
import { agendaLacks } from "../agenda-lacks.ts";
import { compareAgendas } from "../compare-agendas.ts";
import { freezeStanding } from "../freeze-standing.ts";
import { scheduleEntries } from "../store/schedule.ts";
import { addCases } from "./add-cases.ts";
import { makeSchedule } from "./change-schedule.ts";
import { openItemAgain } from "./change-item.ts";
import { restoreItem } from "./restore-item.ts";
import { withdrawItem } from "./withdraw-item.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await setRules(house, { standing: [] });
});
afterAll(() => house.close());

const takeOff = (meetingId: string, itemId: string) =>
  house.as("secretary", (tx, desk) =>
    withdrawItem(tx, desk, meetingId, itemId, "Høringen mangler."),
  );
const restore = (meetingId: string, itemId: string) =>
  house.as("secretary", (tx, desk) => restoreItem(tx, desk, meetingId, itemId));
const stateOf = (id: string) =>
  rowsOf(house, id).then((rows) => rows.map((row) => row.withdrawnReason));

describe("an item taken off after dispatch", () => {
  test("comes back as it stood: number, place in the time table, case on its route; versions tell it", async () => {
    const id = await openedMeeting(house);
    const { itemId, documentId } = await onAgenda(house, id);
    await freeItem(house, id, "Ny mødesal");
    await house.as("secretary", (tx, desk) => makeSchedule(tx, desk, id));
    await sendOut(house, id);
    const stands = async () => ({
      lines: await linesOf(house, id),
      rows: (await house.transact((tx) => scheduleEntries(tx, id))).map(({ title }) => title),
      stop: (await house.transact((tx) => stopsOf(tx, documentId)))[0]?.state,
    });
    const before = await stands();
    await takeOff(id, itemId);
    expect(await stands()).toMatchObject({
      lines: before.lines,
      rows: ["Ny mødesal"],
      stop: "ready",
    });
    const by = { personId: house.people.secretary, now: new Date() };
    const off = await house.transact((tx) => saveAgendaVersion(tx, id, "corrected", by));
    await restore(id, itemId);
    expect(await stands()).toEqual(before);
    expect(await stateOf(id)).toEqual([null, null]);
    const { was, now } = await house.transact(async (tx) => ({
      was: (await agendaVersion(tx, id, off))!,
      now: await agendaNow(tx, id),
    }));
    expect(compareAgendas(was, now, new Set())).toMatchObject([
      { id: itemId, changes: ["Sat på dagsordenen igen."], texts: [] },
    ]);
    await expect(restore(id, itemId)).rejects.toBeInstanceOf(ConflictError);
  });

  test("doesn't come back when its case went to another meeting, or stands here anew; nor once it has begun", async () => {
    const id = await openedMeeting(house);
    const { itemId, documentId } = await onAgenda(house, id);
    await sendOut(house, id);
    await takeOff(id, itemId);
    const other = await openedMeeting(house);
    const [stop] = await house.transact((tx) => stopsOf(tx, documentId));
    await house.as("secretary", (tx, desk) =>
      addCases(tx, desk, other, [stop!.id], { chapter: undefined, lateReason: null }),
    );
    await expect(restore(id, itemId)).rejects.toBeInstanceOf(ConflictError);
    expect(await stateOf(id)).toEqual(["Høringen mangler."]);
    const free = await freeItem(house, id, "Sent", { lateReason: "Hast." });
    await takeOff(id, free);
    await house.transact((tx) =>
      sql`update app.meeting set state = 'running' where id = ${id}`.execute(tx),
    );
    await expect(restore(id, free)).rejects.toBeInstanceOf(ForbiddenError);
  });

  test("that reports what the chair decided leaves it to be reported, and takes it up again", async () => {
    await setRules(house, {
      standing: [{ kind: "chair_decisions", title: "Formanden", at: "first", chapter: null }],
    });
    await house.transact((tx) =>
      sql`insert into app.chair_decision (authority_id, body_id, title, text, decided_on, person_id, is_closed)
        values (${house.authorityId}, ${house.bodyId}, 'Tilskud', 'Givet.', '2026-03-01', ${house.people.member}, false)`.execute(
        tx,
      ),
    );
    const id = await openedMeeting(house);
    await house.transact((tx) => freezeStanding(tx, id));
    await sendOut(house, id);
    const [item] = await rowsOf(house, id);
    const reported = async () => {
      const { rows } = await house.transact((tx) =>
        sql<{ at: string | null }>`select reported_item_id as at from app.chair_decision`.execute(
          tx,
        ),
      );
      return rows[0]?.at;
    };
    expect(await reported()).toBe(item!.id);
    await takeOff(id, item!.id);
    expect(await reported()).toBeNull();
    await restore(id, item!.id);
    expect(await reported()).toBe(item!.id);
    await setRules(house, { standing: [] });
  });

  test("is the secretary's to take back alone", async () => {
    const id = await openedMeeting(house);
    const item = await freeItem(house, id, "Ny mødesal");
    await sendOut(house, id);
    await takeOff(id, item);
    for (const part of ["member", "observer"] as const)
      await expect(
        house.as(part, (tx, desk) => restoreItem(tx, desk, id, item)),
      ).rejects.toBeInstanceOf(ForbiddenError);
  });
});

test("where the body is closed by its rules a case comes closed, and lacks a neutral title until it has one", async () => {
  await setRules(house, { openness: { default: "closed", secondLook: false } });
  const id = await openedMeeting(house);
  const { itemId } = await onAgenda(house, id);
  const closed = async () => (await rowsOf(house, id)).map((row) => row.closed);
  expect(await closed()).toEqual([true]);
  const lacks = await house.transact((tx) => agendaLacks(tx, id, { secondLook: false }));
  expect(lacks.filter(({ stops }) => stops).map(({ kind }) => kind)).toEqual([
    "closed-without-ground",
    "closed-without-title",
  ]);
  // Somebody may say otherwise; the case itself is open.
  const [row] = await rowsOf(house, id);
  await house.as("secretary", (tx, desk) => openItemAgain(tx, desk, id, itemId, row!.revision));
  expect(await closed()).toEqual([false]);
  await setRules(house, { openness: { default: "open", secondLook: true } });
});
