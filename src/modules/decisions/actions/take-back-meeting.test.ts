import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type House, openHouse, type Part } from "../../../../tests/setup/house.ts";
import { inventMeeting } from "../../../../tests/setup/house-meeting.ts";
import { fillBody, heldSession } from "../../../../tests/setup/house-session.ts";
import { ForbiddenError } from "../../../platform/errors.ts";
import { beginMeeting } from "./begin-meeting.ts";
import { resumeMeeting } from "./resume-meeting.ts";
import { takeBackMeeting } from "./take-back-meeting.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
  await fillBody(house);
});
afterAll(() => house.close());

const takeBack = (part: Part, id: string, confirmed?: string) =>
  house.as(part, (tx, desk) => takeBackMeeting(tx, desk, id, confirmed));

/** The meeting's state and steps, and how many rows its record has. */
async function standing(id: string) {
  const { rows } = await house.transact((tx) =>
    sql<{ state: string; startedAt: Date | null; steps: [string, string | null][]; rows: number }>`
      select m.state, m.started_at as "startedAt",
        (select json_agg(json_build_array(s.kind, s.reason) order by s.id) from app.meeting_state s
          where s.meeting_id = m.id) as steps,
        (select count(*)::int from app.decision d join app.agenda_item i on i.id = d.item_id
          where i.meeting_id = m.id)
        + (select count(*)::int from app.vote v join app.agenda_item i on i.id = v.item_id
          where i.meeting_id = m.id)
        + (select count(*)::int from app.presence_change c where c.meeting_id = m.id) as rows
      from app.meeting m where m.id = ${id}`.execute(tx),
  );
  return rows[0]!;
}

test("a meeting in which nothing is recorded goes back at once, and can begin again", async () => {
  const { id } = await house.transact((tx) => inventMeeting(tx, house, "open", "2026-06-03"));
  await house.transact((tx) =>
    sql`delete from app.attendance where meeting_id = ${id}`.execute(tx),
  );
  await house.as("body secretary", (tx, desk) => beginMeeting(tx, desk, id));
  for (const part of ["member", "director", "observer", "administrator"] as const)
    await expect(takeBack(part, id)).rejects.toBeInstanceOf(ForbiddenError);
  expect(await takeBack("body secretary", id)).toEqual([]);
  expect(await standing(id)).toMatchObject({
    state: "open",
    startedAt: null,
    steps: [
      ["running", null],
      ["taken_back", null],
    ],
  });
  await expect(takeBack("body secretary", id)).rejects.toBeInstanceOf(ForbiddenError);
  await house.as("body secretary", (tx, desk) => beginMeeting(tx, desk, id));
  expect((await standing(id)).state).toBe("running");
});

test("what is recorded goes only when the secretary has seen what, and the step tells of it", async () => {
  const session = await heldSession(house, "2026-06-10");
  await session.done("body secretary", {
    verb: "attend",
    input: { personId: house.people.adviser, state: "cancelled", reason: "Syg" },
  });
  await session.write(session.closed, "Godkendt.");
  const vote = {
    verb: "vote",
    input: {
      itemId: session.closed,
      ballot: { method: "hands", for: 2, against: 1, abstain: 0 },
    },
  } as const;
  await session.done("body secretary", vote);
  await session.done("body secretary", {
    verb: "leave",
    input: { personId: house.people.director, itemId: session.guest },
  });
  const losses = await takeBack("body secretary", session.id);
  expect(losses).toEqual([
    "Ved punkt 2 slettes beslutningen og 1 afstemning.",
    "Der slettes 1 notat om, hvem der kom og gik.",
    "Fremmødet skal noteres igen for 6 personer.",
  ]);
  expect(await standing(session.id)).toMatchObject({ state: "running", rows: 3 });
  // Somebody writes on meanwhile: what goes is seen again first.
  await session.done("secretary", vote);
  const more = await takeBack("body secretary", session.id, losses.join(" "));
  expect(more[0]).toBe("Ved punkt 2 slettes beslutningen og 2 afstemninger.");
  expect(await takeBack("body secretary", session.id, more.join(" "))).toEqual([]);
  const after = await standing(session.id);
  expect(after).toMatchObject({ state: "dispatched", rows: 0 });
  expect(after.steps.at(-1)).toEqual(["taken_back", more.join(" ")]);
  // Word of who stays away is word still.
  const { rows } = await house.transact((tx) =>
    sql<{ state: string; n: number }>`select state, count(*)::int as n from app.attendance
      where meeting_id = ${session.id} group by state order by state`.execute(tx),
  );
  expect(rows).toEqual([
    { state: "cancelled", n: 1 },
    { state: "expected", n: 6 },
  ]);
  await expect(session.send("body secretary", vote)).rejects.toThrow("ikke adgang");
});

test("one that has ended, or was written on where the secretary is recused, isn't taken back by him", async () => {
  const session = await heldSession(house, "2026-06-17");
  await session.finish();
  await house.as("body secretary", (tx, desk) => resumeMeeting(tx, desk, session.id));
  await expect(takeBack("body secretary", session.id, "x")).rejects.toThrow("har været afsluttet");
  const other = await heldSession(house, "2026-06-24");
  await other.write(other.open, "Godkendt.");
  await house.transact((tx) =>
    sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
      select i.authority_id, i.case_id, ${house.people["body secretary"]}, 'Nabo', ${house.people.secretary}
      from app.agenda_item i where i.id = ${other.open}`.execute(tx),
  );
  await expect(takeBack("body secretary", other.id)).rejects.toThrow("som du er inhabil i");
});
