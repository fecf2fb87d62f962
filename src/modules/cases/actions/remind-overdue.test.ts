import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Ground, type Name, openGround } from "../../../../tests/setup/approval-ground.ts";
import { approvalRound } from "../remind.ts";

let ground: Ground;
beforeAll(async () => (ground = await openGround()));
afterAll(() => ground.close());

const round = (at: string) =>
  approvalRound({ app: ground.database.app, jobs: ground.jobs }, ground.authorityId, new Date(at));
const reminded = async (name: Name) =>
  (await ground.told(name)).filter((text) => text.includes("overskredet"));
const read = () => ground.run((tx) => sql`update app.notice set read_at = now()`.execute(tx));

test("who lets a deadline pass is reminded, again every second workday, and never at weekends", async () => {
  // Sent on a Monday: due on Wednesday at four in the afternoon; the advice on Thursday.
  const id = await ground.document();
  await ground.send(id, { adviceUnits: [ground.units.finance] });
  await round("2026-03-04T14:59:00Z");
  expect(await reminded("Lis")).toEqual([]);
  await round("2026-03-04T15:01:00Z");
  expect(await reminded("Lis")).toEqual([
    "venter stadig på din godkendelse; fristen er overskredet.",
  ]);
  expect(await reminded("Mai")).toEqual([]);
  await read();
  await round("2026-03-05T15:01:00Z");
  expect(await reminded("Lis")).toEqual([]);
  expect(await reminded("Mai")).toEqual([
    "mangler en udtalelse fra Økonomi; fristen er overskredet.",
  ]);
  await read();
  await round("2026-03-06T09:00:00Z");
  expect(await reminded("Lis")).toHaveLength(1);
  await read();
  await round("2026-03-08T09:00:00Z");
  expect([await reminded("Lis"), await reminded("Mai")]).toEqual([[], []]);
  await round("2026-03-09T09:00:00Z");
  expect([await reminded("Lis"), await reminded("Mai")].map((texts) => texts.length)).toEqual([
    0, 1,
  ]);
});

test("two processes in one minute remind once", async () => {
  const id = await ground.document();
  await ground.send(id);
  await read();
  await Promise.all([round("2026-03-11T09:00:00Z"), round("2026-03-11T09:00:00Z")]);
  const { rows } = await ground.run((tx) =>
    sql<{
      count: number;
    }>`select count(*) from app.notice where subject_id = ${id} and kind = 'overdue'`.execute(tx),
  );
  expect(rows[0]?.count).toBe(1);
});
