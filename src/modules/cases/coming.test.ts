import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Ground,
  MONDAY,
  type Name,
  openGround,
} from "../../../tests/setup/approval-ground.ts";
import { setRoute } from "./actions/set-route.ts";
import { comingFilter } from "./coming.ts";
import { loadApproval } from "./load-approval.ts";
import { comingTo } from "./store/coming.ts";
import { sentBy, waitsFor } from "./store/work-lists.ts";

let ground: Ground;
/** One in approval through two bodies, a closed draft, and one in which Siv is recused. */
let ids: { open: string; closed: string; recused: string };
beforeAll(async () => {
  ground = await openGround();
  ids = {
    open: await ground.document(),
    closed: await ground.document({ isClosed: true, publicTitle: "Grundsalg" }),
    recused: await ground.document(),
  };
  const wish = (bodyId: string, wishedOn: string) => ({
    id: null,
    bodyId,
    purpose: "decision" as const,
    wishedOn,
  });
  await ground.act("Ane", async (tx, desk) => {
    await setRoute(tx, desk, ids.open, [
      wish(ground.bodies.economy, "2026-04-01"),
      wish(ground.bodies.council, "2026-04-20"),
    ]);
    await setRoute(tx, desk, ids.closed, [wish(ground.bodies.council, "2026-05-11")]);
    await setRoute(tx, desk, ids.recused, [wish(ground.bodies.council, "2026-06-01")]);
  });
  await ground.send(ids.open);
  await ground.run((tx) =>
    sql`insert into app.case_recusal (authority_id, case_id, person_id, reason, registered_by)
      select authority_id, case_id, ${ground.people.Siv}, 'Nabo', ${ground.people.Ane}
      from app.case_document where id = ${ids.recused}`.execute(tx),
  );
});
afterAll(() => ground.close());

const coming = async (name: Name, query: Record<string, string> = {}, size = 25) => {
  const { viewer } = await ground.desk(name);
  const { total, cases } = await ground.run((tx) =>
    comingTo(tx, viewer, ground.bodies.council, comingFilter.parse(query), size),
  );
  return { total, rows: cases.map((one) => [one.title, one.stage, one.at, one.mayRead]) };
};

test("the secretary sees what is coming, closed ones by their neutral title, never where she is recused", async () => {
  expect(await coming("Siv")).toEqual({
    total: 2,
    rows: [
      ["Cykelsti ved Strandvej", "approval", "Lis", true],
      ["Grundsalg", "writing", null, false],
    ],
  });
});

test("a member learns neither titles nor holders before a case has reached the body", async () => {
  expect((await coming("Mem")).rows).toEqual([
    [null, "approval", null, false],
    ["Grundsalg", "writing", null, false],
    [null, "writing", null, false],
  ]);
});

test("filters narrow, pages go on, and a filter that makes no sense is left out", async () => {
  expect((await coming("Ane", { trin: "approval" })).total).toBe(1);
  expect((await coming("Ane", { til: "2026-05-31" })).total).toBe(2);
  expect((await coming("Ane", { formaal: "hearing" })).total).toBe(0);
  expect((await coming("Ane", { trin: "'; drop", side: "x" })).total).toBe(3);
  const second = await coming("Ane", { side: "2" }, 2);
  expect([second.total, second.rows.length]).toEqual([3, 1]);
});

test("each sees what waits, and where his own is; strangers and recused people see nothing", async () => {
  const lis = (await ground.desk("Lis")).viewer;
  const waiting = await ground.run((tx) => waitsFor(tx, lis, MONDAY));
  expect(waiting.map((one) => [one.title, one.label, one.isLate])).toEqual([
    ["Cykelsti ved Strandvej", "Leder", false],
  ]);
  const late = await ground.run((tx) => waitsFor(tx, lis, new Date("2026-03-20T08:00:00Z")));
  expect(late.map((one) => one.isLate)).toEqual([true]);
  const ane = (await ground.desk("Ane")).viewer;
  const sent = await ground.run((tx) => sentBy(tx, ane, MONDAY));
  expect(sent.map((one) => [one.holder, one.round])).toEqual([["Lis", 1]]);
  const fri = (await ground.desk("Fri")).viewer;
  expect(await ground.run((tx) => waitsFor(tx, fri, MONDAY))).toEqual([]);
  await expect(ground.act("Fri", (tx, desk) => loadApproval(tx, ids.open, desk))).rejects.toThrow(
    "findes ikke",
  );
  await expect(
    ground.act("Siv", (tx, desk) => loadApproval(tx, ids.recused, desk)),
  ).rejects.toThrow("inhabil");
});

test("the panel tells who has it and what each may do", async () => {
  const view = await ground.act("Lis", (tx, desk) => loadApproval(tx, ids.open, desk));
  expect(view.now?.people.map((one) => one.name)).toEqual(["Lis"]);
  expect([view.may.approve, view.may.send, view.may.withdraw]).toEqual([true, false, false]);
  const own = await ground.act("Ane", (tx, desk) => loadApproval(tx, ids.open, desk));
  expect([own.may.approve, own.may.withdraw]).toEqual([false, true]);
});
