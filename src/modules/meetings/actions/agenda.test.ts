import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import {
  linesOf,
  openedMeeting,
  planMeeting,
  rowsOf,
  seenOf,
  sendOut,
  setRules,
} from "../../../../tests/setup/house-agenda.ts";
import { inventDocument } from "../../../../tests/setup/house-document.ts";
import { stopsOf } from "../../cases/index.ts";
import { readHistory } from "../../organisation/index.ts";
import { freeItemForm } from "../agenda-schema.ts";
import { MEETING_WORDS } from "../history-words.ts";
import { addCases } from "./add-cases.ts";
import { addFreeItem } from "./add-free-item.ts";
import { moveItem, orderAgenda } from "./move-item.ts";
import { openAgenda } from "./open-agenda.ts";
import { withdrawItem } from "./withdraw-item.ts";

const USUAL = { chapter: undefined, lateReason: null };

let house: House;
beforeAll(async () => (house = await openHouse()));
afterAll(() => house.close());

const free = (meetingId: string, title: string, given: Record<string, string> = {}) =>
  house.as("secretary", (tx, desk) =>
    addFreeItem(
      tx,
      desk,
      meetingId,
      freeItemForm.parse({ title, itemType: "discussion", ...given }),
    ),
  );

async function approvedCase(given: { isClosed?: boolean } = {}) {
  const made = await inventDocument(house, { state: "approved", ...given });
  const [stop] = await house.transact((tx) => stopsOf(tx, made.documentId));
  return { ...made, stopId: stop!.id };
}

const add = (
  part: Part,
  meetingId: string,
  stopIds: string[],
  putting = USUAL as Parameters<typeof addCases>[4],
) => house.as(part, (tx, desk) => addCases(tx, desk, meetingId, stopIds, putting));

const stopState = async (documentId: string) =>
  (await house.transact((tx) => stopsOf(tx, documentId)))[0]!.state;

describe("an agenda is opened", () => {
  test("by the body's secretary, once, with what its rules put on each", async () => {
    const id = await planMeeting(house);
    const open = (part: Part) =>
      house.as(part, (tx, desk) => openAgenda(tx, desk.viewer, id, desk.clock()));
    for (const part of ["member", "administrator", "handler"] as const)
      await expect(open(part)).rejects.toThrow("ikke adgang");
    const both = await Promise.allSettled([open("secretary"), open("body secretary")]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await linesOf(house, id)).toEqual([
      "1 Godkendelse af dagsorden",
      "2 Orientering og gensidig information",
      "3 Eventuelt",
      "4 Underskrift af beslutningsprotokollen",
    ]);
  });

  test("of a body without rules of its own, with chapters where they are wanted, empty ones too", async () => {
    await setRules(house, {
      chapters: [
        { key: "start", title: "Start" },
        { key: "sager", title: "Sager" },
        { key: "tom", title: "Tomt kapitel" },
      ],
      standing: [{ kind: "agenda", title: "Dagsordenen", at: "first", chapter: "start" }],
    });
    const id = await openedMeeting(house);
    await free(id, "Havnens lys");
    await free(id, "Uden kapitel", { chapter: "uden" });
    expect(await linesOf(house, id)).toEqual([
      "1 Start",
      "1.1 Dagsordenen",
      "2 Sager",
      "2.1 Havnens lys",
      "3 Tomt kapitel",
      "4 Uden kapitel",
    ]);
    await setRules(house, { chapters: [], standing: [] });
    const empty = await openedMeeting(house);
    expect(await linesOf(house, empty)).toEqual([]);
    await setRules(house, {
      standing: [
        { kind: "agenda", title: "Godkendelse af dagsorden", at: "first", chapter: null },
        { kind: "any_other", title: "Eventuelt", at: "last", chapter: null },
      ],
    });
  });
});

describe("cases", () => {
  test("come with their papers before what stands last, and move on their route", async () => {
    const id = await openedMeeting(house);
    const one = await approvedCase();
    await house.transact(async (tx) => {
      await sql`insert into app.case_section (authority_id, document_id, key, position, kind, heading, content)
        values (${house.authorityId}, ${one.documentId}, 'x', 1, 'recommendation', 'Indstilling',
            '{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Godkend."}]}]}'),
          (${house.authorityId}, ${one.documentId}, 'y', 2, 'economy', 'Økonomi', '{"type":"doc","content":[]}')`.execute(
        tx,
      );
      const attachment = crypto.randomUUID();
      await sql`insert into app.case_attachment (authority_id, id, document_id, position, title, is_closed, closed_ground, created_by)
        values (${house.authorityId}, ${attachment}, ${one.documentId}, 1, 'Tilbud', true, '§ 28', ${house.people.author})`.execute(
        tx,
      );
      for (const [number, status] of [
        [1, "valid"],
        [2, "draft"],
      ] as const)
        await sql`insert into app.case_attachment_version (authority_id, attachment_id, number, status, file, file_name, media_type, bytes, uploaded_by, scan)
          values (${house.authorityId}, ${attachment}, ${number}, ${status}, ${String(number).repeat(64)}, 'tilbud.pdf', 'application/pdf', 9, ${house.people.author}, 'clean')`.execute(
          tx,
        );
    });
    const [itemId] = await add("secretary", id, [one.stopId]);
    expect(await linesOf(house, id)).toEqual([
      "1 Godkendelse af dagsorden",
      "2 Havnens udvidelse",
      "3 Eventuelt",
    ]);
    expect(await stopState(one.documentId)).toBe("scheduled");
    const papers = await house.transact((tx) =>
      sql`select s.heading, a.title, a.is_closed, a.sha256 from app.section s
        join app.attachment a using (authority_id, item_id) where s.item_id = ${itemId}`.execute(
        tx,
      ),
    );
    expect(papers.rows).toEqual([
      { heading: "Indstilling", title: "Tilbud", is_closed: true, sha256: "1".repeat(64) },
    ]);
    await expect(add("secretary", id, [one.stopId])).rejects.toThrow("allerede på dagsordenen");
  });

  test("of somebody recused, of another body, or none at all are refused, and nothing is stored", async () => {
    const id = await openedMeeting(house);
    const one = await approvedCase();
    const draft = await inventDocument(house, { state: "in_approval" });
    const [stop] = await house.transact((tx) => stopsOf(tx, draft.documentId));
    await expect(add("secretary", id, [])).rejects.toThrow("Vælg mindst en sag");
    await expect(add("secretary", id, [crypto.randomUUID()])).rejects.toThrow("findes ikke");
    await expect(add("secretary", id, [one.stopId, stop!.id])).rejects.toThrow("ikke længere klar");
    await house.transact((tx) =>
      sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
        values (${house.authorityId}, ${one.caseId}, ${house.people.secretary}, 'Nabo', ${house.people.secretary})`.execute(
        tx,
      ),
    );
    await expect(add("secretary", id, [one.stopId])).rejects.toThrow("ikke adgang til sags");
    await house.transact((tx) =>
      sql`update app.route_stop set body_id = (select id from app.body where slug = 'kulturudvalget')
        where id = ${one.stopId}`.execute(tx),
    );
    await expect(add("body secretary", id, [one.stopId])).rejects.toThrow();
    expect(await linesOf(house, id)).toHaveLength(2);
    expect(await stopState(one.documentId)).toBe("ready");
  });

  test("that two secretaries take at once stand on one agenda only", async () => {
    const [a, b] = [await openedMeeting(house), await openedMeeting(house)];
    const one = await approvedCase();
    const both = await Promise.allSettled([
      add("secretary", a, [one.stopId]),
      add("body secretary", b, [one.stopId]),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await linesOf(house, a)).length + (await linesOf(house, b)).length).toBe(5);
  });
});

describe("once the agenda is sent", () => {
  test("what comes has a reason and the next number; what goes keeps its own and says why", async () => {
    const id = await openedMeeting(house);
    const one = await approvedCase();
    const [itemId] = await add("secretary", id, [one.stopId]);
    await sendOut(house, id);
    await expect(free(id, "Sent punkt")).rejects.toThrow("Skriv, hvorfor");
    await free(id, "Sent punkt", { lateReason: "Svaret kom i går." });
    const off = (reason: string | null) =>
      house.as("secretary", (tx, desk) => withdrawItem(tx, desk, id, itemId!, reason));
    await expect(off(null)).rejects.toThrow("Skriv, hvorfor");
    expect(await off("Ansøgeren har trukket sagen.")).toBe(true);
    await expect(off("igen")).rejects.toThrow("allerede taget af");
    const rows = await rowsOf(house, id);
    expect(
      rows.map(({ number, supplement, withdrawnReason }) => [number, supplement, withdrawnReason]),
    ).toEqual([
      ["1", 0, null],
      ["2", 0, "Ansøgeren har trukket sagen."],
      ["3", 0, null],
      ["4", 1, null],
    ]);
    expect(await stopState(one.documentId)).toBe("ready");
    const seen = await seenOf(house, id);
    await house.as("secretary", (tx, desk) =>
      moveItem(tx, desk, id, seen, { id: rows[3]!.id, to: "up" }),
    );
    expect((await rowsOf(house, id)).map(({ number }) => number)).toEqual(["1", "2", "4", "3"]);
  });

  test("before that, what goes is gone, and the others close up", async () => {
    const id = await openedMeeting(house);
    const itemId = await free(id, "Fortrudt");
    await house.as("secretary", (tx, desk) => withdrawItem(tx, desk, id, itemId, null));
    expect(await linesOf(house, id)).toEqual(["1 Godkendelse af dagsorden", "2 Eventuelt"]);
  });

  test("a meeting that has begun takes no more", async () => {
    const id = await openedMeeting(house);
    await house.transact((tx) =>
      sql`update app.meeting set state = 'running' where id = ${id}`.execute(tx),
    );
    await expect(free(id, "For sent")).rejects.toThrow("ikke adgang");
  });
});

describe("items are moved", () => {
  test("one line, beside another, by the rules; what another did meanwhile is told and nothing lost", async () => {
    const id = await openedMeeting(house);
    for (const title of ["Æ", "Ø", "Å"]) await free(id, title);
    const titles = async () => (await rowsOf(house, id)).map(({ title }) => title).join(" ");
    const rows = await rowsOf(house, id);
    const seen = await seenOf(house, id);
    const move = (part: Part, to: Parameters<typeof moveItem>[4]["to"], at = seen) =>
      house.as(part, (tx, desk) => moveItem(tx, desk, id, at, { id: rows[3]!.id, to }));
    await expect(move("member", "up")).rejects.toThrow("ikke adgang");
    expect(await move("secretary", "up")).toMatchObject({ kind: "moved" });
    expect(await titles()).toBe("Godkendelse af dagsorden Æ Å Ø Eventuelt");
    expect(await move("body secretary", "down")).toEqual({
      kind: "conflict",
      changes: ["Flyttet: 4 Ø"],
    });
    await move("body secretary", { side: "before", of: rows[0]!.id }, await seenOf(house, id));
    expect(await titles()).toBe("Å Godkendelse af dagsorden Æ Ø Eventuelt");
    // Each move is one line of the history, however many items it renumbers.
    const { rows: told } = await house.transact((tx) =>
      readHistory(tx, { kind: "meeting", id }, { words: MEETING_WORDS }),
    );
    const moves = ["Rækkefølgen ændret", "Rækkefølgen ændret", "Punktet tilføjet"];
    expect(told.slice(0, 3).map(({ what }) => what)).toEqual(moves);
    expect(told[0]!.changes).toEqual([
      { label: "Punkternes orden", before: null, after: "ny rækkefølge" },
    ]);
    await expect(
      move("secretary", { side: "into", of: rows[1]!.id }, await seenOf(house, id)),
    ).rejects.toThrow("ikke længere på dagsordenen");
    const now = await seenOf(house, id);
    await house.as("secretary", (tx, desk) => orderAgenda(tx, desk, id, now));
    expect(await titles()).toBe("Godkendelse af dagsorden Å Æ Ø Eventuelt");
    expect((await rowsOf(house, id)).map(({ number }) => number).join("")).toBe("12345");
  });

  test("past the last line nothing happens", async () => {
    const id = await openedMeeting(house);
    const [first] = await rowsOf(house, id);
    const seen = await seenOf(house, id);
    await house.as("secretary", (tx, desk) =>
      moveItem(tx, desk, id, seen, { id: first!.id, to: "up" }),
    );
    expect((await rowsOf(house, id))[0]!.id).toBe(first!.id);
  });
});

test("numbers that run over the year begin after the meeting before, and a cancelled one counts for none", async () => {
  await setRules(house, { numbering: { scope: "year", twoLevel: true } });
  const cancelled = await openedMeeting(house, { date: "2027-01-05" });
  const first = await openedMeeting(house, { date: "2027-01-12" });
  await house.transact((tx) =>
    sql`update app.meeting set state = 'cancelled' where id = ${cancelled}`.execute(tx),
  );
  await free(first, "Nyt");
  const second = await openedMeeting(house, { date: "2027-02-09" });
  expect((await rowsOf(house, first)).map(({ number }) => number)).toEqual(["1", "2", "3"]);
  expect((await rowsOf(house, second)).map(({ number }) => number)).toEqual(["4", "5"]);
  const next = await openedMeeting(house, { date: "2028-01-11" });
  expect((await rowsOf(house, next)).map(({ number }) => number)).toEqual(["1", "2"]);
  await setRules(house, { numbering: { scope: "meeting", twoLevel: true } });
});
